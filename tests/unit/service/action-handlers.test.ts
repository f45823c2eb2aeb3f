import '../support/catalogue';
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../lib/ledger/read-entry';
import { problemError, problemOf } from '../../../lib/problems/problem';
import { aLabelChange, anAward } from '../actions/pretend-desk';
import { told } from '../support/ledger-entries';
import { pretendService } from './pretend-service';
import { readFrom } from '../support/read-from';

const badge = (id: string) => ({ id, name: `Badge ${id}`, isCustom: 'false' });
const done = (...ids: string[]) => ({ results: ids.map((id) => ({ id, success: true, errors: null })) });

describe('badges', () => {
  it('one read, one write, one comment; the panels hear of it through the cache', async () => {
    const desk = pretendService({
      'GET /users/7/badges': { data: [badge('1')] },
      'POST /users/7/badges/associate': done('2', '3'),
      'POST /tickets/42/comments': { id: '900', content: 'x' },
    });
    const entry = await desk.service['action/run'](anAward(['1', '2', '3'], { reason: 'Kind', writeComment: true }));
    expect(desk.names()).toEqual([
      'GET /users/7/badges',
      'POST /users/7/badges/associate',
      'POST /tickets/42/comments',
    ]);
    expect(desk.sent[1]?.body).toEqual({ badgeIds: ['2', '3'] });
    expect(desk.sent[2]?.body).toEqual({
      content: 'Badge awarded to Lucas Carol: Badge 2 and Badge 3. Reason: Kind (Deskside a1)',
      isPublic: false,
      contentType: 'plainText',
    });
    expect(told(entry)).toMatchObject({
      by: { id: '5', name: 'Casey Morgan' },
      comment: { state: 'written', id: '900' },
    });
    expect(desk.cached('badges:7')).toMatchObject([{ id: '2', name: 'Badge 2' }, { id: '3' }, { id: '1' }]);
  });

  it('two quick awards to one person do not overtake each other', async () => {
    const held = new Set<string>();
    const desk = pretendService({
      'GET /users/7/badges': () => ({ data: [...held].map(badge) }),
      'POST /users/7/badges/associate': ({ body }: { body?: unknown }) => {
        const { badgeIds } = body as { badgeIds: string[] };
        badgeIds.forEach((id) => held.add(id));
        return done(...badgeIds);
      },
    });
    await Promise.all([
      desk.service['action/run'](anAward(['2'], { actionId: 'a1' })),
      desk.service['action/run'](anAward(['3'], { actionId: 'a2' })),
    ]);
    expect(desk.cached('badges:7')).toMatchObject([{ id: '3' }, { id: '2' }]);
  });

  it('one write undoes, and the comment goes', async () => {
    let held = ['1'];
    const desk = pretendService({
      'GET /users/7/badges': () => ({ data: held.map(badge) }),
      'POST /users/7/badges/associate': () => {
        held = ['1', '2'];
        return done('2');
      },
      'POST /users/7/badges/dissociate': done('2'),
      'POST /tickets/42/comments': { id: '900', content: 'x' },
      'DELETE /tickets/42/comments/900': null,
    });
    await desk.service['action/run'](anAward(['2'], { reason: 'Kind', writeComment: true }));
    desk.sent.length = 0;
    expect(await desk.service['action/undo']({ actionId: 'a1' })).toMatchObject({ phase: 'undone' });
    expect(desk.names()).toEqual([
      'GET /users/7/badges',
      'POST /users/7/badges/dissociate',
      'DELETE /tickets/42/comments/900',
    ]);
    expect(desk.cached('badges:7')).toMatchObject([{ id: '1' }]);
  });

  it('an undo of what the ledger does not know', async () => {
    const desk = pretendService({});
    const thrown = await desk.service['action/undo']({ actionId: 'a1' }).catch((error: unknown) => error);
    expect(problemOf(thrown).kind).toBe('notFound');
    expect(desk.sent).toEqual([]);
  });
});

describe('a help-center user and the contact they were chosen for', () => {
  const users = (...ids: string[]) => ({
    data: ids.map((id) => ({ helpCenter: { id: '1', name: 'Community' }, userId: id, userStatus: 'ACTIVE' })),
  });
  /** A Desk where contact 9 has these users, of whom the worker has read the first ones. */
  async function deskWith(first: string[], now: string[]) {
    let shown = first;
    const desk = pretendService({
      'GET /contacts/9/helpCenters': () => users(...shown),
      'GET /users/7/badges': { data: [] },
      'POST /users/7/badges/associate': done('2'),
    });
    if (first.length > 0) await desk.service['record/read']({ resource: 'helpCenters', key: { contactId: '9' } });
    shown = now;
    desk.sent.length = 0;
    return desk;
  }
  const kindOf = async (work: Promise<unknown>) => problemOf(await work.catch((thrown: unknown) => thrown)).kind;

  it('that belong together as far as is known cost no call', async () => {
    const desk = await deskWith(['7'], ['7']);
    await desk.service['action/run'](anAward(['2']));
    expect(desk.names()).not.toContain('GET /contacts/9/helpCenters');
  });

  it('that do not: refused, and nothing is written', async () => {
    const desk = await deskWith(['8'], ['8']);
    expect(await kindOf(desk.service['action/run'](anAward(['2'])))).toBe('notTheirs');
    expect(desk.names()).toEqual(['GET /contacts/9/helpCenters']);
  });

  it('of whom that was not so when it was read last: asked anew, then awarded', async () => {
    const desk = await deskWith(['8'], ['8', '7']);
    await desk.service['action/run'](anAward(['2']));
    expect(desk.names()).toContain('POST /users/7/badges/associate');
  });

  it('of whom nothing is known refuse nobody', async () => {
    const desk = await deskWith([], []);
    await desk.service['action/run'](anAward(['2']));
    expect(desk.names()).toContain('POST /users/7/badges/associate');
  });
});

