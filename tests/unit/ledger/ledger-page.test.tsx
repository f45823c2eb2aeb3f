import '../support/catalogue';
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LedgerApp } from '../../../components/ledger/LedgerApp';
import { type LedgerEntry, withComment } from '../../../lib/ledger/entry';
import { createLedgerPage } from '../../../lib/ledger-page/ledger-page';
import { createRecognition } from '../../../lib/ledger-page/recognition-page';
import { problemError } from '../../../lib/problems/problem';
import { anEntry, anItem } from '../support/ledger-entries';
import { inAccount } from '../support/in-account';
import { memoryLedger } from '../support/memory-ledger';

const HERE = { orgId: '3981311', dataCentre: 'us', portal: 'zylker' } as const;

afterEach(cleanup);

/** The page over these entries; undo and comment do what the worker would have done. */
async function pageOf(...entries: LedgerEntry[]) {
  const memory = memoryLedger();
  for (const entry of entries) await memory.ledger.save(entry);
  const undo = vi.fn(async (id: string) => await memory.ledger.save({ ...(await entry(id)), phase: 'undone' }));
  const writeComment = vi.fn(
    async (id: string) => await memory.ledger.save(withComment(await entry(id), { state: 'written', id: '9' })),
  );
  const saved = vi.fn<(name: string, csv: string) => void>();
  const keepDays = vi.fn(async () => undefined);
  const page = createLedgerPage({ ledger: memory.ledger, undo, writeComment, saveCsv: saved, keepDays, now: () => 0 });
  page.store.setState({ place: HERE });
  const recognition = createRecognition({ ledger: memory.ledger, saveCsv: saved, now: () => 0 });
  const rendered = render(inAccount(<LedgerApp page={page} recognition={recognition} />));
  const button = (name: string | RegExp) => rendered.getByRole('button', { name });
  return { ...rendered, ...memory, page, undo, writeComment, saved, keepDays, button };

  async function entry(id: string): Promise<LedgerEntry> {
    return (await memory.ledger.find(id)) ?? anEntry();
  }
}

