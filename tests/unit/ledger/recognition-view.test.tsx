import '../support/catalogue';
import { cleanup, fireEvent, render, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LedgerApp } from '../../../components/ledger/LedgerApp';
import type { LedgerEntry } from '../../../lib/ledger/entry';
import { createLedgerPage } from '../../../lib/ledger-page/ledger-page';
import { createRecognition } from '../../../lib/ledger-page/recognition-page';
import { anEntry, anItem } from '../support/ledger-entries';
import { inAccount } from '../support/in-account';
import { memoryLedger } from '../support/memory-ledger';

const NOW = new Date(2026, 2, 31, 12).getTime();
const DAY = 24 * 60 * 60 * 1000;

afterEach(() => {
  cleanup();
  location.hash = '';
});

/** The ledger's page in its view of recognition, over these entries. */
async function viewOf(entries: LedgerEntry[], orgId = '3981311') {
  location.hash = '#recognition';
  const memory = memoryLedger();
  for (const [index, entry] of entries.entries()) await memory.ledger.save({ ...entry, id: `a${index}` });
  const saved = vi.fn<(name: string, csv: string) => void>();
  const undo = vi.fn<(id: string) => Promise<LedgerEntry>>();
  const page = createLedgerPage({
    ledger: memory.ledger,
    undo,
    writeComment: undo,
    saveCsv: saved,
    keepDays: async () => undefined,
    now: () => NOW,
  });
  page.store.setState({ place: { orgId, dataCentre: 'us', portal: 'zylker' } });
  const recognition = createRecognition({ ledger: memory.ledger, saveCsv: saved, now: () => NOW });
  return {
    ...memory,
    ...render(inAccount(<LedgerApp page={page} recognition={recognition} />)),
    page,
    recognition,
    saved,
  };
}

describe('the view of recognition', () => {
  it('says how many to how many, and opens a badge to whom and a person to what', async () => {
    const priya = {
      person: { name: 'Priya Nair', contactId: null },
      target: { on: 'person', userId: '8', helpCenterId: '1' },
    } as const;
    const view = await viewOf([
      anEntry({ at: NOW }),
      anEntry({ at: NOW - DAY, ...priya, items: [anItem('2'), anItem('3')] }),
    ]);
    await view.findByText('3 badges to 2 people');
    const badges = within(view.getByRole('region', { name: 'By badge' }));
    const [first] = badges.getAllByRole('group');
    expect(first?.textContent).toContain('Badge 2');
    expect(first?.textContent).toContain('Lucas Carol');
    expect(first?.textContent).toContain('Priya Nair');
    const chart = within(view.getByRole('region', { name: 'By day' })).getByRole('img');
    expect(chart.getAttribute('aria-label')).toMatch(/^Most on a day: 2 badges, Mar 30, 2026$/);
    expect(chart.children).toHaveLength(30);
  });

  it('tells people of one name apart by their id', async () => {
    const user = (userId: string) => ({ target: { on: 'person', userId, helpCenterId: '1' } }) as const;
    const view = await viewOf([anEntry({ at: NOW, ...user('7') }), anEntry({ at: NOW - 1, ...user('8') })]);
    const people = within(await view.findByRole('region', { name: 'By person' }));
    expect(people.getByText('7')).toBeTruthy();
    expect(people.getByText('8')).toBeTruthy();
  });

  it('says what is not counted, and why', async () => {
    const view = await viewOf([
      anEntry({ at: NOW }),
      anEntry({ at: NOW - 1, phase: 'undone', items: [anItem('3', { undone: 'byUs' })] }),
      anEntry({ at: NOW - 2, phase: 'sending', items: [anItem('4', { outcome: 'pending' })] }),
      anEntry({ at: NOW - 3, orgId: '1' }),
    ]);
    await view.findByText('1 badge to 1 person');
    view.getByText(/^1 more was taken back/);
    view.getByText(/Of 1 more it is not known/);
    view.getByText(/another organization/);
  });

  it('says when there is nothing, when the ledger keeps less, and when it cannot be read', async () => {
    const view = await viewOf([]);
    await view.findByText('No badge was awarded from this browser in the last 30 days.');
    expect(view.getByRole('button', { name: 'Export CSV' })).toHaveProperty('disabled', true);
    fireEvent.change(view.getByLabelText('Period'), { target: { value: '365' } });
    await view.findByText(/in the last 365 days/);
    view.getByText(/keeps its ledger for 90 days/);
    view.breaks(true);
    fireEvent.change(view.getByLabelText('Period'), { target: { value: '7' } });
    await view.findByText('The ledger cannot be read.');
    view.breaks(false);
    view.getByRole('button', { name: 'Retry' }).click();
    await view.findByText(/in the last 7 days/);
  });

  it('is left for the actions by its address, and an address that means nothing shows these', async () => {
    const view = await viewOf([anEntry({ at: NOW })]);
    await view.findByText('1 badge to 1 person');
    expect(view.getByRole('link', { name: 'Recognition' }).getAttribute('aria-current')).toBe('page');
    location.hash = '#nonsense';
    fireEvent(window, new Event('hashchange'));
    await view.findByRole('searchbox');
    expect(view.getByRole('link', { name: 'Actions' }).getAttribute('aria-current')).toBe('page');
  });

  it('shows the first twenty, and more when asked', async () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      anEntry({
        at: NOW - index,
        person: { name: `Person ${index}`, contactId: null },
        target: { on: 'person', userId: String(index + 100), helpCenterId: '1' },
      }),
    );
    const view = await viewOf(many);
    const people = within(await view.findByRole('region', { name: 'By person' }));
    expect(people.getAllByRole('group')).toHaveLength(20);
    people.getByRole('button', { name: 'Show 30 more' }).click();
    await vi.waitFor(() => expect(people.getAllByRole('group')).toHaveLength(50));
    expect(people.queryByRole('button')).toBeNull();
  });
});
