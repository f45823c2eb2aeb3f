import type { ComponentChildren, VNode } from 'preact';
import type { Ticket } from '../../lib/desk-api/records';
import type { TicketMetrics } from '../../lib/desk-api/records/ticket-facts';
import type { Resource, Value } from '../../lib/records/resources';
import type { LatestMessage, PrivateNotes } from '../../lib/records/values';
import { displayText } from '../../lib/text/display-text';
import { t, tCount } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { Facts, NotTold } from '../cards/rows';
import { read, useLook, useReads } from '../cards/use-reads';
import { ageInWords, fullTime } from '../words/relative-time';
import { useNow } from '../words/use-now';
import { TicketChanges } from './TicketChanges';

const WHO_WAITS = { customer: 'customerWaits', agent: 'agentAnswered' } as const;

/** Longest text of a note that is shown. */
const LONGEST_NOTE = 2_000;

/** What a ticket has been through: three calls, each shown by itself, and none while they are fresh; a fourth by a click. */
export function WhatHappened({ ticket: { id, createdAt } }: { ticket: Ticket }) {
  return (
    <>
      <Facts of={{ created: createdAt === null ? null : <Moment at={createdAt} /> }} />
      <OfTicket resource="latestMessage" ticketId={id}>
        {(message) => <Facts of={{ waiting: <Waiting message={message} /> }} />}
      </OfTicket>
      <OfTicket resource="ticketMetrics" ticketId={id}>
        {(metrics) => <Course metrics={metrics} />}
      </OfTicket>
      <h3>{t('lastNotes')}</h3>
      <OfTicket resource="privateNotes" ticketId={id}>
        {(notes) => <Notes {...notes} />}
      </OfTicket>
      <h3>{t('changesTitle')}</h3>
      <TicketChanges ticketId={id} />
    </>
  );
}

type OfTicketResource = Extract<Resource, 'latestMessage' | 'ticketMetrics' | 'privateNotes'>;

interface OfTicketProps<R extends OfTicketResource> {
  resource: R;
  ticketId: string;
  children: (value: Value<R>) => ComponentChildren;
}

function OfTicket<R extends OfTicketResource>({ resource, ticketId, children }: OfTicketProps<R>): VNode {
  const key = { ticketId };
  const retry = useReads([read<OfTicketResource>(resource, key)]);
  const part = useLook()<OfTicketResource>(resource, key) ?? { loading: true };
  return (
    <PartBody part={part} onRetry={retry} skeleton={<Skeleton shape="line" />}>
      {children}
    </PartBody>
  );
}

function Moment({ at }: { at: number }) {
  const now = useNow();
  return <span title={fullTime(at)}>{ageInWords(at, now)}</span>;
}

function Waiting({ message: { by, at } }: { message: LatestMessage }) {
  const now = useNow();
  if (by === 'nobody') return t('nobodyWrote');
  if (by === 'unknown' || at === null) return <span class="quiet">{t('notToldShort')}</span>;
  return <span title={fullTime(at)}>{t(WHO_WAITS[by], ageInWords(at, now))}</span>;
}

function Course({ metrics: { reopenCount, agents } }: { metrics: TicketMetrics }) {
  return (
    <Facts
      of={{
        reopened: reopenCount === null ? null : reopenCount === 0 ? t('never') : tCount('times', reopenCount),
        handledBy: agents === null ? null : agents.length === 0 ? t('handledByNobody') : <Handled by={agents} />,
      }}
    />
  );
}

function Handled({ by }: { by: NonNullable<TicketMetrics['agents']> }) {
  return (
    <ul>
      {by.map(({ id, name, minutes }) => (
        <li key={`${id} ${name} ${minutes}`}>
          <Words of={name || t('noName')} />
          {minutes !== null && <span class="quiet"> {duration(minutes)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A stretch of time in its largest fitting unit. */
function duration(minutes: number): string {
  if (minutes < 60) return tCount('minutesLong', minutes);
  if (minutes < 48 * 60) return tCount('hoursLong', Math.round(minutes / 60));
  return tCount('daysLong', Math.round(minutes / (24 * 60)));
}

function Notes({ notes, isPart }: PrivateNotes) {
  const now = useNow();
  if (notes.length === 0) return isPart ? <NotTold /> : <p class="quiet">{t('noNotes')}</p>;
  return (
    <ul class="fold-notes" aria-label={t('lastNotes')}>
      {notes.map(({ id, by, text, at }) => (
        <li key={id}>
          <span class="quiet">
            <Words of={by || t('noName')} />
            {at !== null && <span title={fullTime(at)}> · {ageInWords(at, now)}</span>}
          </span>
          <p class="fold-note" dir="auto" title={displayText(text, LONGEST_NOTE)}>
            {displayText(text, LONGEST_NOTE)}
          </p>
        </li>
      ))}
    </ul>
  );
}
