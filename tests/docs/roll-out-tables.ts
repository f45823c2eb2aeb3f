import { readFileSync } from 'node:fs';
import { Credits } from '../../demo/rest/credits';
import type { OrganizationRecord } from '../../demo/world/records';
import { estimateCheck, estimateRun } from '../../lib/bulk/cost.both';
import { ASSUMED, creditsOfDay, shiftIn, ticketsFor } from './agents-day';
import { JOBS } from './credit-jobs';
import { number, table } from './page-parts';

const AGENTS = 300;
/** Tickets that each of them opens in a day. */
const DAYS = [25, 50, 100] as const;
const EDITIONS: readonly [OrganizationRecord['edition'], string][] = [
  ['FREE', 'Free, trial'],
  ['EXPRESS', 'Express'],
  ['STANDARD', 'Standard'],
  ['PROFESSIONAL', 'Professional'],
  ['ENTERPRISE', 'Enterprise, Zoho One, CRM Plus'],
];
const PEOPLE = [20, 100, 500, 2_000] as const;

const scale = (): string => readFileSync('docs/scale.md', 'utf8');
const percent = (part: number, whole: number): string => `${number(Math.round((100 * part) / whole))} %`;

/** What an agent does costs: measured. */
export function jobTable(): string[] {
  return table(
    ['what an agent does', 'calls', 'credits'],
    Object.values(JOBS).map(({ what, calls, credits }) => [what, `${calls}`, `${credits}`]),
  );
}

/** What is assumed of a day. */
export function assumptionTable(): string[] {
  return table(
    ['what an agent does', 'assumed', 'credits each'],
    ASSUMED.map(({ job, said }) => [JOBS[job].what, said, `${JOBS[job].credits}`]),
  );
}

/** What the simulation of a shift says, as a sentence. */
export function shiftSentence(): string[] {
  const { tickets, credits, calls } = shiftIn(scale());
  return [
    `${tickets} tickets opened in eight hours, one in four of them seen before: ${number(credits)} credits in ${number(calls)} calls, ` +
      `${(credits / tickets).toFixed(1)} credits for each opening.`,
  ];
}

/** One agent's day and that of all: computed. */
export function dayTable(): string[] {
  const shift = shiftIn(scale());
  return table(
    ['tickets opened a day, each', 'for opening', 'for the rest', 'one agent', `${AGENTS} agents`],
    DAYS.map((tickets) => {
      const { reading, doing, all } = creditsOfDay(tickets, shift);
      return [`${tickets}`, number(reading), number(doing), number(all), number(all * AGENTS)];
    }),
  );
}

/** What that is of an edition's day: computed. */
export function editionTable(): string[] {
  const shift = shiftIn(scale());
  return table(
    [
      'edition',
      'calls at once',
      `credits a day with ${AGENTS} agents`,
      ...DAYS.map((tickets) => `${tickets} tickets each`),
      'tickets each that take half of the day',
      'daily limit for that half',
    ],
    EDITIONS.map(([edition, name]) => {
      const { atOnce, remaining } = new Credits({ edition } as OrganizationRecord, AGENTS);
      const shares = DAYS.map((tickets) => percent(creditsOfDay(tickets, shift).all * AGENTS, remaining));
      return [
        name,
        `${atOnce}`,
        number(remaining),
        ...shares,
        `${ticketsFor(remaining / 2, AGENTS, shift)}`,
        number(Math.floor(remaining / 2 / AGENTS)),
      ];
    }),
  );
}

/** What awarding to many costs: computed as the page itself does before a run. */
export function bulkTable(): string[] {
  return table(
    ['people, by e-mail address', 'check', 'run', 'together'],
    PEOPLE.map((people) => {
      const check = estimateCheck(Array.from({ length: people }, () => ({ kind: 'email', value: '' }) as const));
      const run = estimateRun(people);
      return [people, check, run, check + run].map(number);
    }),
  );
}

/** The crowds of the simulation that an administrator asks about, by how its page begins their headings. */
const CROWDS = {
  'Start of a shift': 'all open their first ticket within one minute',
  'The office has no network': 'back after two minutes without network',
  'Zoho Desk answers 503': 'Desk answers again after five minutes of faults',
} as const;

/** How long until a ticket is whole for nearly all, of so many agents at once: read off `docs/scale.md`. */
export function crowdTable(): string[] {
  const sections = scale().split('\n## ');
  const of = (heading: string): Map<string, string> => {
    const section = sections.find((each) => each.startsWith(heading)) ?? '';
    const rows = section.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const ours = rows.filter(([, , agents]) => agents === `${AGENTS}`);
    // The column of the whole view, “before → now”: what holds is the second.
    return new Map(ours.map(([, edition = '', , , , whole = '']) => [edition, whole.split('→').at(-1)?.trim() ?? '']));
  };
  const crowds = Object.entries(CROWDS).map(([heading, said]) => ({ said, waits: of(heading) }));
  const editions = [...(crowds[0]?.waits.keys() ?? [])];
  if (editions.length === 0) throw new Error(`docs/scale.md does not tell of ${AGENTS} agents.`);
  return table(
    ['edition', ...crowds.map(({ said }) => said)],
    editions.map((edition) => [edition, ...crowds.map(({ waits }) => waits.get(edition) ?? '')]),
  );
}
