import type { AgentWithDepartments } from '../../lib/desk-api/records/agent';
import type { Card } from '../../lib/panel/cards';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import type { Look } from '../cards/use-reads';

/** The agent of a card, as far as is known, and what tells them from everybody else of that name. */
export function useAgent(card: Card, look: Look) {
  const agentId = card.of.kind === 'agent' ? card.of.agentId : '';
  const agent = look('agentCard', { agentId })?.value;
  const name = displayText(agent?.name || card.name, 300) || t('noName');
  return { agentId, agent, name, facts: factsOf(name, agent?.email ?? null) };
}

/** Name and address. */
export function factsOf(name: string, email: AgentWithDepartments['email']): (readonly [string, string])[] {
  return [
    [t('deedAgent'), name],
    [t('cardFact_email'), email === null ? t('notTold') : displayText(email, 200)],
  ];
}
