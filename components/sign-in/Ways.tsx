import { type TextKey, t } from '../../lib/text/t';
import type { Way } from '../../lib/setup/sign-in-draft';

/** Another way is a name there and a row here. */
const WAYS: Readonly<Record<Way, { name: TextKey; hint: TextKey }>> = {
  form: { name: 'wayForm', hint: 'wayFormHint' },
  admin: { name: 'wayAdmin', hint: 'wayAdminHint' },
  sample: { name: 'sampleTry', hint: 'waySampleHint' },
};

/** The ways to begin, one of them chosen. */
export function Ways({ chosen, onChoose }: { chosen: Way; onChoose: (way: Way) => void }) {
  return (
    <fieldset class="ways">
      <legend>{t('waysTitle')}</legend>
      {(Object.keys(WAYS) as Way[]).map((way) => (
        <label key={way} class="way">
          <input type="radio" name="way" checked={way === chosen} onChange={() => onChoose(way)} />
          <span>
            {t(WAYS[way].name)}
            <span class="quiet">{t(WAYS[way].hint)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
