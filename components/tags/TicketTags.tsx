import { useState } from 'preact/hooks';
import type { Ticket } from '../../lib/desk-api/records';
import { tagWish } from '../../lib/panel/ticket-wishes';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { useWhyNot } from '../actions/use-why-not';
import { IconButton } from '../basics/IconButton';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { useSingleKeys } from '../keys/SingleKey';
import { useActions } from '../panel-context';
import '../styles/tags.css';
import { useTicketTags } from './use-ticket-tags';

/** Who has more has the rest behind a button. */
const SHOWN_FIRST = 4;

/** How many tags the ticket has, which opens the list of tags. The number comes with the ticket and costs no call. */
export function TagsButton({ ticket }: { ticket: Ticket }) {
  const { openTicketDialog } = useActions();
  const isOn = useSingleKeys() === true;
  const { known, staying, coming } = useTicketTags(ticket);
  const whyNot = useWhyNot('addTags', ticket);
  const count = known === undefined ? ticket.tagCount : staying.length + coming.length;
  return (
    <button
      type="button"
      class="value"
      data-ticket-dialog="tags"
      aria-label={count === null ? t('tags') : t('tagsAre', count)}
      aria-haspopup="dialog"
      aria-keyshortcuts={isOn ? t('tagsKey') : undefined}
      title={whyNot ?? t('tagsHint')}
      aria-disabled={whyNot !== null}
      onClick={() => openTicketDialog('tags')}
      onKeyDown={(event) => {
        // The rest of a held Enter that has just removed a tag.
        if (event.repeat && event.key === 'Enter') event.preventDefault();
      }}
    >
      <Icon name="tag" />
      <span class="clip">{count === null || count === 0 ? t('tags') : count}</span>
      <Icon name="chevron" />
    </button>
  );
}

/** The tags themselves, once somebody has asked for them, each with its button to remove it. */
export function TagChips({ ticket }: { ticket: Ticket }) {
  const { run } = useActions();
  const { known, staying, coming } = useTicketTags(ticket);
  const whyNot = useWhyNot('removeTags', ticket);
  const [showsAll, setShowsAll] = useState(false);
  const count = staying.length + coming.length;
  if (known === undefined || count === 0) return null;
  // What is just being added is always among those that are shown.
  const first = count > SHOWN_FIRST && !showsAll ? Math.max(1, SHOWN_FIRST - 1 - coming.length) : count;
  return (
    <ul class="tags" aria-label={t('tags')}>
      {staying.slice(0, first).map((tag) => (
        <li key={tag.id} class="tag" title={displayText(tag.name)}>
          <span class="clip">
            <Words of={tag.name || t('noName')} />
          </span>
          {whyNot === null && (
            <IconButton
              icon="close"
              class="tag-remove"
              label={t('removeTag', displayText(tag.name) || t('noName'))}
              onClick={() => {
                // The button goes; what comes next is another tag.
                document.querySelector<HTMLElement>('[data-ticket-dialog="tags"]')?.focus();
                void run(tagWish('removeTags', ticket, [tag]));
              }}
            />
          )}
        </li>
      ))}
      {coming.map((tag) => (
        <li key={tag.id} class="tag" data-pending title={displayText(tag.name)}>
          <span class="clip">
            <Words of={tag.name} />
          </span>
          <span class="unseen">{t('tagBeingAdded')}</span>
        </li>
      ))}
      {count > SHOWN_FIRST && (
        <li>
          <button
            type="button"
            class="text-button"
            aria-label={showsAll ? undefined : tCount('showAllTags', count)}
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {showsAll ? t('showFewerTags') : `+${staying.length - first}`}
          </button>
        </li>
      )}
    </ul>
  );
}
