import { useState } from 'preact/hooks';
import type { Taker } from '../../lib/administration/hand-over';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { PartTrouble } from '../basics/PartTrouble';
import { Words } from '../basics/Words';
import { agentsOf } from '../cards/agents-of';
import { useCardActions } from '../cards/card-place';
import { useLook } from '../cards/use-reads';
import { joined } from '../../lib/text/joined.page';

/** As many as are shown of those found; who is looked for is named more exactly than that. */
const MOST_SHOWN = 8;
const LONGEST = 100;

/** Finds one of the organization's active agents by name or address; Desk is asked when that is wished, not with each letter. */
export function FindAgent({ value, onPick }: { value: Taker | null; onPick: (agent: Taker | null) => void }) {
  const { want } = useCardActions();
  const look = useLook();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const key = agentsOf({ text: asked });
  const part = asked === '' ? undefined : look('agentsPage', key);
  const ask = (): void => {
    const text = typed.trim();
    if (text === '') return;
    setAsked(text);
    want('agentsPage', agentsOf({ text }));
  };
  if (value !== null) {
    return (
      <p class="deed-chosen">
        <Words of={value.name || t('noName')} />
        <button type="button" class="text-button" onClick={() => onPick(null)}>
          {t('chooseAnother')}
        </button>
      </p>
    );
  }
  const found = part?.value?.agents ?? [];
  return (
    <>
      <form
        class="deed-find"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <label class="deed-field">
          <span>{t('findAgent')}</span>
          <input
            class="input"
            type="search"
            maxLength={LONGEST}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {t('find')}
        </button>
      </form>
      <div aria-live="polite">
        {part?.loading && <p class="quiet">{t('deedReading')}</p>}
        {part?.value && !part.loading && <p class="quiet">{tCount('agentsFound', found.length)}</p>}
        {part?.problem && (
          <PartTrouble part={part} problem={part.problem} onRetry={() => want('agentsPage', key, true)} />
        )}
      </div>
      <ul class="deed-found">
        {found.slice(0, MOST_SHOWN).map(({ id, name, email }) => (
          <li key={id}>
            <button type="button" class="text-button" onClick={() => onPick({ id, name })}>
              <bdi>{joined([displayText(name, 60) || t('noName'), displayText(email ?? '', 60)].filter(Boolean))}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && <p class="quiet">{t('agentsFoundMore')}</p>}
    </>
  );
}
