import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Ticket } from '../../lib/desk-api/records';
import { t, tCount } from '../../lib/text/t';
import { FIELD_SPECS, type FieldChoice, named } from '../actions/field-choices';
import { ChooseDialog } from '../list/ChooseDialog';
import { useActions } from '../panel-context';
import { ticketTitle } from '../words/ticket-title';
import { AgentLine } from './AgentLine';
import { useWhoCan } from './use-who-can';
import { WhoNote } from './WhoNote';

/**
 * The dialog in which a ticket is given to an agent of its department: who can take it now comes first. At most three
 * calls, kept for later: the agents, the teams where the ticket has one, who is there with how many tickets.
 */
export function AssignDialog({ ticket }: { ticket: Ticket }) {
  const actions = useActions();
  const { title, search, list, always } = FIELD_SPECS.assignee;
  const [now] = useState(Date.now);
  const { agents, ranked, told, teamName, agentIds, asked, myId } = useWhoCan(ticket, now);
  const { departmentId, teamId, assigneeId } = ticket;

  const wantAgents = useCallback(
    (refresh = false): void => {
      if (departmentId === null) return;
      actions.want('assignableAgents', { departmentId }, ...(refresh ? [true] : []));
      if (teamId !== null) actions.want('departmentTeams', { departmentId });
    },
    [actions, departmentId, teamId],
  );
  useEffect(() => wantAgents(), [wantAgents, ticket.id]);
  // While it is asked who there is, whom to ask about may still change.
  const isKnown = agents !== undefined && !agents.loading;
  useEffect(() => {
    if (agentIds !== null && isKnown) actions.want('agentLoads', { agentIds });
  }, [actions, agentIds, isKnown]);

  const choices = useMemo(() => {
    if (!ranked) return undefined;
    const all: FieldChoice[] = ranked.map((each) => ({
      ...named(each.agent.name, each.agent.id),
      look: <AgentLine of={each} isMe={each.agent.id === myId} teamName={teamName} now={now} />,
    }));
    const isNow = ({ to }: FieldChoice): boolean => to.value === assigneeId;
    const present = all.filter(isNow).map((choice) => ({
      ...choice,
      reason: t('statusNow'),
      reasonIcon: 'check' as const,
    }));
    return [...all.filter((choice) => !isNow(choice)), ...always({ ticket, myId, now }), ...present];
  }, [ranked, always, ticket, assigneeId, teamName, myId, now]);

  return (
    <ChooseDialog
      title={t(title)}
      subtitle={ticketTitle(ticket)}
      searchLabel={t(search)}
      listLabel={t(list)}
      verb={t('pickerHintSet')}
      choices={choices}
      isLoading={agents?.loading}
      problem={agents?.problem}
      isSteady
      aside={
        ranked &&
        ranked.length > 0 && (
          <WhoNote
            told={told}
            asked={asked}
            of={ranked.length}
            onRetry={() => agentIds !== null && actions.want('agentLoads', { agentIds }, true)}
          />
        )
      }
      words={{
        loading: t('loadingChoices'),
        none: t('noChoices'),
        noMatch: (query) => t('noChoiceMatches', query),
        count: (found) => tCount('choicesFound', found),
      }}
      onRetry={() => wantAgents(true)}
      onTake={({ to }) => void actions.setField('assignee', ticket, to)}
      onClose={actions.closeTicketDialog}
    />
  );
}
