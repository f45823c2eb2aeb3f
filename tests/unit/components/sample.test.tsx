import { act, cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStore } from 'zustand/vanilla';
import { AccountProvider } from '../../../components/account-context';
import { SampleApp } from '../../../components/sample/SampleApp';
import { AlsoSignedIn } from '../../../components/sign-in/AlsoSignedIn';
import { SignInCard } from '../../../components/sign-in/SignInCard';
import { FIRST_PAGE, LIST, recordAddress } from '../../../lib/sample-desk/address';
import { contactId, ticketId } from '../../../lib/sample-desk/ids';
import type { SamplePage, SampleState } from '../../../lib/sample-desk/sample-page';
import { createSampleWorld } from '../../../lib/sample-desk/sample-world';
import { sessionItem } from '../../../lib/storage/items';
import { FIRST_SIGN_IN, beOf } from '../../../lib/storage/sign-in-id';
import { signInsItem } from '../../../lib/storage/sign-ins-item';
import { pretendAccount } from '../../gallery/account-states';
import { renderOptions } from '../support/render-options';
import '../support/catalogue';

const SAMPLE = { id: 'ffff0001', dataCentre: 'sample', portal: 'sample' } as const;
const IN_SAMPLE = {
  status: 'signedIn',
  dataCentre: 'sample',
  organization: { id: '0100', name: 'Lamp & Loom (sample)', portal: 'sample', edition: null },
  agent: null,
} as const;

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  cleanup();
  beOf(FIRST_SIGN_IN);
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

function samplePage(state: SampleState = { phase: 'open', world: createSampleWorld(Date.now), changes: 0 }) {
  const page = {
    store: createStore<SampleState>()(() => state),
    begin: vi.fn(async () => undefined),
    leave: vi.fn(async () => undefined),
    goThere: vi.fn(async () => true),
    end: vi.fn(),
  } satisfies SamplePage;
  return { ...page, ...render(<SampleApp page={page} />) };
}

/** Moves the page as a click on one of its links does. */
async function moveTo(address: string): Promise<void> {
  await act(async () => {
    location.hash = new URL(address, location.href).hash;
    dispatchEvent(new Event('hashchange'));
  });
}

describe('the page of the sample', () => {
  it('says what it is, shows a ticket with who wrote it, and what is written to it', async () => {
    const { store, findByRole, getByText, getByRole } = samplePage();
    await moveTo(FIRST_PAGE);
    expect((await findByRole('heading', { level: 1 })).textContent).toContain('#101');
    expect(getByText('Sample data')).toBeTruthy();
    expect(getByRole('link', { name: 'Priya Marlowe' }).getAttribute('href')).toBe(
      recordAddress('contacts', contactId(1)),
    );
    const state = store.getState();
    if (state.phase !== 'open') throw new Error('not open');
    const ticket = state.world.tickets.get(ticketId(1));
    if (!ticket) throw new Error('no ticket');
    ticket.status = 'Closed';
    state.world.conversationOf(ticket).comments.push({
      id: '1',
      content: '<b>Bold</b> words',
      contentType: 'html',
      isPublic: false,
      commenterId: state.world.meId,
      commentedTime: Date.now(),
      modifiedTime: null,
    });
    void act(() => store.setState({ ...state, changes: 1 }));
    expect(getByText('Bold words')).toBeTruthy();
    expect(getByText('Private note')).toBeTruthy();
    expect(getByText('Closed', { selector: 'dd' })).toBeTruthy();
  });

  it('leads from a person to their tickets, and says what it does not have', async () => {
    const { getByRole, findByRole } = samplePage();
    await moveTo(recordAddress('contacts', contactId(4)));
    expect((await findByRole('heading', { level: 1 })).textContent).toBe('Kwame Ostrander');
    expect(getByRole('main').querySelectorAll('.sample-tickets li')).toHaveLength(1);
    await moveTo(recordAddress('tickets', '12345'));
    expect((await findByRole('heading', { level: 1 })).textContent).toBe('The sample has no such record.');
    await moveTo(LIST);
    expect((await findByRole('heading', { level: 1 })).textContent).toBe('All tickets');
  });

  it.each([
    ['left', 'You have left the sample', 'Begin again', 'begin'],
    ['failed', 'The sample could not be opened', 'Try again', 'begin'],
    ['elsewhere', 'The sample is open in another tab', 'Go to that tab', 'goThere'],
  ] as const)('%s: says so, and leads on once', async (phase, title, button, way) => {
    const page = samplePage({ phase });
    expect(page.getByRole('heading', { name: title })).toBeTruthy();
    page[way].mockReturnValue(new Promise<never>(() => undefined));
    const go = page.getByRole('button', { name: button });
    fireEvent.click(go);
    fireEvent.click(go);
    expect(page[way]).toHaveBeenCalledTimes(1);
  });

  it('once it was left shows nothing of the sample in its address, and begins again for whoever comes back', async () => {
    await moveTo(FIRST_PAGE);
    const page = samplePage({ phase: 'left' });
    expect(location.hash).toBe('');
    expect(page.begin).not.toHaveBeenCalled();
    await moveTo('#begin');
    expect(page.begin).toHaveBeenCalledOnce();
  });
});

