import { expect } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import { HELP_CENTERS } from '../../../demo/world/demo-records.ts';
import { ticketPath } from './desk.ts';
import type { Extension } from './extension.ts';
import type { Screen } from './screen.ts';

const { users, contacts, ticket101 } = DEMO_RECORDS;

/** The ledger page of a signed-in browser. */
export async function openLedger<S extends Screen>(extension: Extension<S>): Promise<S> {
  await extension.openDesk(ticketPath(ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  return await extension.openPage('ledger.html');
}

interface Wish {
  badges: Record<string, string>;
  reason?: string;
  name?: string;
}

/** Asks the worker as the panel does, from one of the extension's pages. */
export async function awardAsPanel(page: Screen, wish: Wish): Promise<void> {
  const input = {
    actionId: crypto.randomUUID(),
    action: 'awardBadges',
    target: { on: 'person', userId: users.lucas, helpCenterId: HELP_CENTERS.customers },
    person: { name: wish.name ?? 'Lucas Carol', contactId: contacts.lucas },
    ticket: { id: ticket101, number: '101' },
    input: { items: Object.entries(wish.badges).map(([id, name]) => ({ id, name })) },
    runId: null,
    reason: wish.reason ?? null,
    writeComment: wish.reason !== undefined,
  };
  const answer = await page.evaluate(
    async (message) =>
      await (
        globalThis as unknown as { chrome: { runtime: { sendMessage(sent: unknown): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message),
    { ask: 'action/run', input, of: { signIn: '', orgId: null } },
  );
  expect(answer).toMatchObject({ ok: true });
}
