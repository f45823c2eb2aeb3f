import type { Page } from '@playwright/test';
import { DEMO_RECORDS } from '../../../demo/desk.ts';
import type { ChromiumExtension } from '../../e2e/support/chromium.ts';
import { ticketPath } from '../../e2e/support/desk.ts';
import type { Panel } from '../../e2e/support/panel.ts';

export { expect, test } from '../../e2e/support/chromium.ts';

/** A Desk tab on ticket #101 and a panel beside it. */
export interface Beside {
  tab: Page;
  panel: Panel<Page>;
}

/** Opens ticket #101 with the panel beside it, signed in and complete. */
export async function panelOn101(extension: ChromiumExtension): Promise<Beside> {
  const tab = await extension.openDesk(ticketPath(DEMO_RECORDS.ticket101));
  const panel = await extension.openPanelTab();
  await panel.signIn();
  await panel.waitUntilComplete();
  return { tab, panel };
}

/** The requests to Desk's REST API. */
export const apiRequests = { path: /^\/api\/v1\// } as const;
