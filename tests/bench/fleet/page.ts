import { type Measured, type Row, limitsOf, seconds, share } from './measure.ts';
import { CROWDS, type Crowd, EDITIONS, type Edition } from './stories.ts';

const NAMES: Record<Edition, string> = { EXPRESS: 'Express', PROFESSIONAL: 'Professional', ENTERPRISE: 'Enterprise' };
const number = (value: number): string => value.toLocaleString('en');

/** What is to be said of a kind of crowd beside its numbers. */
const REMARKS: Record<Crowd, string> = {
  start:
    'Where more views are opened than the limit takes, that Desk serves whoever came first, and is never idle. A Desk that refuses knows no order, and neither do panels of each ' +
    'other: somebody who has waited long is overtaken by those who come new. Three things make up for some of it: who was served a moment ago tries again at once, so that a view that is ' +
    'begun becomes whole; whoever is new in a crowd waits for up to six seconds, and whoever has waited for longer asks more often; and a first refusal costs a fraction of a second, ' +
    'so that a few refusals in an ordinary minute are hardly seen. What is missing is knowledge, not patience. In a small model of the same crowd, without the product, a panel that knew beforehand how long the queue will be came to about 1.2 times (Express) ' +
    'and 1.6 times (Professional) of what the limit allows. No panel can see that. Of 96 ways in which waits may depend on what was waited already, the best came to about 1.4 for Express and 1.8 for Professional, ' +
    'none to both, and the one good for Professional took twice the calls.',
  cut:
    'Panels hear at once that the network is back, and spread over 0.3 seconds: few are all served then; those who are too many are refused, and spread over seconds by that. ' +
    'The limit asks at the very moment.',
  down:
    "Nobody hears that Zoho's fault is over. A panel asks again after half a minute on average. More often would be later: Chromium closes an address to an extension for 1.4 times as long with " +
    'each failure, so that every call too many during the fault is paid after it. What has failed so before is therefore tried once, not three times. ' +
    'The limit, told at the very moment, is out of reach for whoever has to ask.',
};

/** The whole of docs/scale.md. */
export function page(before: Measured, after: Measured): string {
  return [
    '# Many agents on one organization',
    '',
    '`npm run bench -- fleet` plays this and writes this page anew; it takes some minutes and no browser.',
    '',
    '**This is a simulation. Nothing here was seen on a live Zoho Desk.** What is real is ours: client, queue, back-off, ' +
      "cache, the worker's views and the panel's (`lib/`), each agent with their own. Time is virtual and chance is seeded, so " +
      'that the same code gives the same numbers. Zoho is a model: an edition lets so many calls run at the same time, of ' +
      'the whole organization, refuses the next one at once with `TOO_MANY_REQUESTS`, works on a call for 180 ms (median; one in twenty ' +
      'takes longer than 410 ms), and is 60 ms away. No other integration calls, nobody writes, nobody presses Retry, tokens are fresh. ' +
      'Whether Zoho counts refused calls as credits, or acts against whoever sends many, is not known; here they are free.',
    '',
    'A view is whole when every part of it is there: five calls where nothing is known of the ticket. “What the limit allows” is the same ' +
      'story, with the same calls of the same client, at a Desk that lets calls wait for a place instead of refusing them, and takes those of the view first that was opened first, ' +
      'so that no place is idle and nobody is overtaken; everybody is told at the very moment when a trouble ends, and asks at that moment. ' +
      '“Before” is the panel as it was when whatever failed stayed an error until somebody pressed Retry; its times are of the few views that became whole.',
    ...(Object.keys(CROWDS) as Crowd[]).flatMap((story) => crowd(story, before, after)),
    ...work(after),
    ...admin(after),
    '',
  ].join('\n');
}

