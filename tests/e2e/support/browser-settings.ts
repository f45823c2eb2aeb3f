import type { ChromiumExtension } from './chromium.ts';

/** The match pattern of a host, as the browser's settings take it. */
export const origin = (host: string): string => `https://${host}/*`;

/**
 * What the user does in the browser's own page of extensions. A host that was given there is allowed by the click in our page
 * without a question, which headless Chromium can ask and nobody can answer.
 */
export async function inBrowserSettings(
  { context, id }: ChromiumExtension,
  change: { give?: string[]; takeBack?: string[]; onlyThese?: boolean },
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    async ({ give = [], takeBack = [], onlyThese, extensionId }) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
      if (onlyThese)
        await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
      for (const host of give) await developerPrivate.addHostPermission(extensionId, host);
      for (const host of takeBack) await developerPrivate.removeHostPermission(extensionId, host);
    },
    { ...change, extensionId: id },
  );
  await page.close();
}

interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: 'ON_SPECIFIC_SITES' }): Promise<void>;
  addHostPermission(extensionId: string, host: string): Promise<void>;
  removeHostPermission(extensionId: string, host: string): Promise<void>;
}