describe('what is asked about an earlier action', () => {
  it('a comment that was refused is written when it is asked for again, and only the comment', async () => {
    let isLocked = true;
    const desk = pretendService({
      'GET /users/7/badges': { data: [] },
      'POST /users/7/badges/associate': done('2'),
      'POST /tickets/42/comments': () => {
        if (isLocked) throw problemError('forbidden');
        return { id: '900', content: 'x' };
      },
    });
    const request = anAward(['2'], { reason: 'Kind', writeComment: true });
    expect(told(await desk.service['action/run'](request)).comment).toMatchObject({ state: 'failed' });
    isLocked = false;
    desk.sent.length = 0;
    const after = await desk.service['action/comment']({ actionId: 'a1' });
    expect(told(after).comment).toEqual({ state: 'written', id: '900' });
    expect(desk.names()).toEqual(['POST /tickets/42/comments']);
  });

  it('what became of an award whose answer was lost is looked up, and nothing is sent', async () => {
    let held: string[] = [];
    const desk = pretendService({
      'GET /users/7/badges': () => ({ data: held.map(badge) }),
      'POST /users/7/badges/associate': () => {
        throw problemError('timeout');
      },
    });
    expect(await desk.service['action/run'](anAward(['2']))).toMatchObject({ phase: 'sending' });
    held = ['2'];
    desk.sent.length = 0;
    const after = told(await desk.service['action/settle']({ actionId: 'a1' }));
    expect(after).toMatchObject({ phase: 'done', items: [{ outcome: 'changed' }] });
    expect(desk.names()).toEqual(['GET /users/7/badges']);
  });
});

describe('a label that was removed', () => {
  const look = { shape: 'RECTANGLE', bgColor: '#112233', textColor: '#ffffff' };
  const removed = async () => {
    const desk = pretendService({
      'GET /users/7/labels': { data: [{ id: '1', name: 'VIP', isPrimary: true, preferences: look }] },
      'POST /users/7/labels/remove': done('1'),
      'POST /users/7/labels/assign': done('1'),
    });
    const request = aLabelChange('removeLabels', ['1']);
    await desk.service['action/run'](request);
    desk.answers['GET /users/7/labels'] = { data: [] };
    return { desk, actionId: request.actionId };
  };

  it('comes back as it was, though no list of labels has ever been read', async () => {
    const { desk, actionId } = await removed();
    expect(desk.cached('labels:7')).toEqual([]);
    await desk.service['action/undo']({ actionId });
    expect(desk.cached('labels:7')).toEqual([
      expect.objectContaining({
        id: '1',
        isPrimary: true,
        isRounded: false,
        backgroundColour: '#112233',
        textColour: '#ffffff',
      }),
    ]);
  });

  it('and after the worker was stopped, as the ledger has kept it', async () => {
    const { desk, actionId } = await removed();
    const kept = readEntry(JSON.parse(JSON.stringify(await desk.ledger.find(actionId))));
    expect(kept?.steps).toEqual([
      expect.objectContaining({ look: { isRounded: false, backgroundColour: '#112233', textColour: '#ffffff' } }),
    ]);
  });
});

describe('labels', () => {
  it('are added in one write as ordinary ones, with the look of the catalogue', async () => {
    const desk = pretendService({
      'GET /labels': { data: [{ id: '2', name: 'VIP', preferences: { shape: 'RECTANGLE', bgColor: '#112233' } }] },
      'GET /users/7/labels': { data: [{ id: '1', name: 'Old', isPrimary: true }] },
      'POST /users/7/labels/assign': done('2'),
    });
    await readFrom(desk.service, 'labelCatalogue', { helpCenterId: '1' });
    await desk.service['action/run'](aLabelChange('addLabels', ['2']));
    expect(desk.sent.at(-1)).toMatchObject({
      query: { helpCenterId: '1' },
      body: { labels: [{ id: '2', isPrimary: false }] },
    });
    expect(desk.cached('labels:7')).toEqual([
      {
        id: '2',
        name: 'VIP',
        isPrimary: false,
        helpCenterId: null,
        isRounded: false,
        backgroundColour: '#112233',
        textColour: null,
      },
      expect.objectContaining({ id: '1', isPrimary: true }),
    ]);
  });
});