describe('every page of the sample', () => {
  it('says that it is one, and lets it be left; of no other organization it names any', async () => {
    await sessionItem.set({ ...IN_SAMPLE, dataCentre: 'us', organization: { ...IN_SAMPLE.organization, id: '1' } });
    await signInsItem.set([SAMPLE]);
    beOf(SAMPLE.id);
    const { findByText, getByRole, queryByRole } = render(<AlsoSignedIn page="bulk.html" />);
    expect(await findByText('Sample data')).toBeTruthy();
    expect(getByRole('button', { name: 'Leave the sample' })).toBeTruthy();
    expect(queryByRole('link')).toBeNull();
    await act(async () => await signInsItem.set([]));
    expect(await findByText('The sample has ended')).toBeTruthy();
    expect(getByRole('button', { name: 'Open the sample again' })).toBeTruthy();
  });

  it('while it begins waits, and after its end offers to open it again; nowhere is there a form', async () => {
    await signInsItem.set([SAMPLE]);
    beOf(SAMPLE.id);
    const { store, actions } = pretendAccount({ session: { status: 'signingIn' } });
    const { findByRole, queryByLabelText } = render(
      <AccountProvider store={store} actions={actions}>
        <SignInCard />
      </AccountProvider>,
    );
    expect(await findByRole('heading', { name: 'The sample is being opened' })).toBeTruthy();
    await act(async () => await signInsItem.set([]));
    expect(await findByRole('heading', { name: 'The sample has ended' })).toBeTruthy();
    expect(queryByLabelText('Client ID')).toBeNull();
  });
});

describe('every other page', () => {
  it('does not count the sample among the organizations', async () => {
    vi.stubGlobal('location', new URL('chrome-extension://deskside/bulk.html'));
    await sessionItem.in(SAMPLE.id).set(IN_SAMPLE);
    await sessionItem
      .in('0a1b2c3d')
      .set({ ...IN_SAMPLE, dataCentre: 'eu', organization: { ...IN_SAMPLE.organization, id: '2', name: 'Other' } });
    await signInsItem.set([SAMPLE, { id: '0a1b2c3d', dataCentre: 'eu', portal: 'other' }]);
    const { findByRole, getAllByRole } = render(<AlsoSignedIn page="bulk.html" />);
    await findByRole('link', { name: 'Other' });
    expect(getAllByRole('link')).toHaveLength(1);
  });

  it('of the options leads to the sample; those of the sample have nothing of signing in', () => {
    const first = renderOptions();
    expect(first.getByRole('button', { name: 'Try with sample data' })).toBeTruthy();
    cleanup();
    beOf(SAMPLE.id);
    const own = renderOptions({}, { session: IN_SAMPLE });
    expect(own.getByRole('button', { name: 'Leave the sample' })).toBeTruthy();
    for (const name of ['Try with sample data', 'Sign out']) expect(own.queryByRole('button', { name })).toBeNull();
  });
});
