import { useEffect, useMemo } from 'preact/hooks';
import type { ActionId } from '../../lib/actions/specs';
import { ACTIONS } from '../../lib/actions/specs';
import type { ContactHelpCenter, Ticket } from '../../lib/desk-api/records';
import type { Macro } from '../../lib/macros/macro';
import { fill } from '../../lib/macros/placeholders';
import { type Known, type PlannedPart, knownOf, planOf } from '../../lib/macros/plan';
import type { PartName } from '../../lib/macros/parts';
import { NO_MACRO_DRAFT, type MacroDraft } from '../../lib/macros/run';
import { awardTarget, contactOnScreen } from '../../lib/panel/on-screen';
import type { PanelState } from '../../lib/panel/panel-state';
import { wantedPart } from '../../lib/panel/wanted';
import { displayText } from '../../lib/text/display-text';
import { useAccount } from '../account-context';
import { useWhyNot } from '../actions/use-why-not';
import { useActions, usePanel } from '../panel-context';
import { whyWords } from './macro-words';

/** A part as the dialog shows it: planned, whether it is left out, and why it cannot be done now; null where it can. */
export interface ShownPart extends PlannedPart {
  isOut: boolean;
  why: string | null;
}

/** What a macro would do to the ticket and the person on screen, and how its text stands. */
export function useMacroPlan(macro: Macro, ticket: Ticket): { parts: ShownPart[]; text: string; readAgain(): void } {
  const actions = useActions();
  const draft = usePanel((state) => state.extras.macroWork[ticket.id]?.drafts[macro.id]) ?? NO_MACRO_DRAFT;
  const holder = useHolder();
  const helpCenterId = holderIn(holder)?.helpCenterId ?? null;
  const departmentId = ticket.departmentId ?? '';
  const statuses = usePanel((state) => wantedPart(state.extras, 'ticketChoices', { departmentId }));
  const catalogue = usePanel((state) => state.catalogue);
  const labels = usePanel((state) => wantedPart(state.extras, 'labelCatalogue', { helpCenterId: helpCenterId ?? '' }));
  const text = useText(macro, ticket, draft);

  /** Asks for what the macro needs to be sure of, once for all who look: statuses, badges, labels. */
  const read = (refresh: boolean): void => {
    if (macro.status && ticket.departmentId !== null) actions.want('ticketChoices', { departmentId }, refresh);
    if (macro.badge !== null) {
      if (refresh) actions.retry('catalogue');
      else actions.loadBadges();
    }
    if (macro.label !== null && helpCenterId !== null) actions.want('labelCatalogue', { helpCenterId }, refresh);
  };
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked for once for what the dialog was opened for
  useEffect(() => read(false), [macro.id, ticket.id, helpCenterId]);

  const planned = useMemo(() => {
    const choices = knownOf(statuses);
    return planOf(macro, {
      ticket,
      holder,
      statuses: typeof choices === 'string' ? choices : { value: choices.value.statuses },
      badges: knownOf(catalogue),
      labels: knownOf(labels),
      text,
    });
  }, [macro, ticket, holder, statuses, catalogue, labels, text]);
  const refusals = useRefusals(macro, ticket);
  const parts = planned.map((part): ShownPart => {
    const why = refusals[part.part] ?? (part.whyNot && whyWords(part.whyNot, text));
    return { ...part, isOut: draft.leftOut.includes(part.part), why };
  });
  return { parts, text, readAgain: () => read(true) };
}

/** Whom badges and labels go to, as far as it is known. */
function useHolder(): Known<ContactHelpCenter | 'choose' | null> {
  const target = usePanel(awardTarget);
  const missing = usePanel((all): 'loading' | 'unreadable' | null => {
    if (contactOnScreen(all) === null && all.ticket.value !== undefined) return null;
    const known = knownOf<PanelState['helpCenters']['value']>(all.helpCenters);
    return typeof known === 'string' ? known : null;
  });
  return useMemo(() => missing ?? { value: target }, [missing, target]);
}

function holderIn(holder: Known<ContactHelpCenter | 'choose' | null>): ContactHelpCenter | null {
  return typeof holder === 'string' || holder.value === 'choose' ? null : holder.value;
}

/** The text as it was typed; as long as nothing was, the macro's own with what is known filled in. */
function useText({ comment }: Macro, ticket: Ticket, { text }: MacroDraft): string {
  const me = useAccount(({ session }) => (session?.status === 'signedIn' ? (session.agent?.name ?? '') : ''));
  const firstName = usePanel((state) => state.requester.value?.firstName ?? ticket.contact?.firstName ?? '');
  const name = usePanel((state) => state.requester.value?.name ?? ticket.contact?.name ?? '');
  if (text !== null) return text;
  const shown = (value: string): string | null => displayText(value, 80) || null;
  return fill(comment?.text ?? '', {
    firstName: shown(firstName),
    name: shown(name),
    ticketNumber: shown(ticket.number ?? ''),
    agentName: shown(me),
  });
}

/** Why the actions behind the parts cannot be asked for now, as every button of theirs is told. */
function useRefusals({ comment }: Macro, ticket: Ticket): Record<PartName, string | null> {
  const note = useRefusal('addNote', ticket);
  const said = useRefusal('addComment', ticket);
  const badge = useRefusal('awardBadges', ticket);
  const label = useRefusal('addLabels', ticket);
  const tags = useRefusal('addTags', ticket);
  const status = useRefusal('setStatus', ticket);
  return { comment: comment?.isPublic === true ? said : note, badge, label, tags, status };
}

/** What belongs to the person can be given whatever the ticket is like. */
function useRefusal(action: ActionId, ticket: Ticket): string | null {
  const { on } = ACTIONS[action];
  return useWhyNot(action, { ...ticket, unchangeable: on === 'ticket' ? ticket.unchangeable : null });
}
