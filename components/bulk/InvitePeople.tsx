import { useState } from 'preact/hooks';
import type { WithoutAccount } from '../../lib/bulk/plan-invitations';
import { language } from '../../lib/text/language';
import { t, tCount } from '../../lib/text/t';
import { Words } from '../basics/Words';

const PAGE = 100;

interface InvitePeopleProps {
  people: WithoutAccount[];
  /** Positions of those who are not chosen. */
  leftOut: ReadonlySet<number>;
  onChange: (leftOut: ReadonlySet<number>) => void;
}

/** Those without an account, to choose all or some of; a page at a time, so that two thousand stay fluid. */
export function InvitePeople({ people, leftOut, onChange }: InvitePeopleProps) {
  const [pages, setPages] = useState(1);
  const shown = people.slice(0, pages * PAGE);
  const more = Math.min(PAGE, people.length - shown.length);
  const out = people.filter(({ n }) => leftOut.has(n)).length;
  const toggle = (n: number): void => {
    const next = new Set(leftOut);
    if (!next.delete(n)) next.add(n);
    onChange(next);
  };
  return (
    <fieldset class="bulk-invite-people">
      <legend class="unseen">{t('bulk_inviteWho')}</legend>
      <label class="bulk-invite-all">
        <input
          type="checkbox"
          checked={out === 0}
          indeterminate={out > 0 && out < people.length}
          onChange={() => onChange(new Set(out === 0 ? people.map(({ n }) => n) : []))}
        />
        {t('bulk_all')}
        <span class="count">{people.length - out}</span>
      </label>
      <ul>
        {shown.map((person) => (
          <li key={person.n}>
            <label>
              <input type="checkbox" checked={!leftOut.has(person.n)} onChange={() => toggle(person.n)} />
              <span class="bulk-row-lines">
                <Words of={person.name} />
                {person.email !== null && person.email !== person.name && (
                  <span class="quiet">
                    <Words of={person.email} />
                  </span>
                )}
                <Marks person={person} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="text-button" onClick={() => setPages(pages + 1)}>
          {tCount('bulk_showMore', more)}
        </button>
      )}
    </fieldset>
  );
}

/** What stands against inviting somebody, or was done before. */
function Marks({ person: { email, isParked, invitedAt } }: { person: WithoutAccount }) {
  const day = invitedAt === null ? null : new Date(invitedAt).toLocaleDateString(language(), { dateStyle: 'medium' });
  return (
    <>
      <span class="bulk-marks">
        {isParked && <span>{t('alreadyParked')}</span>}
        {day !== null && <span>{t('bulk_invitedOn', day)}</span>}
      </span>
      {email === null && <span class="bulk-caution">{t('inviteNoEmail')}</span>}
    </>
  );
}
