import { redirectUris } from '../../lib/setup/redirect-uris';
import { dataCentreTable } from './data-centre-table';
import { filled, table } from './page-parts';
import {
  assumptionTable,
  bulkTable,
  crowdTable,
  dayTable,
  editionTable,
  jobTable,
  shiftSentence,
} from './roll-out-tables';
import { scopeTable } from './scope-table';
import { storedTable } from './stored-table';
import { threatTable } from './threats';
import { troubleshootingTables } from './troubleshooting';

/** The addresses of a build of one's own; what a store makes of them only the installation knows. */
function redirectTable(): string[] {
  // Whichever browser asks is told its own address; asked in the name of the other, each is told the fixed one.
  const uriOf = (browser: 'chrome' | 'firefox', asked: string): string =>
    redirectUris(asked).find((each) => each.browser === browser)?.uri ?? '';
  return table(
    ['browser', 'redirect URI'],
    [
      ['Chrome, Edge', `\`${uriOf('chrome', 'https://other.extensions.allizom.org/')}\``],
      ['Firefox', `\`${uriOf('firefox', 'https://other.chromiumapp.org/')}\``],
    ],
  );
}

/** What is written into which page, between which marks: made from the code, so that no page says what is no longer so. */
export const ADMIN_PAGES: Readonly<Record<string, Readonly<Record<string, () => string[]>>>> = {
  'docs/admins/set-up.md': { 'redirect-uris': redirectTable, 'data-centres': dataCentreTable, scopes: scopeTable },
  'docs/admins/roll-out.md': {
    jobs: jobTable,
    shift: shiftSentence,
    assumed: assumptionTable,
    days: dayTable,
    editions: editionTable,
    bulk: bulkTable,
    crowds: crowdTable,
  },
  'docs/admins/troubleshooting.md': { problems: troubleshootingTables },
  'docs/permissions.md': { scopes: scopeTable },
  'docs/privacy-policy.md': { stored: storedTable },
  'docs/security.md': { threats: threatTable },
};

/** A page as it has to be. @param file its path from the project's root @param page its text as it is */
export function renderAdminPage(file: string, page: string): string {
  return Object.entries(ADMIN_PAGES[file] ?? {}).reduce((text, [name, lines]) => filled(text, name, lines()), page);
}
