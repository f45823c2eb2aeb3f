import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DeskRequest } from '../../../lib/desk-api/client';
import { problemError, problemOf } from '../../../lib/problems/problem';
import { pretendService } from './pretend-service';
import { readFrom } from '../support/read-from';

const kindIn = async (work: Promise<unknown>) => problemOf(await work.catch((thrown: unknown) => thrown)).kind;

describe('facts about a contact', () => {
  const statistics = { totalTickets: '12', closedTickets: '9', escalatedTickets: '1' };

  it('are one call where the statistics tell the happiness, and none within ten minutes', async () => {
    const desk = pretendService({
      'GET /contacts/9/statistics': {
        ...statistics,
        customerHappiness: { goodCount: '3', okCount: '0', badCount: '1' },
      },
    });
    const { value } = await readFrom(desk.service, 'facts', { contactId: '9' });
    expect(value).toEqual({
      totalTickets: 12,
      closedTickets: 9,
      escalatedTickets: 1,
      happinessGood: 75,
      happinessBad: 25,
    });
    await readFrom(desk.service, 'facts', { contactId: '9' });
    expect(desk.sent).toHaveLength(1);
  });

  it('are two where they do not', async () => {
    const desk = pretendService({
      'GET /contacts/9/statistics': statistics,
      'GET /contacts/9': { id: '9', customerHappiness: { goodPercentage: '80', badPercentage: 5 } },
    });
    const { value } = await readFrom(desk.service, 'facts', { contactId: '9' });
    expect(value).toMatchObject({ happinessGood: 80, happinessBad: 5 });
    expect(desk.sent).toHaveLength(2);
  });

  it('do not call nobody’s rating a bad one', async () => {
    const desk = pretendService({
      'GET /contacts/9/statistics': { customerHappiness: { goodCount: '0', okCount: '0', badCount: '0' } },
    });
    const { value } = await readFrom(desk.service, 'facts', { contactId: '9' });
    expect(value).toMatchObject({ totalTickets: null, happinessGood: null, happinessBad: null });
  });
});

describe('an invitation', () => {
  const to = { id: crypto.randomUUID(), contactId: '9', helpCenterId: '1' };
  beforeEach(() => fakeBrowser.reset());
  const user = { helpCenter: { id: '1', name: 'Help' }, userId: '7', userStatus: 'INVITED' };
  const invite = 'POST /contacts/9/inviteAsEndUser';

  it('is sent once', async () => {
    const desk = pretendService({ 'GET /contacts/9/helpCenters': { data: [] }, [invite]: null });
    expect(await desk.service['contact/invite'](to)).toEqual({ outcome: 'sent' });
    expect(desk.sent.at(-1)?.body).toEqual({ helpCenterId: '1' });
    expect(desk.cached('helpCenters:9'), 'and nothing remembers that there was no account').toBeUndefined();
  });

  it('is not sent to somebody who is there already, and the panels hear of them', async () => {
    const desk = pretendService({ 'GET /contacts/9/helpCenters': { data: [user] } });
    await desk.service['contact/invite'](to);
    expect(desk.names()).toEqual(['GET /contacts/9/helpCenters']);
    expect(desk.cached('helpCenters:9')).toMatchObject([{ userId: '7', isActive: false }]);
  });

  it('whose answer was lost is looked up, not repeated', async () => {
    const rows: unknown[] = [];
    const desk = pretendService({
      'GET /contacts/9/helpCenters': () => ({ data: rows }),
      [invite]: () => {
        rows.push(user);
        throw problemError('timeout');
      },
    });
    await desk.service['contact/invite'](to);
    expect(desk.names().filter((name) => name === invite)).toHaveLength(1);
  });

  it('that is refused says why', async () => {
    const desk = pretendService({
      'GET /contacts/9/helpCenters': null,
      [invite]: () => {
        throw problemError('scopeMissing');
      },
    });
    expect(await kindIn(desk.service['contact/invite'](to))).toBe('scopeMissing');
  });
});

describe('when a badge was earned', () => {
  const asked = { userId: '7', helpCenterId: '1', badgeId: '2' };

  it('is what the answer says, where it says it', async () => {
    const desk = pretendService({
      'GET /users/7/badges': { data: [{ id: '2', name: 'B', awardedTime: '2026-03-03T00:00:00Z' }] },
    });
    const at = Date.UTC(2026, 2, 3);
    expect(await desk.service['badge/earned'](asked)).toEqual({ from: at, to: at });
    expect(desk.sent).toHaveLength(1);
  });

  it('is narrowed down by few calls where it does not', async () => {
    const earned = Date.now() - 40 * 24 * 60 * 60 * 1000;
    const desk = pretendService({
      'GET /users/7/badges': ({ query }: DeskRequest) => {
        const from = Date.parse(String(query?.['startTime'] ?? '1970-01-01'));
        const to = Date.parse(String(query?.['endTime'] ?? '9999-01-01'));
        return { data: earned >= from && earned <= to ? [{ id: '2', name: 'B' }] : [] };
      },
    });
    const { from, to } = await desk.service['badge/earned'](asked);
    expect(desk.sent.length).toBeLessThanOrEqual(9);
    expect(from).toBeLessThanOrEqual(earned);
    expect(to).toBeGreaterThanOrEqual(earned);
  });

  it('is unknown where only the other form of the paths answers and says nothing', async () => {
    const desk = pretendService({ 'GET /helpcenter/1/users/7/badges': { data: [{ id: '2', name: 'B' }] } });
    expect(await desk.service['badge/earned'](asked)).toEqual({ from: null, to: null });
  });

  it('of a badge that is not held there is nothing to say', async () => {
    const desk = pretendService({ 'GET /users/7/badges': null });
    expect(await kindIn(desk.service['badge/earned'](asked))).toBe('notFound');
  });
});
