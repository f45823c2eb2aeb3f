import { describe, expect, it } from 'vitest';
import { chooseOrganization } from '../../../lib/session/choose-organization';
import { isOtherPortal } from '../../../lib/session/other-portal.both';

const row = (id: string, portal: string | null, isDefault: boolean | null = null) => ({
  id,
  name: id,
  portal,
  edition: null,
  isDefault,
});
const NSHLERIN = row('nshlerin', 'nshlerin');
const ZYLKER = row('zylker', 'zylker', true);
const PLAIN = row('plain', null);

describe('which organization is signed in to', () => {
  it.each([
    ['the tab’s, wherever it stands', [NSHLERIN, ZYLKER], 'zylker', 'zylker'],
    ['the tab’s before the default one', [ZYLKER, NSHLERIN], 'nshlerin', 'nshlerin'],
    ['the tab’s, whatever the case', [row('a', 'ZylKer'), NSHLERIN], 'zYLKER', 'a'],
    ['the default one where the tab shows none', [NSHLERIN, ZYLKER], null, 'zylker'],
    ['the default one where the tab’s is not listed', [NSHLERIN, ZYLKER], 'elsewhere', 'zylker'],
    ['the only one', [NSHLERIN], null, 'nshlerin'],
    ['the only one, also where the tab shows another', [NSHLERIN], 'zylker', 'nshlerin'],
    ['none of several: the first place means nothing', [NSHLERIN, PLAIN], null, null],
    ['none of several that all are default', [ZYLKER, row('b', 'b', true)], null, null],
    ['none of two that have the name of the tab’s', [row('a', 'zylker'), row('b', 'zylker')], 'zylker', null],
    ['none by a portal that neither side knows', [PLAIN, row('c', null)], null, null],
    ['none of none', [], 'zylker', null],
  ] as const)('%s', (_what, rows, portal, id) => {
    expect(chooseOrganization(rows, portal)?.id ?? null).toBe(id);
  });
});

describe('whether a tab shows another portal', () => {
  it.each([
    ['zylker', [], 'nshlerin', true],
    ['zylker', [], 'zylker', false],
    ['Zylker', [], 'zYLKER', false],
    ['zylker', ['Nshlerin'], 'nshlerin', false],
    ['zylker', ['other'], 'nshlerin', true],
    ['zylker', [], null, false],
    [null, [], 'nshlerin', false],
    [null, ['other'], 'nshlerin', false],
  ])('signed in to %s, by the user’s word also %j: %s', (portal, alsoPortals, shown, isOther) => {
    expect(isOtherPortal({ portal, alsoPortals }, shown)).toBe(isOther);
  });
});