function crowd(story: Crowd, before: Measured, after: Measured): string[] {
  const rows = after.rows.filter((row) => row.story === story);
  const was = (row: Row): Row | undefined =>
    before.rows.find(
      ({ story, edition, agents }) => story === row.story && edition === row.edition && agents === row.agents,
    );
  return [
    '',
    `## ${CROWDS[story].title}`,
    '',
    REMARKS[story],
    '',
    `![Share of whole views by second, 1,000 agents, Enterprise](images/scale-${story}.svg)`,
    '',
    '| edition | agents | in an error, before → now | refused calls, before → now | whole view p95, before → now | the limit allows | now ÷ that | calls, before → now |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => {
      const old = was(row);
      const both = (cell: (row: Row) => string): string => `${old ? cell(old) : '-'} → ${cell(row)}`;
      const ratio = row.p95 === null || !row.limitP95 ? '-' : `${(row.p95 / row.limitP95).toFixed(2)}×`;
      return `| ${[
        `${NAMES[row.edition]} (${limitsOf(row.edition, row.agents).atOnce} at once)`,
        number(row.agents),
        both(({ inError, views }) => share(inError, views)),
        both(({ refused, calls }) => share(refused, calls)),
        both(({ p95 }) => seconds(p95)),
        seconds(row.limitP95),
        ratio,
        both(({ calls }) => number(calls)),
      ].join(' | ')} |`;
    }),
  ];
}

function work({ rows }: Measured): string[] {
  const shifts = rows.filter(({ story }) => story === 'shift');
  return [
    '',
    '## Twenty minutes of ordinary work',
    '',
    'Everybody opens a ticket about every five minutes, one in four of them seen before. That is no crowd: what is refused is ' +
      'taken up again within a moment.',
    '',
    '| edition | agents | views | refused calls | whole view p50 | p95 | left before it was whole |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...shifts.map((row) => {
      const { edition, agents, views, refused, calls, p50, p95, unfinished } = row;
      const cells = [NAMES[edition], number(agents), number(views), share(refused, calls), seconds(p50), seconds(p95)];
      return `| ${[...cells, share(unfinished, views)].join(' | ')} |`;
    }),
  ];
}

function admin({ shift }: Measured): string[] {
  return [
    '',
    '## What an administrator should expect',
    '',
    `An agent who opens ${shift.views} tickets in eight hours spends ${number(shift.credits)} credits of the organization's day with Deskside, in ${number(shift.calls)} calls, ` +
      'if nobody opens cards, lists, suggestions or the picker. An edition has so many credits a day:',
    '',
    '| edition | calls at once | agents | credits a day | Deskside takes | of the day |',
    '| --- | --- | --- | --- | --- | --- |',
    ...EDITIONS.flatMap((edition) =>
      [10, 100, 300, 1000].map((agents) => {
        const { atOnce, credits } = limitsOf(edition, agents);
        const taken = agents * shift.credits;
        const cells = [NAMES[edition], atOnce, number(agents), number(credits), number(taken)];
        return `| ${[...cells, share(taken, credits)].join(' | ')} |`;
      }),
    ),
    '',
    "Base and share per agent are those of the vendor's help page on API credits as several public readings give them; the organization's own " +
      'numbers stand in Zoho Desk under Setup, Developer Space, API. The limit of calls at once holds for all integrations together: what another one takes is missing here.',
    '',
    "- **Free and Express** are for small teams: once the network is back, ten agents have everything within seconds, and after a fault of Zoho's within " +
      'one or two minutes. Where the credits of a day do not do for everybody, the daily cap in the options holds Deskside back.',
    '- **Professional and Enterprise**: once the network is back, a thousand agents wait about as long as the limit makes them. At the start of a shift a thousand ' +
      'within one minute are more than Express and Professional take; the slowest then wait one and a half to three times as long as at a Desk that keeps an order. ' +
      'Nobody has to press anything.',
    '- While it waits, the panel says so, keeps what it has, and asks again by itself: after a refusal for crowding within seconds, of a server ' +
      'out of order every half minute on average, and ten times less often after half an hour. A panel that nobody sees asks nothing.',
    "- After a fault of Zoho's the browser itself holds requests back for a while ([why](decisions/held-back-by-the-browser.md)), which is most of what a small team " +
      'waits for then.',
  ];
}
