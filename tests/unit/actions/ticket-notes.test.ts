import '../support/catalogue';
import { describe, expect, it } from 'vitest';
import { isSameNote, noteText } from '../../../lib/actions/note-text.worker';
import { withComment } from '../../../lib/ledger/entry';
import { problemError } from '../../../lib/problems/problem';
import { anEntry, anItem } from '../support/ledger-entries';
import { anAward, pretendDesk, problemIn, refusal } from './pretend-desk';

const withReason = (more = {}) => anAward(['2'], { reason: ' Found the bug ', writeComment: true, ...more });
const lost = () => {
  throw problemError('timeout');
};
const denied = () => {
  throw problemError('forbidden');
};
const nothing = (): void => undefined;

describe('the private comment of an award', () => {
  it('names badge, person and reason, once', async () => {
    const desk = pretendDesk();
    const entry = await desk.worker().run(withReason());
    expect(entry).toMatchObject({ reason: 'Found the bug', comment: { state: 'written', id: '900' } });
    expect(desk.notes.map(({ content }) => content)).toEqual([
      'Badge awarded to Lucas Carol: Badge 2. Reason: Found the bug (Deskside a1)',
    ]);
    await desk.worker().run(withReason());
    expect(desk.writes).toEqual(['give 2', 'note 42']);
  });

  it.each([
    ['without a reason', { reason: '  ' }],
    ['without a wish for it', { writeComment: false }],
    ['without a ticket', { ticket: null }],
  ])('is not written %s', async (_, more) => {
    const desk = pretendDesk();
    expect(await desk.worker().run(withReason(more))).toMatchObject({ comment: { state: 'none' } });
    expect(desk.writes).toEqual(['give 2']);
  });

  it('is not written when nothing was changed', async () => {
    const desk = pretendDesk('2');
    await desk.worker().run(withReason());
    expect(desk.writes).toEqual([]);
  });

  it('names only what was awarded', async () => {
    const desk = pretendDesk();
    desk.steps.answer = () => [refusal('2'), { id: '3', success: true, errorCode: null, message: null }];
    await desk.worker().run(anAward(['2', '3'], { reason: 'Found the bug', writeComment: true }));
    expect(desk.notes[0]?.content).toContain(': Badge 3. ');
  });

  it('that is refused leaves the award and is offered again', async () => {
    const desk = pretendDesk();
    desk.steps.beforeNote = denied;
    expect(await desk.worker().run(withReason())).toMatchObject({
      phase: 'done',
      items: [{ outcome: 'changed' }],
      comment: { state: 'failed', problem: { kind: 'forbidden' } },
    });
    desk.steps.beforeNote = nothing;
    expect(await desk.worker().comment('a1')).toMatchObject({ comment: { state: 'written' } });
    expect(await desk.worker().comment('a1')).toMatchObject({ comment: { state: 'written' } });
    expect(desk.writes).toEqual(['give 2', 'note 42', 'note 42']);
  });

  it('whose answer was lost is looked for and found', async () => {
    const desk = pretendDesk();
    desk.steps.afterNote = lost;
    expect(await desk.worker().run(withReason())).toMatchObject({ comment: { state: 'written', id: '900' } });
    expect(desk.notes).toHaveLength(1);
  });

  it('that nobody could look for is looked for before it is written again', async () => {
    const desk = pretendDesk();
    desk.steps.afterNote = lost;
    desk.steps.beforeLook = lost;
    expect(await desk.worker().run(withReason())).toMatchObject({ comment: { state: 'failed' } });
    expect(await desk.worker().comment('a1')).toMatchObject({ comment: { state: 'failed' } });
    desk.steps.beforeLook = denied;
    expect(await desk.worker().comment('a1')).toMatchObject({ comment: { problem: { kind: 'timeout' } } });
    desk.steps.beforeLook = nothing;
    expect(await desk.worker().comment('a1')).toMatchObject({ comment: { state: 'written' } });
    expect(desk.notes).toHaveLength(1);
    expect(desk.writes).toEqual(['give 2', 'note 42']);
  });

  it('a worker stopped after it was written: the next one finds it', async () => {
    const desk = pretendDesk();
    await desk.worker().run(withReason());
    const entry = await desk.ledger.find('a1');
    if (entry) await desk.ledger.save(withComment(entry, { state: 'sending' }));
    expect(await desk.worker().run(withReason())).toMatchObject({ comment: { state: 'written', id: '900' } });
    expect(desk.notes).toHaveLength(1);
  });

  it.each([
    ['between badge and comment', { state: 'none' as const }],
    ['before the comment left', { state: 'sending' as const }],
  ])('a worker stopped %s: the next one writes it', async (_, comment) => {
    const desk = pretendDesk('2');
    await desk.ledger.save(anEntry({ reason: 'Found the bug', comment }));
    expect(await desk.worker().run(withReason())).toMatchObject({ comment: { state: 'written' } });
    expect(desk.writes).toEqual(['note 42']);
  });

  it('an older, a public and a foreign comment with the same words are not ours', async () => {
    const desk = pretendDesk('2');
    const content = 'Badge awarded to Lucas Carol: Badge 2. Reason: Found the bug';
    const ours = { id: '1', content, plainText: null, isPublic: false, commenterId: '5', commentedAt: 2_000_000 };
    desk.notes.push({ ...ours, commentedAt: 1 }, { ...ours, isPublic: true }, { ...ours, commenterId: '6' });
    await desk.ledger.save(anEntry({ at: 2_000_000, reason: 'Found the bug', comment: { state: 'sending' } }));
    expect(await desk.worker().comment('a1')).toMatchObject({ comment: { state: 'written', id: '903' } });
  });
});

