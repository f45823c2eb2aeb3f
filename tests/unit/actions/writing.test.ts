import '../support/catalogue';
import { describe, expect, it } from 'vitest';
import type { ActionRequest } from '../../../lib/actions/request';
import { commentOf, commentText } from '../../../lib/ledger/entry';
import { toastsOfChange } from '../../../lib/panel/action-words';
import { problemError, problemOf } from '../../../lib/problems/problem';
import { pretendService } from '../service/pretend-service';

const COMMENTS = '/tickets/42/comments';

function wish(action: 'addNote' | 'addComment', text = 'Called back.\nNobody there.', actionId = 'a1'): ActionRequest {
  return {
    actionId,
    action,
    target: { on: 'ticket', ticketId: '42' },
    input: { text },
    person: { name: 'Lucas Carol', contactId: '9' },
    ticket: { id: '42', number: '101' },
    reason: null,
    writeComment: false,
    runId: null,
  };
}

interface Kept {
  id: string;
  content: string;
  isPublic: boolean;
  commenterId: string;
  commentedTime: number;
}

/** A Desk that keeps comments; `steps` has what happens around a write. */
function desk() {
  const kept: Kept[] = [];
  const steps = { before: (): void => undefined, after: (): void => undefined, look: (): void => undefined };
  const answers: Record<string, unknown> = {
    [`POST ${COMMENTS}`]: ({ body }: { body?: unknown }) => {
      steps.before();
      const comment = { ...(body as Kept), id: String(900 + kept.length), commenterId: '5', commentedTime: Date.now() };
      kept.push(comment);
      answers[`GET ${COMMENTS}/${comment.id}`] = () => comment;
      answers[`DELETE ${COMMENTS}/${comment.id}`] = () => void kept.splice(kept.indexOf(comment), 1);
      steps.after();
      return comment;
    },
    [`GET ${COMMENTS}`]: () => {
      steps.look();
      return { data: kept };
    },
  };
  const pretend = pretendService(answers);
  const run = async (request: ActionRequest) => await pretend.service['action/run'](request);
  const undo = async (actionId = 'a1') => await pretend.service['action/undo']({ actionId });
  const again = async () => await pretend.service['action/comment']({ actionId: 'a1' });
  return { ...pretend, kept, steps, run, undo, again };
}

const kindOf = async (work: Promise<unknown>) => problemOf(await work.catch((thrown: unknown) => thrown)).kind;
const lost = () => {
  throw problemError('network');
};
const fine = (): void => undefined;

describe('a text for a ticket', () => {
  it.each([
    ['addNote', false],
    ['addComment', true],
  ] as const)('%s is one call, word for word, and seen by the customer: %s', async (action, isPublic) => {
    const { run, sent, names, kept } = desk();
    const entry = await run(wish(action));
    expect(names()).toEqual([`POST ${COMMENTS}`]);
    expect(sent[0]?.body).toEqual({ content: 'Called back.\nNobody there.', isPublic, contentType: 'plainText' });
    expect(commentOf(entry)).toMatchObject({ state: 'written', id: '900' });
    expect(kept).toHaveLength(1);
  });

  it('asked for twice by the same action is written once', async () => {
    const { run, kept } = desk();
    await run(wish('addNote'));
    await run(wish('addNote'));
    expect(kept).toHaveLength(1);
  });

  it.each([
    ['addNote', false],
    ['addComment', true],
  ] as const)('%s is taken back by its undo, and only that one of two alike', async (action, isPublic) => {
    const { run, undo, kept } = desk();
    await run(wish(action));
    await run(wish(action, undefined, 'b2'));
    expect(await undo('b2')).toMatchObject({ phase: 'undone' });
    expect(kept).toMatchObject([{ id: '900', isPublic }]);
    expect(await undo('a1')).toMatchObject({ phase: 'undone' });
    expect(kept).toEqual([]);
  });

  it('that somebody has rewritten since stays theirs', async () => {
    const { run, undo, kept } = desk();
    await run(wish('addNote'));
    if (kept[0]) kept[0].content = 'Called back, spoke to his colleague.';
    expect(await kindOf(undo())).toBe('changedMeanwhile');
    expect(kept).toHaveLength(1);
  });

  it('that is gone already is undone', async () => {
    const { run, undo, kept, answers } = desk();
    await run(wish('addNote'));
    kept.length = 0;
    delete answers[`GET ${COMMENTS}/900`];
    expect(await undo()).toMatchObject({ phase: 'undone' });
  });

  it('that Desk refuses is kept with the reason, offered again, and written then', async () => {
    const { run, again, steps, kept } = desk();
    steps.before = () => {
      throw problemError('unprocessable', { detail: 'The ticket is locked.' });
    };
    const entry = await run(wish('addComment'));
    expect(commentText(entry)).toBe('Called back.\nNobody there.');
    expect(toastsOfChange(entry)).toMatchObject([
      { tone: 'problem', message: expect.stringContaining('“The ticket is locked.”'), again: { kind: 'comment' } },
    ]);
    steps.before = fine;
    expect(commentOf(await again())).toMatchObject({ state: 'written', isPublic: true });
    expect(kept).toMatchObject([{ isPublic: true }]);
  });

  it('whose answer was lost is looked for, and not sent again', async () => {
    const { run, steps, names } = desk();
    steps.after = lost;
    expect(commentOf(await run(wish('addNote')))).toMatchObject({ state: 'written', id: '900' });
    expect(names()).toEqual([`POST ${COMMENTS}`, `GET ${COMMENTS}`]);
  });

  it('of which nobody could tell is looked for before it is sent again', async () => {
    const { run, again, steps, kept } = desk();
    steps.after = lost;
    steps.look = lost;
    const entry = await run(wish('addNote'));
    expect(toastsOfChange(entry)).toMatchObject([{ message: expect.stringContaining('not known whether the text') }]);
    steps.look = fine;
    steps.after = fine;
    expect(commentOf(await again())).toMatchObject({ state: 'written', id: '900' });
    expect(kept).toHaveLength(1);
  });

  it('a worker stopped before it was sent: the next one sends it, once', async () => {
    const { run, ledger, kept } = desk();
    await run(wish('addNote'));
    const entry = await ledger.find('a1');
    if (entry) await ledger.save({ ...entry, steps: [] });
    kept.length = 0;
    await run(wish('addNote'));
    expect(kept).toHaveLength(1);
  });

  it.each(['', '  \n ', 'x'.repeat(32_001)])('is no message when it is %j', async (text) => {
    const { WORKER_ACTIONS } = await import('../../../lib/actions/registry.worker');
    const { safeParse } = await import('valibot');
    expect(safeParse(WORKER_ACTIONS.addNote.input, { text }).success).toBe(false);
  });
});
