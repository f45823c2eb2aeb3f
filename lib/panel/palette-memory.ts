import type { StoreApi } from 'zustand/vanilla';
import { isOtherPortal } from '../session/other-portal.both';
import type { SessionState } from '../session/session-state';
import { deskAddress } from '../desk-page/desk-address.page';
import { type PageContext, portalOf, ticketIdOf } from '../desk-page/page-context';
import { recordOf } from '../palette/link';
import { type Uses, withUse } from '../palette/uses';
import type { Item } from '../storage/item';
import type { Viewed } from '../storage/palette-items.page';
import { displayText } from '../text/display-text';
import type { PanelActions, PanelState } from './panel-state';

/** More than anybody looks back. */
const MOST_VIEWED = 12;
const LONGEST_NAME = 200;

type SignedIn = Extract<SessionState, { status: 'signedIn' }>;

export interface PaletteMemoryParts {
  session(): SignedIn | null;
  uses: Item<Record<string, Uses>>;
  views: Item<Record<string, Viewed[]>>;
  openAddress: PanelActions['openAddress'];
  /** Epoch milliseconds. */
  now(): number;
}

type Own = Pick<PanelActions, 'rememberUse' | 'openRecord' | 'openLink'>;

/**
 * What the palette and the empty panel remember of an organization: what was looked at last, in the memory of the browser,
 * and what is done often. A store that cannot be read or written loses only that.
 */
export function createPaletteMemory(store: StoreApi<PanelState>, parts: PaletteMemoryParts) {
  const { session, uses, views, openAddress, now } = parts;
  const orgId = (): string | null => session()?.organization.id ?? null;

  function show(change: Partial<Pick<PanelState['extras'], 'recentViews' | 'paletteUses'>>): void {
    store.setState(({ extras }) => ({ extras: { ...extras, ...change } }));
  }

  function ownOf<T>(byOrganization: Record<string, T>, otherwise: T): T {
    const id = orgId();
    return (id !== null && Object.hasOwn(byOrganization, id) ? byOrganization[id] : undefined) ?? otherwise;
  }

  /** The stored views as this panel knows them, so that a move needs no reading; null until they have been read. */
  let kept: Record<string, Viewed[]> | null = null;
  let isKeeping = false;
  /** How many of its own writes are on their way. */
  let writing = 0;
  let changing = Promise.resolve();
  /** Changes what is stored for the organization, one change after the other; from what is stored, since other windows change it too. */
  function change<T>(item: Item<Record<string, T>>, otherwise: T, to: (before: T) => T): void {
    const id = orgId();
    if (id === null) return;
    inTurn(async () => {
      const stored = await item.read();
      await item.set({ ...stored, [id]: to(Object.hasOwn(stored, id) ? (stored[id] ?? otherwise) : otherwise) });
    });
  }

  function inTurn(work: () => Promise<void>): void {
    // Full, or out of reach: nothing is remembered this time.
    changing = changing.then(work).catch(() => undefined);
  }

  function remember(viewed: Viewed): void {
    const isSame = ({ kind, id }: Viewed): boolean => kind === viewed.kind && id === viewed.id;
    const withIt = (list: readonly Viewed[]): Viewed[] =>
      [viewed, ...list.filter((each) => !isSame(each))].slice(0, MOST_VIEWED);
    show({ recentViews: withIt(store.getState().extras.recentViews) });
    const id = orgId();
    if (id === null) return;
    if (!kept) return change(views, [], withIt);
    kept = { ...kept, [id]: withIt(ownOf(kept, [])) };
    keepSoon(id);
  }

  /** Writes the views of an organization behind what is shown, the latest of those that follow each other at once. */
  function keepSoon(id: string): void {
    if (isKeeping) return;
    isKeeping = true;
    inTurn(async () => {
      isKeeping = false;
      // What belonged to a session that has ended was cleared with it.
      if (!kept || orgId() !== id) return;
      writing += 1;
      await views.set(kept).finally(() => (writing -= 1));
    });
  }

  /** Another window's word, or an own one that comes back: that one may be older than what is here. */
  function heard(stored: Record<string, Viewed[]>): void {
    if (writing > 0 && Object.keys(stored).length > 0) return;
    kept = stored;
    show({ recentViews: ownOf(stored, []) });
  }

  /** Notes every ticket, person and account that is opened, once Desk has told what it is. */
  function follow(): void {
    let last = '';
    store.subscribe((state) => {
      const viewed = viewedIn(state);
      // Without the organization: signing in to another one is told before the former one's ticket has gone.
      const name = viewed ? `${viewed.kind} ${viewed.id}` : '';
      if (name === last) return;
      last = name;
      if (viewed) remember(viewed);
    });
    views.watch(heard);
    uses.watch((stored) => show({ paletteUses: ownOf(stored, {}) }));
  }

  /** Reads what is remembered for the organization signed in to. */
  async function load(): Promise<void> {
    // What cannot be read is not written over either.
    const [seen, used] = await Promise.all([views.read().catch(() => null), uses.get()]);
    kept = seen;
    show({ recentViews: ownOf(seen ?? {}, []), paletteUses: ownOf(used, {}) });
  }

  const actions: Own = {
    rememberUse: (id) => {
      const used = (before: Uses): Uses => withUse(before, id, now());
      show({ paletteUses: used(store.getState().extras.paletteUses) });
      change<Uses>(uses, {}, used);
    },
    openRecord: ({ kind, id }, inNewTab) => {
      const signedIn = session();
      if (!signedIn) return;
      const portal = portalFor(signedIn, store.getState().context);
      if (portal === null) return;
      const module = MODULES[kind];
      void openAddress(deskAddress({ dataCentre: signedIn.dataCentre, portal, module, id }), inNewTab);
    },
    openLink: (link, inNewTab) => {
      void openAddress(recordOf(link).address, inNewTab);
    },
  };
  return { follow, load, actions };
}

const MODULES = { ticket: 'tickets', contact: 'contacts', account: 'accounts' } as const;

/** The name that the tab uses is one the user gets in by; unless it shows another organization. */
function portalFor({ dataCentre, organization }: SignedIn, context: PageContext): string | null {
  const shown = portalOf(context);
  const isOwn = 'dataCentre' in context && context.dataCentre === dataCentre && !isOtherPortal(organization, shown);
  return (isOwn ? shown : null) ?? organization.portal;
}

/** What is open and known; null while it is not known, and for what is none of the three. */
function viewedIn({ context, ticket, requester, account }: PanelState): Viewed | null {
  if (ticket.value && ticketIdOf(context) !== null) {
    const { id, subject, number } = ticket.value;
    return { kind: 'ticket', ...named(id, subject, number) };
  }
  const { contactId, accountId } = idsIn(context);
  const person = requester.value;
  if (person && person.id === contactId) return { kind: 'contact', ...named(person.id, person.name, person.email) };
  const company = account.value;
  if (company && company.id === accountId) {
    return { kind: 'account', ...named(company.id, company.name, company.website) };
  }
  return null;
}

/** Which person and which account an address names; a renamed module's record may be either. */
function idsIn(context: PageContext): { contactId?: string; accountId?: string } {
  if (context.kind === 'contact' || context.kind === 'account') return context;
  if (context.kind === 'record') return { contactId: context.recordId, accountId: context.recordId };
  return {};
}

function named(id: string, name: string, about: string | null): Omit<Viewed, 'kind'> {
  return {
    id,
    name: displayText(name, LONGEST_NAME),
    about: about === null ? null : displayText(about, LONGEST_NAME),
  };
}
