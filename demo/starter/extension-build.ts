import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A built extension as it would go to the store. */
export interface ExtensionBuild {
  /** Absolute path of the unpacked build. */
  folder: string;
  /** Every Zoho host that its manifest may reach; `*.zohodesk.com` for all below that. */
  hosts: string[];
  /** Id of the Firefox add-on; undefined in the Chrome build. */
  geckoId: string | undefined;
}

/**
 * Reads what the browser will be given.
 * @throws {Error} when that build does not exist yet
 */
export function readBuild(target: 'chrome' | 'firefox'): ExtensionBuild {
  const folder = join(root, '.output', `${target}-mv3`);
  const manifest = readManifest(folder);
  const hosts = manifest.host_permissions.flatMap((pattern) => pattern.split('/')[2] ?? []);
  return { folder, hosts: [...new Set(hosts)], geckoId: manifest.browser_specific_settings?.gecko.id };
}

interface Manifest {
  host_permissions: string[];
  browser_specific_settings?: { gecko: { id: string } };
}

function readManifest(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch (error) {
    throw new Error(`There is no finished build in ${folder}; make it with "npm run build".`, { cause: error });
  }
}
