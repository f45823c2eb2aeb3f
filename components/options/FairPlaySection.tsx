import { useState } from 'preact/hooks';
import type { FairPlaySettings } from '../../lib/fair-play/fair-play-off';
import { readDomains } from '../../lib/fair-play/settings';
import { t } from '../../lib/text/t';
import { Field } from '../sign-in/Field';
import { usePolicy } from '../use-policy';
import '../styles/rules.css';
import { useOptions, useOptionsActions } from './options-context';
import { formatNumber } from '../../lib/text/format';
import { formatList } from '../../lib/text/format-list';

/** What Deskside warns of before an award; everything is off until it is wanted. */
export function FairPlaySection() {
  const settings = useOptions((state) => state.fairPlay);
  const actions = useOptionsActions();
  const policy = usePolicy();
  const hasToSelf = policy.fairPlaySelf === true;
  const hasToColleagues = policy.fairPlayColleagues === true;
  const change = (part: Partial<FairPlaySettings>) => actions.setFairPlay({ ...settings, ...part });
  return (
    <section class="options-section" aria-labelledby="options-fair-play">
      <h2 id="options-fair-play">{t('optionsFairPlay')}</h2>
      <p class="quiet">{t('optionsFairPlayText')}</p>
      <Switch
        label={t('fairPlaySelfLabel')}
        isOn={settings.self || hasToSelf}
        isSet={hasToSelf}
        onChange={(self) => change({ self })}
      />
      <Switch
        label={t('fairPlayColleaguesLabel')}
        isOn={settings.colleagues || hasToColleagues}
        isSet={hasToColleagues}
        onChange={(colleagues) => change({ colleagues })}
      />
      {(settings.colleagues || hasToColleagues) && (
        <Domains
          domains={settings.colleagueDomains}
          set={policy.fairPlayColleagueDomains ?? []}
          onChange={(colleagueDomains) => change({ colleagueDomains })}
        />
      )}
      <Limit
        id="fair-play-cool-down"
        label={t('fairPlayCoolDownLabel')}
        hint={t('fairPlayCoolDownHint')}
        value={settings.coolDownDays}
        set={policy.fairPlayCoolDownDays}
        onChange={(coolDownDays) => change({ coolDownDays })}
      />
      <Limit
        id="fair-play-allowance"
        label={t('fairPlayAllowanceLabel')}
        hint={t('fairPlayAllowanceHint')}
        value={settings.dailyAllowance}
        set={policy.fairPlayDailyAllowance}
        onChange={(dailyAllowance) => change({ dailyAllowance })}
      />
    </section>
  );
}

interface SwitchProps {
  label: string;
  isOn: boolean;
  /** Whether a policy has set it; then it is as it is. */
  isSet?: boolean;
  onChange: (isOn: boolean) => void;
}

/** A box to tick with its words beside it. */
export function Switch({ label, isOn, isSet = false, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isSet}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        {label}
        {isSet && <span class="set-by quiet">{t('setByOrganization')}</span>}
      </span>
    </label>
  );
}

/** The help of a number, with what a policy has set besides. */
export function hintUnder(hint: string, set: number | undefined): string {
  return set === undefined ? hint : `${hint} ${t('setByOrganizationLimit', formatNumber(set))}`;
}

interface LimitProps {
  id: string;
  label: string;
  hint: string;
  value: number | null;
  /** What a policy has set. */
  set: number | undefined;
  onChange: (value: number | null) => void;
}

function Limit({ id, label, hint, value, set, onChange }: LimitProps) {
  return (
    <Field id={id} label={label} hint={hintUnder(hint, set)}>
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

interface DomainsProps {
  domains: string[];
  /** Those that a policy has set besides. */
  set: string[];
  onChange: (domains: string[]) => void;
}

function Domains({ domains, set, onChange }: DomainsProps) {
  const [wrong, setWrong] = useState<string[]>([]);
  const hint = t('fairPlayDomainsHint');
  const ownHint = set.length > 0 ? `${hint} ${t('setByOrganizationAlso', formatList(set))}` : hint;
  return (
    <Field
      id="fair-play-domains"
      label={t('fairPlayDomainsLabel')}
      hint={wrong.length > 0 ? t('fairPlayDomainsWrong', formatList(wrong)) : ownHint}
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
