import { agentName, contactName } from '../../demo/world/names';
import type { TicketRecord } from '../../demo/world/ticket-records';
import type { World } from '../../demo/world/world';
import { agentPage, recordAddress } from '../../lib/sample-desk/address';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { fullTime, relativeTime } from '../words/relative-time';
import { useNow } from '../words/use-now';

interface Said {
  id: string;
  who: string;
  at: number;
  text: string;
  /** What it is besides a message; undefined for one. */
  kind: 'privateNote' | 'samplePublicComment' | undefined;
}

/** A ticket with who has it and what was said, so that what the panel does is seen here as well. */
export function SampleTicket({ world, ticket }: { world: World; ticket: TicketRecord }) {
  const now = useNow();
  const contact = world.contacts.get(ticket.contactId);
  const agent = world.agents.get(ticket.assigneeId ?? '');
  const team = world.teams.get(ticket.teamId ?? '');
  return (
    <article>
      <h1>
        <bdi>#{ticket.ticketNumber}</bdi> <Words of={ticket.subject} />
      </h1>
      <dl class="sample-facts">
        <dt>{t('sampleRequesterLabel')}</dt>
        <dd>
          {contact && (
            <a href={recordAddress('contacts', contact.id)}>
              <Words of={contactName(contact)} />
            </a>
          )}
        </dd>
        <dt>{t('fieldStatus')}</dt>
        <dd>{ticket.status}</dd>
        <dt>{t('fieldAssignee')}</dt>
        <dd>
          {agent ? (
            <a href={agentPage(agent.id)}>
              <Words of={agentName(agent)} />
            </a>
          ) : (
            t('sampleNobody')
          )}
        </dd>
        {team && (
          <>
            <dt>{t('fieldTeam')}</dt>
            <dd>
              <Words of={team.name} />
            </dd>
          </>
        )}
      </dl>
      <h2>{t('sampleConversation')}</h2>
      <ol class="sample-said">
        {saidOn(world, ticket).map(({ id, who, at, text, kind }) => (
          <li key={id} data-kind={kind}>
            <p class="quiet">
              <strong>
                <Words of={who} />
              </strong>{' '}
              <time dateTime={new Date(at).toISOString()} title={fullTime(at)}>
                {relativeTime(Math.min(at, now), now)}
              </time>
              {kind && <span class="sample-kind">{t(kind)}</span>}
            </p>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ol>
    </article>
  );
}

/** Messages and comments, the oldest first. */
function saidOn(world: World, ticket: TicketRecord): Said[] {
  const { threads, comments } = world.conversationOf(ticket);
  const nameOf = (id: string): string => {
    const agent = world.agents.get(id);
    const contact = world.contacts.get(id);
    return agent ? agentName(agent) : contact ? contactName(contact) : '';
  };
  return [
    ...threads.map(({ id, authorId, createdTime, content }) => ({
      id,
      who: nameOf(authorId),
      at: createdTime,
      text: content,
      kind: undefined,
    })),
    ...comments.map(({ id, commenterId, commentedTime, content, contentType, isPublic }) => ({
      id,
      who: nameOf(commenterId),
      at: commentedTime,
      text: wordsOf(content, contentType),
      kind: isPublic ? ('samplePublicComment' as const) : ('privateNote' as const),
    })),
  ].toSorted((one, other) => one.at - other.at);
}

/** What was written; of markup its words, as text. */
function wordsOf(content: string, contentType: 'plainText' | 'html'): string {
  switch (contentType) {
    case 'plainText':
      return content;
    case 'html':
      return content.replaceAll(/<[^>]*>/g, '');
  }
}
