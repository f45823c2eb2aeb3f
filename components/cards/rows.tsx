import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CardOf } from '../../lib/panel/cards';
import { displayText } from '../../lib/text/display-text';
import { type TextKey, t, tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { useCardActions } from './card-place';

/** Rows that are shown before one asks for all. */
const FEW = 6;

/** Said where Desk does not tell: that it is unknown, not that there is none. */
export function NotTold() {
  return <p class="quiet">{t('notTold')}</p>;
}

/** What facts of a card are called: `cardFact_role` is the name of `role`. */
type FactName = TextKey extends infer K ? (K extends `cardFact_${infer N}` ? N : never) : never;

/** Facts by their names; `undefined` is left out, null is said to be unknown. */
export function Facts({ of }: { of: Partial<Record<FactName, ComponentChildren>> }) {
  const known = Object.entries(of).filter(([, value]) => value !== undefined) as [FactName, ComponentChildren][];
  return (
    <dl class="card-facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`cardFact_${name}`)}</dt>
          <dd>{value ?? <span class="quiet">{t('notToldShort')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Text of Desk as a fact; null where there is none. */
export function words(text: string | null): ComponentChildren {
  return text === null ? null : <Words of={text} />;
}

export interface LinkRow {
  id: string;
  name: string;
  /** Whose card the name opens; absent where there is none. */
  of?: CardOf;
  about?: ComponentChildren;
}

interface CardLinkProps {
  of: CardOf;
  name: string;
  /** Where the name is not known. */
  says?: string;
}

/** A name that leads to its own card. */
export function CardLink({ of, name, says = name }: CardLinkProps) {
  const { openCard } = useCardActions();
  const shown = displayText(says) || t('noName');
  return (
    <button
      type="button"
      class="card-link clip"
      title={shown}
      aria-haspopup="dialog"
      onClick={() => openCard(of, name)}
    >
      <Words of={shown} />
    </button>
  );
}

/** Names that lead to their own cards, each with a line about it; few of them until all are wanted. */
export function LinkRows({ of: rows }: { of: readonly LinkRow[] }) {
  return (
    <Few of={rows}>
      {({ id, name, of, about }) => {
        const shown = displayText(name) || t('noName');
        return (
          <li key={id} class="card-row">
            {of === undefined ? (
              <span class="clip" title={shown}>
                <Words of={shown} />
              </span>
            ) : (
              <CardLink of={of} name={name} />
            )}
            {about !== undefined && about !== null && <span class="quiet clip">{about}</span>}
          </li>
        );
      }}
    </Few>
  );
}

/** The first of a list, and a button for the rest. */
export function Few<T>({ of: rows, children }: { of: readonly T[]; children: (row: T) => ComponentChildren }) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? rows : rows.slice(0, FEW);
  return (
    <>
      <ul class="card-rows">{shown.map(children)}</ul>
      {shown.length < rows.length && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {tCount('showAllRows', rows.length)}
        </button>
      )}
    </>
  );
}
