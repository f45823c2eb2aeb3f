import { readFileSync } from 'node:fs';
import {
  type DataCentre,
  DATA_CENTRES,
  accountsOrigin,
  deskOrigin,
  vanityHosts,
} from '../../lib/desk-page/data-centres';
import { consoleOrigin } from '../../lib/setup/set-up';
import { table } from './page-parts';

type Zohos = Exclude<DataCentre, 'sample'>;

/**
 * What Zoho's documents say of each, beyond its hosts: whether its own API console is documented, and whether it is on Zoho's
 * page about multi-DC, and so can be switched on for a client of another one; `desk` is false where no document of Zoho's names its
 * Desk.
 */
const DOCUMENTED: Readonly<Record<Zohos, { console: boolean; multiDc: boolean; desk?: false }>> = {
  us: { console: true, multiDc: true },
  eu: { console: true, multiDc: true },
  in: { console: true, multiDc: true },
  au: { console: false, multiDc: true },
  jp: { console: false, multiDc: true },
  ca: { console: false, multiDc: true },
  sa: { console: false, multiDc: true },
  uk: { console: false, multiDc: true, desk: false },
  cn: { console: false, multiDc: false },
  ae: { console: false, multiDc: false },
  sg: { console: false, multiDc: false },
};

const host = (origin: string): string => new URL(origin).host;

/** Every data centre that Deskside knows: where Desk and its console are, from the code; what is documented of it beside. */
export function dataCentreTable(): string[] {
  const texts = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
    string,
    { message: string }
  >;
  const rows = DATA_CENTRES.map((each) => {
    const { console: isDocumented, multiDc, desk: isDeskDocumented = true } = DOCUMENTED[each as Zohos];
    const origin = consoleOrigin(each);
    return [
      texts[`dataCentre_${each}`]?.message ?? '',
      `\`${each}\``,
      `\`${deskOrigin(each)}\`${isDeskDocumented ? '' : ' **'}`,
      `[${host(origin)}](${origin})${isDocumented ? '' : ' *'}`,
      `\`${host(accountsOrigin(each))}\``,
      vanityHosts(each)
        .map((name) => `\`${name.replace('*', '<portal>')}\``)
        .join('') || 'none known',
      multiDc ? 'yes' : 'no',
    ];
  });
  return table(
    [
      'data centre',
      'code',
      'Desk, and the homepage URL',
      'API console',
      'sign-in server',
      'own portals',
      'in Multi-DC',
    ],
    rows,
  );
}
