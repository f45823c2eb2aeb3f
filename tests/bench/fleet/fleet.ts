import { randomFrom } from '../../../demo/world/random.ts';
import { type Agent, type Seen, createAgent } from './agent.ts';
import { createClock } from './clock.ts';
import { type Organization, type Trouble, createOrganization } from './organization.ts';
import { onPlatform } from './platform.ts';
import { ticketId } from './records.ts';

/** What happens to whom; times in milliseconds after the start. */
export interface Story {
  agents: number;
  /** As Desk calls it. */
  edition: string;
  /** Calls that the edition allows at the same time. */
  atOnce: number;
  /** When an agent opens which of their tickets, in order. */
  moves(agent: number, random: ReturnType<typeof randomFrom>): { at: number; ticket: number }[];
  trouble?: Trouble;
  until: number;
}

export interface Played {
  seen: Seen[];
  counts: Organization['counts'];
  /** Answered calls by second after the start. */
  answered: number[];
  /** Moment of the start. */
  start: number;
}

/** A Monday, nine o'clock. */
const START = Date.UTC(2026, 10, 23, 9);

/**
 * Plays a story; the same seed plays the same one again. `isPatient`: against a Desk that lets calls wait, refusing none, and
 * takes those of the view first that was opened first; the end of a trouble is known to everybody at once.
 */
export async function play(story: Story, { isPatient = false, seed = '1' } = {}): Promise<Played> {
  const clock = createClock(START);
  const random = randomFrom(`fleet ${seed}`);
  const { edition, atOnce, agents, until } = story;
  const trouble = isPatient && story.trouble ? { ...story.trouble, is: 'cut' as const } : story.trouble;
  const moved = trouble && { ...trouble, from: START + trouble.from, to: START + trouble.to };
  const desk = createOrganization({
    clock,
    random: randomFrom(`desk ${seed}`),
    atOnce,
    isPatient,
    ...(moved ? { trouble: moved } : {}),
  });
  const fleet: Agent[] = [];
  return await onPlatform({ clock, random, isEndless: isPatient }, async () => {
    for (let number = 0; number < agents; number += 1) {
      const agent: Agent = createAgent(
        clock,
        desk.fetchOf(() => agent.seen.at(-1)?.openedAt ?? START),
        edition,
      );
      fleet.push(agent);
      for (const { at, ticket } of story.moves(number, randomFrom(`agent ${number} ${seed}`))) {
        clock.after(at, () => agent.open(ticketId(number, ticket)));
      }
      if (trouble?.is !== 'cut') continue;
      clock.after(trouble.from, () => agent.network(false));
      clock.after(trouble.to, () => (isPatient ? agent.retry() : agent.network(true)));
    }
    await clock.runTo(START + until);
    fleet.forEach((agent) => agent.end());
    const answered = Array.from({ length: Math.ceil(until / 1000) }, (_, second) => {
      return desk.answered.get(START / 1000 + second) ?? 0;
    });
    return { seen: fleet.flatMap(({ seen }) => seen), counts: desk.counts, answered, start: START };
  });
}
