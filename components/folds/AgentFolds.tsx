import { useMemo } from 'preact/hooks';
import type { Card } from '../../lib/panel/cards';
import { AGENT_CARD } from '../cards/agent-card';
import { CardSection } from '../cards/CardSection';
import { useLook } from '../cards/use-reads';
import { usePanel } from '../panel-context';
import { Fold } from './Fold';

/** What the view of an agent says itself, above the fold. */
const SAID_ABOVE = 'cardAbout';
const SECTIONS = AGENT_CARD.sections.filter(({ title }) => title !== SAID_ABOVE);

/** Of an agent whose profile is open in the setup: presence and open tickets, departments, teams, skills. Four calls, on wish. */
export function AgentFolds() {
  const agentId = usePanel(({ context }) => (context.kind === 'agent' ? context.agentId : null));
  return (
    <div class="group folds">
      <Fold of="agentDetails" name="region_agentDetails">
        {agentId !== null && <Sections key={agentId} agentId={agentId} />}
      </Fold>
    </div>
  );
}

function Sections({ agentId }: { agentId: string }) {
  const look = useLook();
  const card = useMemo((): Card => ({ id: '', of: { kind: 'agent', agentId }, name: '', ticket: null }), [agentId]);
  return SECTIONS.map((section) => (
    <CardSection
      key={section.title}
      section={section}
      card={card}
      look={look}
      isAsking={SECTIONS.find(({ resource }) => resource === section.resource) === section}
    />
  ));
}
