import '../support/catalogue';
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LedgerApp } from '../../../components/ledger/LedgerApp';
import type { LedgerEntry } from '../../../lib/ledger/entry';
import { daysOf } from '../../../lib/ledger-page/ledger-days';
import { addressOfFilters, boundsOf, dayKey, filtersIn } from '../../../lib/ledger-page/ledger-filters';
import { createLedgerPage } from '../../../lib/ledger-page/ledger-page';
import { createRecognition } from '../../../lib/ledger-page/recognition-page';
import { problemError } from '../../../lib/problems/problem';
import { inAccount } from '../support/in-account';
import { anEntry, anItem } from '../support/ledger-entries';
import { memoryLedger } from '../support/memory-ledger';

const HERE = { orgId: '3981311', dataCentre: 'us', portal: 'zylker' } as const;
const at = (day: number, hour = 12): number => new Date(2026, 10, day, hour).getTime();
const ofRun = (count: number, more: Partial<LedgerEntry> = {}): LedgerEntry[] =>
  Array.from({ length: count }, (_, index) =>
    anEntry({
      id: `r${index}`,
      at: at(20) - index,
      runId: 'run',
      target: { on: 'person', userId: `8${index}`, helpCenterId: '1' },
      person: { name: `Person ${index}`, contactId: null },
      ...more,
    }),
  );

afterEach(() => {
  cleanup();
  location.hash = '';
});

async function pageOf(...entries: LedgerEntry[]) {
  const memory = memoryLedger();
  for (const entry of entries) await memory.ledger.save(entry);
  const undo = vi.fn(async (id: string) => {
    const entry = await memory.ledger.find(id);
    return await memory.ledger.save({ ...(entry ?? anEntry()), phase: 'undone' });
  });
  const page = createLedgerPage({
    ledger: memory.ledger,
    undo,
    writeComment: vi.fn(),
    saveCsv: vi.fn(),
    keepDays: vi.fn(),
  });
  page.store.setState({ place: HERE });
  const recognition = createRecognition({ ledger: memory.ledger, saveCsv: vi.fn() });
  const rendered = render(inAccount(<LedgerApp page={page} recognition={recognition} />));
  await page.actions.read();
  const lines = () => [...rendered.container.querySelectorAll<HTMLElement>('[data-line]')];
  return { ...rendered, page, undo, lines, ledger: memory.ledger };
}