describe('the ledger page', () => {
  it('tells what, to whom, on which ticket, by whom, why and with what outcome', async () => {
    const view = await pageOf(
      anEntry({
        items: [anItem('2'), anItem('3', { outcome: 'refused', problem: { kind: 'forbidden' } })],
        reason: 'Kind words',
        comment: { state: 'written', id: '9' },
      }),
    );
    await view.page.actions.read();
    const row = await view.findByText('Badge awarded');
    const text = row.closest('.ledger-row')?.textContent ?? '';
    fireEvent.click(row);
    for (const told of ['Badge 2', 'Badge 3', 'not done', 'Lucas Carol', '#101', 'Casey Morgan', 'Kind words']) {
      expect(text).toContain(told);
    }
    expect(text).toContain('Private comment written');
    expect((await view.findByRole('link', { name: /#101/ })).getAttribute('href')).toBe(
      'https://desk.zoho.com/agent/zylker/all/tickets/details/42',
    );
  });

  it('says when it is empty, and when nothing fits', async () => {
    const view = await pageOf();
    await view.page.actions.read();
    const words = await view.findByText(/^Nothing yet/);
    expect(words.getAttribute('aria-live')).toBe('polite');
    view.page.actions.search('zebra');
    expect(await view.findByText('No entry has “zebra” in it.'), 'where it was said before').toBe(words);
  });

  it('says when it cannot be read, and tries again', async () => {
    const view = await pageOf(anEntry());
    view.breaks(true);
    await view.page.actions.read();
    await view.findByText('The ledger cannot be read.');
    view.breaks(false);
    view.button('Retry').click();
    await view.findByText('Badge awarded');
  });

  it('undoes a row once, says so, and offers it no longer', async () => {
    const view = await pageOf(anEntry());
    await view.page.actions.read();
    const button = await view.findByRole('button', { name: 'Undo: Badge awarded, Lucas Carol' });
    button.click();
    button.click();
    await view.findByText('Undone: Badge awarded, Lucas Carol');
    expect(view.undo).toHaveBeenCalledExactlyOnceWith('a1');
    expect(view.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  it('says why an undo failed, and offers it again', async () => {
    const view = await pageOf(anEntry());
    view.undo.mockRejectedValueOnce(problemError('scopeMissing'));
    await view.page.actions.read();
    (await view.findByRole('button', { name: /^Undo/ })).click();
    await view.findByText(/^Not undone\. /);
    await vi.waitFor(() => expect(view.button(/^Undo: /).getAttribute('aria-disabled')).not.toBe('true'));
  });

  it('offers no undo for another organization, and says where it would be', async () => {
    const view = await pageOf(anEntry({ orgId: '5988319' }));
    await view.page.actions.read();
    await view.findByText('In another organization. Sign in there to undo it.');
    expect(view.queryByRole('button', { name: /^Undo/ })).toBeNull();
    expect(view.queryByRole('link', { name: /#101/ })).toBeNull();
  });

  it('offers the comment again that could not be written', async () => {
    const view = await pageOf(anEntry({ reason: 'x', comment: { state: 'failed', problem: { kind: 'timeout' } } }));
    await view.page.actions.read();
    (await view.findByRole('button', { name: 'Write the comment' })).click();
    await view.findByText('Comment written');
    expect(view.writeComment).toHaveBeenCalledExactlyOnceWith('a1');
  });

  it('exports what is searched for', async () => {
    const view = await pageOf(anEntry(), anEntry({ id: 'b', person: { name: 'Jade', contactId: null } }));
    await view.page.actions.read();
    view.page.actions.search('jade');
    await view.findByText('1 entry');
    await view.page.actions.exportCsv();
    const [name, csv] = view.saved.mock.calls[0] ?? [];
    expect(name).toBe('deskside-ledger-1970-01-01.csv');
    expect(csv?.split('\r\n')).toHaveLength(3);
    expect(csv).toContain('Jade');
  });

  it('is cleared only after a question', async () => {
    const view = await pageOf(anEntry());
    await view.page.actions.read();
    await view.findByText('Badge awarded');
    view.button('Clear…').click();
    (await view.findByRole('button', { name: 'Keep it' })).click();
    expect(await view.ledger.list({ limit: 9 })).toHaveLength(1);
    view.button('Clear…').click();
    (await view.findByRole('button', { name: 'Clear the ledger' })).click();
    await view.findByText('The ledger is empty now.');
    expect(view.records.size).toBe(0);
  });

  it('keeps entries for as long as is chosen', async () => {
    const view = await pageOf(anEntry());
    const select = view.getByLabelText('Keep entries for');
    expect([...select.children].map(({ textContent }) => textContent)).toEqual([
      '7 days',
      '30 days',
      '90 days',
      '365 days',
    ]);
    fireEvent.change(select, { target: { value: '30' } });
    expect(view.keepDays).toHaveBeenCalledExactlyOnceWith(30);
  });

  it('shows a hundred, then more, each once', async () => {
    const entries = Array.from({ length: 130 }, (_, index) => anEntry({ id: `n${index}`, at: 1_000 + index }));
    const { page, unmount } = await pageOf(...entries);
    unmount(); // A hundred rows are slow in a pretend browser, and this is not about how they look.
    await page.actions.read();
    expect(page.store.getState()).toMatchObject({ hasMore: true });
    expect(page.store.getState().entries).toHaveLength(100);
    await page.actions.showMore();
    const shown = page.store.getState().entries ?? [];
    expect(page.store.getState().hasMore).toBe(false);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(130);
  });

  it('shows hostile names as text', async () => {
    const view = await pageOf(
      anEntry({ person: { name: '<img src=x onerror=alert(1)>', contactId: null }, reason: '\u202Eevil' }),
    );
    await view.page.actions.read();
    await view.findByText('<img src=x onerror=alert(1)>');
    expect(view.container.querySelector('img')).toBeNull();
    expect(view.container.textContent).not.toContain('\u202E');
  });
});
