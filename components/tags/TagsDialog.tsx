import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { tagKey } from '../../lib/actions/tag-key';
import type { Ticket } from '../../lib/desk-api/records';
import { LONGEST_TAG, tagWish } from '../../lib/panel/ticket-wishes';
import { wantedPart } from '../../lib/panel/wanted';
import type { TagName } from '../../lib/records/values';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { type Choice, ChooseDialog } from '../list/ChooseDialog';
import { useActions, usePanel } from '../panel-context';
import { ticketTitle } from '../words/ticket-title';
import { newTag } from './known-tags';
import { useTicketTags } from './use-ticket-tags';

interface TagChoice extends Choice {
  tag: TagName;
}

/**
 * The dialog in which a tag is put on the ticket: one of its department's, or a new one. What it asks Desk for is the
 * ticket's tags (one call) and those of its department (one call, kept for an hour); nothing is asked before it is opened.
 */
export function TagsDialog({ ticket }: { ticket: Ticket }) {
  const { want, run, closeTicketDialog } = useActions();
  const { id: ticketId, departmentId } = ticket;
  const { known, coming, held, part } = useTicketTags(ticket);
  const used = usePanel((state) =>
    departmentId === null ? undefined : wantedPart(state.extras, 'departmentTags', { departmentId }),
  );
  const ask = useCallback(
    (refresh: boolean) => {
      want('ticketTags', { ticketId }, refresh || (part?.value !== undefined && known === undefined));
      if (departmentId !== null) want('departmentTags', { departmentId }, refresh);
    },
    [want, ticketId, departmentId, part, known],
  );
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked for once for what the dialog was opened for
  useEffect(() => ask(false), [ticketId]);

  const ofDepartment = used?.value;
  const choices = useMemo((): TagChoice[] | undefined => {
    if (ofDepartment === undefined && (departmentId !== null || known === undefined)) return undefined;
    const own = [...(known ?? []), ...coming];
    const all = new Map([...(ofDepartment ?? []), ...own].map((tag) => [tag.id, tag]));
    return [...all.values()].map((tag) => ({
      id: `tag ${tag.id}`,
      name: displayText(tag.name) || t('noName'),
      tag,
      ...(held.has(tag.id) && ({ reason: t('tagIsThere'), reasonIcon: 'check' } as const)),
    }));
  }, [ofDepartment, departmentId, known, coming, held]);
  const offer = useCallback(
    (query: string): TagChoice[] => {
      const tag = newTag(query, new Set([...(choices ?? []).map((choice) => choice.tag.id), ...held]), tagKey);
      if (tag === null) return [];
      const isTooLong = tag.name.length > LONGEST_TAG;
      const reason = isTooLong ? { reason: t('tagTooLong', LONGEST_TAG) } : {};
      return [{ id: `new ${tag.id}`, name: t('newTag', displayText(tag.name)), tag, ...reason }];
    },
    [choices, held],
  );
  return (
    <ChooseDialog
      title={t('tags')}
      subtitle={ticketTitle(ticket)}
      searchLabel={t('searchTags')}
      listLabel={t('tagList')}
      verb={t('pickerHintAdd')}
      choices={choices}
      offer={offer}
      isLoading={used?.loading ?? part?.loading}
      problem={used?.problem ?? part?.problem}
      words={{
        loading: t('loadingTags'),
        none: t('noTags'),
        noMatch: (query) => t('noTagMatches', query),
        count: (found) => tCount('tagsFound', found),
      }}
      onRetry={() => ask(true)}
      onTake={({ tag }) => void run(tagWish('addTags', ticket, [tag]))}
      onClose={closeTicketDialog}
    />
  );
}