describe('the lines of the ledger', () => {
  it('stand under the days of the browser’s time zone, newest first', () => {
    const days = daysOf([
      anEntry({ id: 'c', at: at(21, 0) }),
      anEntry({ id: 'b', at: at(20, 23) }),
      anEntry({ id: 'a', at: at(20, 0) }),
    ]);
    expect(days.map(({ key, lines }) => [key, lines.map(({ id }) => id)])).toEqual([
      ['2026-11-21', ['c']],
      ['2026-11-20', ['b', 'a']],
    ]);
  });

  it('fold a bulk run into one, also when something else was done in between', () => {
    const [first, second] = ofRun(2);
    if (!first || !second) throw new Error('Two were made');
    const [day] = daysOf([first, anEntry({ id: 'x', at: first.at }), second]);
    expect(day?.lines.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['run run', 'entry x']);
  });

  it('leave a run of which one entry is there that entry', () => {
    expect(daysOf(ofRun(1))[0]?.lines[0]).toMatchObject({ kind: 'entry', id: 'r0' });
  });

  it('are one stop for Tab; the arrows go from line to line and Enter opens one', async () => {
    const { lines } = await pageOf(anEntry({ id: 'a', at: at(20), reason: 'Kind' }), anEntry({ id: 'b', at: at(19) }));
    await vi.waitFor(() => expect(lines()).toHaveLength(2));
    const [first, second] = lines();
    expect(lines().map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
    first?.focus();
    fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(second);
    await vi.waitFor(() => expect(lines().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0]));
    fireEvent.keyDown(second as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement, 'nothing lies below the last').toBe(second);
    fireEvent.keyDown(second as HTMLElement, { key: 'Home' });
    expect(document.activeElement).toBe(first);
    fireEvent.click(first as HTMLElement);
    await vi.waitFor(() => expect(first?.getAttribute('aria-expanded')).toBe('true'));
  });

  it('keep a stop for Tab when the one that had the focus is folded away, and a run as open as it was left', async () => {
    const { lines, findByRole, findByText } = await pageOf(...ofRun(2), anEntry({ id: 'other', at: at(19) }));
    const shown = () => lines().filter((line) => !line.closest('[hidden]'));
    const stops = () => shown().flatMap((line) => (line.tabIndex === 0 ? line.dataset['line'] : []));
    const run = await findByRole('button', { name: /^Bulk run/ });
    run.focus();
    fireEvent.click(run);
    await vi.waitFor(() => expect(shown()).toHaveLength(4));
    fireEvent.keyDown(run, { key: 'ArrowDown' });
    await vi.waitFor(() => expect(stops()).toEqual(['r0']));
    location.hash = '#actions?person=81';
    await findByText('1 entry');
    expect(stops(), 'what had it is not shown').toEqual(['r1']);
    location.hash = '#actions';
    await findByText('3 entries');
    expect(stops(), 'the run is open still').toEqual(['r0']);
    // A click gives no focus in every browser.
    fireEvent.click(await findByRole('button', { name: /^Bulk run/ }));
    await vi.waitFor(() => expect(stops()).toEqual(['run']));
  });

  it('let Tab reach the buttons of the line one is at, and of no other', async () => {
    const { lines, getAllByRole } = await pageOf(anEntry({ id: 'a', at: at(20) }), anEntry({ id: 'b', at: at(19) }));
    await vi.waitFor(() => expect(lines()).toHaveLength(2));
    const undos = getAllByRole('button', { name: /^Undo: / });
    expect(undos.map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
  });
});

describe('a line whose button has done its work', () => {
  it.each([
    ['is answered', false],
    ['is not answered yet, when what was done is heard of', true],
  ])('has the focus, where who pressed it %s', async (_when, isHeardFirst) => {
    const { getByRole, findByText, lines, undo, page, ledger } = await pageOf(anEntry({ id: 'a', at: at(20) }));
    let answer = (): void => undefined;
    undo.mockImplementationOnce(async () => {
      const undone = await ledger.save(anEntry({ id: 'a', at: at(20), phase: 'undone' }));
      if (isHeardFirst) {
        void page.actions.read();
        await new Promise<void>((resolve) => (answer = resolve));
      }
      return undone;
    });
    const button = getByRole('button', { name: /^Undo: / });
    button.focus();
    fireEvent.click(button);
    await findByText('Undone');
    await vi.waitFor(() => expect(document.activeElement).toBe(lines()[0]));
    answer();
  });

  it('takes it from nobody who has gone on meanwhile', async () => {
    const entries = [anEntry({ id: 'a', at: at(20) }), anEntry({ id: 'b', at: at(19) })];
    const { getAllByRole, findByText, lines } = await pageOf(...entries);
    await vi.waitFor(() => expect(lines()).toHaveLength(2));
    const [button] = getAllByRole('button', { name: /^Undo: / });
    fireEvent.click(button as HTMLElement);
    lines()[1]?.focus();
    await findByText('Undone');
    expect(document.activeElement).toBe(lines()[1]);
  });
});

describe('a bulk run in the ledger', () => {
  it('is taken back as a whole after a question that counts all of it, once however often one presses', async () => {
    const { findByRole, undo, findByText, page } = await pageOf(...ofRun(3), anEntry({ id: 'other', at: at(19) }));
    fireEvent.click(await findByRole('button', { name: 'Undo the whole run' }));
    await findByText(/from 3 people/);
    fireEvent.click(await findByRole('button', { name: 'Take it back' }));
    void page.actions.undoRun('run');
    await findByText('Taken back from 3 people.');
    expect(undo.mock.calls.map(([id]) => id)).toEqual(['r2', 'r1', 'r0']);
  });

  it('stays when it is not confirmed', async () => {
    const { findByRole, findByText, undo } = await pageOf(...ofRun(2));
    fireEvent.click(await findByRole('button', { name: 'Undo the whole run' }));
    await findByText(/from 2 people/);
    fireEvent.click(await findByRole('button', { name: 'Keep it' }));
    expect(undo).not.toHaveBeenCalled();
  });

  it('stops where everybody would meet the same, says so, and goes on with the rest when asked again', async () => {
    const { undo, page, findByText } = await pageOf(...ofRun(3));
    undo.mockImplementationOnce(undo.getMockImplementation() as never);
    undo.mockRejectedValueOnce(problemError('creditsUsedUp'));
    await page.actions.undoRun('run');
    await findByText(/^Taken back from 1 person\. The rest was not taken back\./);
    expect(undo).toHaveBeenCalledTimes(2);
    await page.actions.undoRun('run');
    expect(undo.mock.calls.map(([id]) => id)).toEqual(['r2', 'r1', 'r1', 'r0']);
  });

  it('goes on past one person who cannot be undone', async () => {
    const { undo, page, findByText } = await pageOf(...ofRun(3));
    undo.mockRejectedValueOnce(problemError('forbidden'));
    await page.actions.undoRun('run');
    await findByText('Taken back from 2 people. Not taken back from 1 person: see the entry.');
  });

  it('leaves alone what is still being sent, and what is another organization’s', async () => {
    const [first, second, third] = ofRun(3);
    const { undo, page } = await pageOf(
      { ...first, phase: 'sending' } as LedgerEntry,
      { ...second, orgId: '77' } as LedgerEntry,
      third as LedgerEntry,
    );
    await page.actions.undoRun('run');
    expect(undo.mock.calls.map(([id]) => id)).toEqual(['r2']);
  });
});

describe('the filters of the ledger', () => {
  it.each([
    { person: '7', badge: null, day: null },
    { person: null, badge: '2&3=4', day: '2026-02-28' },
    { person: null, badge: null, day: null },
  ])('are in the address and come back from it: %o', (filters) => {
    expect(filtersIn(`#actions${addressOfFilters(filters)}`)).toEqual(filters);
  });

  it.each(['2026-02-30', '2026-13-01', 'yesterday', '2026-2-3', ''])('take “%s” for no day', (day) => {
    expect(filtersIn(`#actions?day=${day}`).day).toBeNull();
  });

  it('know a day from its first moment to that of the next', () => {
    const bounds = boundsOf('2026-11-20');
    expect(bounds).toEqual({ since: new Date(2026, 10, 20).getTime(), until: new Date(2026, 10, 21).getTime() });
    expect(dayKey((bounds?.until ?? 0) - 1)).toBe('2026-11-20');
  });

  it('show one person, one badge, one day, and lead back to everything', async () => {
    const { findByText, getAllByRole, queryByText, lines } = await pageOf(
      anEntry({ id: 'a', at: at(21) }),
      anEntry({
        id: 'b',
        at: at(20),
        person: { name: 'Jade', contactId: null },
        target: { on: 'person', userId: '8', helpCenterId: '1' },
      }),
      anEntry({ id: 'c', at: at(20), items: [anItem('9')] }),
    );
    await findByText('3 entries');
    location.hash = '#actions?day=2026-11-20';
    await findByText('2 entries');
    location.hash = '#actions?day=2026-11-20&badge=9';
    await findByText('1 entry');
    expect(queryByText('Jade')).toBeNull();
    location.hash = '#actions?person=8';
    await findByText('Jade', { selector: '.ledger-person bdi' });
    expect(lines()).toHaveLength(1);
    location.hash = '#actions?day=2020-01-01';
    await findByText('No entry fits what you have chosen.');
    const [, inTheMiddle] = getAllByRole('button', { name: 'Show everything' });
    fireEvent.click(inTheMiddle as HTMLElement);
    await findByText('3 entries');
    expect(lines()).toHaveLength(3);
  });

  it('are named by another entry where none that fits is left', async () => {
    const { findByText, findByRole } = await pageOf(anEntry({ id: 'a', at: at(21) }));
    location.hash = '#actions?person=7&badge=2&day=2020-01-01';
    await findByText('No entry fits what you have chosen.');
    await findByRole('button', { name: 'Show not only “Lucas Carol”' });
    await findByRole('button', { name: 'Show not only “Badge 2”' });
  });

  it('are said to be without a known name where no entry has one, and never by a whole id', async () => {
    const nameless = anEntry({
      id: 'a',
      target: { on: 'person', userId: '1892000000091004', helpCenterId: '1' },
      person: { name: '', contactId: null },
    });
    const { findByRole, container } = await pageOf(nameless);
    fireEvent.click(await findByRole('button', { name: 'Only “Name unknown (ID ends in 1004)”', hidden: true }));
    await findByRole('button', { name: 'Show not only “Name unknown (ID ends in 1004)”' });
    await findByRole('button', { name: 'Undo: Badge awarded, Name unknown (ID ends in 1004)' });
    expect(container.textContent).not.toContain('1892000000091004');
    location.hash = '#actions?badge=1892000000410999';
    await findByRole('button', { name: 'Show not only “Name unknown (ID ends in 0999)”' });
  });

  it('take a name as soon as an entry tells it, look through the ledger once, and are not called unknown before', async () => {
    const { page, findByRole, ledger, queryByText } = await pageOf();
    const list = vi.spyOn(ledger, 'list');
    location.hash = '#actions?person=7';
    await findByRole('button', { name: 'Show not only “…”' });
    expect(queryByText(/Name unknown/)).toBeNull();
    await findByRole('button', { name: 'Show not only “Name unknown (ID ends in 7)”' });
    expect(list).toHaveBeenCalledTimes(2);
    await page.actions.read();
    expect(list, 'what nobody names is not looked for again').toHaveBeenCalledTimes(3);
    await ledger.save(anEntry());
    await page.actions.read();
    await findByRole('button', { name: 'Show not only “Lucas Carol”' });
  });
});
