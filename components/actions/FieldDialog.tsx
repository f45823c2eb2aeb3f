import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TicketField } from '../../lib/actions/specs';
import type { Ticket } from '../../lib/desk-api/records';
import { valueOf } from '../../lib/panel/ticket-fields';
import { wantedPart } from '../../lib/panel/wanted';
import { t, tCount } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { ChooseDialog } from '../list/ChooseDialog';
import { useActions, usePanel } from '../panel-context';
import { ticketTitle } from '../words/ticket-title';
import { FIELD_SPECS, type FieldSpec } from './field-choices';

interface FieldDialogProps {
  field: TicketField;
  ticket: Ticket;
  /** What it is called and what it offers, where that is not all the field has. */
  spec?: FieldSpec;
}

/** The dialog in which a field of a ticket is given another value, out of those that its department has. */
export function FieldDialog({ field, ticket, spec = FIELD_SPECS[field] }: FieldDialogProps) {
  const actions = useActions();
  const { title, search, list, source, words, always } = spec;
  const myId = useAccount(({ session }) => (session?.status === 'signedIn' ? (session.agent?.id ?? null) : null));
  const [now] = useState(Date.now);
  const key = useMemo(() => source?.key(ticket), [source, ticket]);
  const known = usePanel((state) => source && key && wantedPart(state.extras, source.resource, key));
  const want = (refresh = false): void => {
    if (source && key) actions.want(source.resource, key, ...(refresh ? [true] : []));
  };
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked for once for what the dialog was opened for
  useEffect(() => want(), [field, ticket.id]);

  const { value: present } = valueOf(field, ticket);
  const told = known?.value;
  const choices = useMemo(() => {
    if (source && told === undefined) return undefined;
    const seen = { ticket, myId, now };
    const all = [...(source && told !== undefined ? source.choices(told, seen) : []), ...always(seen)];
    return all.map((choice) =>
      choice.to.value === present ? { ...choice, reason: t('statusNow'), reasonIcon: 'check' as const } : choice,
    );
  }, [source, told, always, ticket, myId, now, present]);
  return (
    <ChooseDialog
      title={t(title)}
      subtitle={ticketTitle(ticket)}
      searchLabel={t(search)}
      listLabel={t(list)}
      verb={t('pickerHintSet')}
      choices={choices}
      isLoading={known?.loading}
      problem={known?.problem}
      words={{
        loading: t(words.loading),
        none: t(words.none),
        noMatch: (query) => t(words.noMatch, query),
        count: (found) => tCount(words.found, found),
      }}
      onRetry={() => want(true)}
      onTake={({ to, opens }) => (opens ? actions.openTicketDialog(opens) : void actions.setField(field, ticket, to))}
      onClose={actions.closeTicketDialog}
    />
  );
}
