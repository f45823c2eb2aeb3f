import { useState } from 'preact/hooks';
import type { FairPlaySettings } from '../../lib/fair-play/fair-play-off';
import { readDomains } from '../../lib/fair-play/settings';
import { t } from '../../lib/text/t';
import { Field } from '../sign-in/Field';
import '../styles/rules.css';
import { useOptions, useOptionsActions } from './options-context';
import { formatList } from '../../lib/text/format';

/** What Deskside warns of before an award; everything is off until it is wanted. */
export function FairPlaySection() {
  const settings = useOptions((state) => state.fairPlay);
  const actions = useOptionsActions();
  const change = (part: Partial<FairPlaySettings>) => actions.setFairPlay({ ...settings, ...part });
  return (
    <section class="options-section" aria-labelledby="options-fair-play">
      <h2 id="options-fair-play">{t('optionsFairPlay')}</h2>
      <p class="quiet">{t('optionsFairPlayText')}</p>
      <Switch label={t('fairPlaySelfLabel')} isOn={settings.self} onChange={(self) => change({ self })} />
      <Switch
        label={t('fairPlayColleaguesLabel')}
        isOn={settings.colleagues}
        onChange={(colleagues) => change({ colleagues })}
      />
      {settings.colleagues && (
        <Domains domains={settings.colleagueDomains} onChange={(colleagueDomains) => change({ colleagueDomains })} />
      )}
      <Limit
        id="fair-play-cool-down"
        label={t('fairPlayCoolDownLabel')}
        hint={t('fairPlayCoolDownHint')}
        value={settings.coolDownDays}
        onChange={(coolDownDays) => change({ coolDownDays })}
      />
      <Limit
        id="fair-play-allowance"
        label={t('fairPlayAllowanceLabel')}
        hint={t('fairPlayAllowanceHint')}
        value={settings.dailyAllowance}
        onChange={(dailyAllowance) => change({ dailyAllowance })}
      />
    </section>
  );
}

/** A box to tick with its words beside it. */
export function Switch({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label class="switch">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      {label}
    </label>
  );
}

interface LimitProps {
  id: string;
  label: string;
  hint: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

function Limit({ id, label, hint, value, onChange }: LimitProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      {(field) => (
        <input
          {...field}
          type="number"
          min="0"
          max="100000"
          step="1"
          value={value ?? ''}
          onChange={({ currentTarget: { value: text, valueAsNumber } }) => {
            if (text === '') onChange(null);
            else if (Number.isSafeInteger(valueAsNumber) && valueAsNumber >= 0) onChange(valueAsNumber);
          }}
        />
      )}
    </Field>
  );
}

function Domains({ domains, onChange }: { domains: string[]; onChange: (domains: string[]) => void }) {
  const [wrong, setWrong] = useState<string[]>([]);
  return (
    <Field
      id="fair-play-domains"
      label={t('fairPlayDomainsLabel')}
      hint={wrong.length > 0 ? t('fairPlayDomainsWrong', formatList(wrong)) : t('fairPlayDomainsHint')}
    >
      {(field) => (
        <input
          {...field}
          type="text"
          spellcheck={false}
          aria-invalid={wrong.length > 0}
          defaultValue={domains.join(', ')}
          onChange={({ currentTarget: { value } }) => {
            const read = readDomains(value);
            setWrong(read.wrong);
            if (read.wrong.length === 0) onChange(read.domains);
          }}
        />
      )}
    </Field>
  );
}