describe('undo and the comment', () => {
  it('withdraws it', async () => {
    const desk = pretendDesk();
    await desk.worker().run(withReason());
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone', comment: { state: 'withdrawn' } });
    expect(desk.notes).toEqual([]);
    expect(desk.writes).toEqual(['give 2', 'note 42', 'take 2', 'remove 900']);
    expect(await problemIn(desk.worker().comment('a1'))).toBe('notFound');
  });

  it('is content when somebody has deleted it already', async () => {
    const desk = pretendDesk();
    await desk.worker().run(withReason());
    desk.steps.beforeRemoval = () => {
      throw problemError('notFound');
    };
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone', comment: { state: 'withdrawn' } });
  });

  it('says when it could not be withdrawn, and tries only that again', async () => {
    const desk = pretendDesk();
    await desk.worker().run(withReason());
    desk.steps.beforeRemoval = denied;
    expect(await problemIn(desk.worker().undo('a1'))).toBe('forbidden');
    expect(await desk.find('a1')).toMatchObject({ phase: 'done', items: [{ undone: 'byUs' }] });
    desk.steps.beforeRemoval = nothing;
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone' });
    expect(desk.writes.filter((write) => write.startsWith('take'))).toHaveLength(1);
  });

  it('finds one of which it was not known whether it was written', async () => {
    const desk = pretendDesk();
    desk.steps.afterNote = lost;
    desk.steps.beforeLook = lost;
    await desk.worker().run(withReason());
    desk.steps.beforeLook = nothing;
    expect(await desk.worker().undo('a1')).toMatchObject({ comment: { state: 'withdrawn' } });
    expect(desk.notes).toEqual([]);
  });
});

describe('comments with the same words', () => {
  it('of two equal awards are told apart: undoing one leaves the other its comment', async () => {
    const desk = pretendDesk();
    await desk.worker().run(withReason());
    desk.held.delete('2'); // Taken away in Desk, and awarded anew from here.
    await desk.worker().run(withReason({ actionId: 'b2' }));
    await desk.worker().undo('b2');
    expect(desk.notes.map(({ id }) => id)).toEqual(['900']);
  });

  it('written by an older version: what another action wrote is not touched', async () => {
    const content = 'Badge awarded to Lucas Carol: Badge 2. Reason: Found the bug';
    const old = { content, plainText: null, isPublic: false, commenterId: '5', commentedAt: 1_000 };
    const desk = pretendDesk('2');
    desk.notes.push({ ...old, id: '77' });
    await desk.ledger.save(anEntry({ id: 'other', reason: 'Found the bug', comment: { state: 'written', id: '77' } }));
    await desk.ledger.save(anEntry({ reason: 'Found the bug', comment: { state: 'sending' } }));
    await desk.worker().undo('a1');
    expect(desk.notes.map(({ id }) => id)).toEqual(['77']);
  });

  it('that arrived late and twice are both withdrawn', async () => {
    const desk = pretendDesk();
    desk.steps.beforeNote = lost;
    await desk.worker().run(withReason());
    const copy = { content: '', plainText: null, isPublic: false, commenterId: '5', commentedAt: 60_000 };
    desk.steps.beforeNote = nothing;
    await desk.worker().comment('a1');
    const [written] = desk.notes;
    if (written) desk.notes.push({ ...copy, id: '990', content: written.content });
    expect(await desk.worker().undo('a1')).toMatchObject({ phase: 'undone', comment: { state: 'withdrawn' } });
    expect(desk.notes).toEqual([]);
  });

  it('a comment that may still arrive is waited for before it is written again', async () => {
    const desk = pretendDesk();
    desk.steps.beforeNote = lost;
    await desk.worker().run(withReason());
    const content = 'Badge awarded to Lucas Carol: Badge 2. Reason: Found the bug (Deskside a1)';
    desk.time.meanwhile = (now) => {
      if (now < 12_000 || desk.notes.length > 0) return;
      desk.notes.push({ id: '901', content, plainText: null, isPublic: false, commenterId: '5', commentedAt: now });
    };
    expect(await desk.worker().comment('a1')).toMatchObject({ comment: { state: 'written', id: '901' } });
    expect(desk.writes.filter((write) => write.startsWith('note'))).toHaveLength(1);
  });
});

describe('the text of a comment', () => {
  it('shows hostile words as words, and mentions nobody', () => {
    const text = noteText(
      anEntry({
        person: { name: 'zsu[@user:1]zsu', contactId: null },
        items: [anItem('2', { name: '<img src=x onerror=alert(1)>' })],
        reason: 'a\u202Eb\nc',
      }),
    );
    expect(text).toBe('Badge awarded to zsu [@user:1]zsu: <img src=x onerror=alert(1)>. Reason: a b c');
  });

  it('has no marks that only a screen needs, also where a name runs from the right', () => {
    const text = noteText(anEntry({ person: { name: 'نور', contactId: null }, items: [anItem('2')], reason: 'ok' }));
    expect(text).toBe('Badge awarded to نور: Badge 2. Reason: ok');
  });

  it('labels have none', () => {
    expect(noteText(anEntry({ action: 'addLabels', reason: 'x' }))).toBeNull();
  });

  it('is found again as Desk may give it back', () => {
    expect(isSameNote('a &lt;b&gt; &amp; c', 'a <b> & c')).toBe(true);
    expect(isSameNote('<div>a b</div>', 'a b')).toBe(true);
    expect(isSameNote('a  b<br />', 'a b')).toBe(true);
    expect(isSameNote('a b c', 'a b')).toBe(false);
  });
});
