import type { Target } from '../mutant';

const PAGE = 'tests/unit/accounts/own-hosts.test.ts';
const ACCOUNT = 'tests/unit/accounts/account.test.ts';
const KEEP = 'tests/unit/service/keep-own-hosts.test.ts';
const FIND = 'tests/unit/service/own-domains.test.ts';
const WORKER = 'tests/unit/service/start-worker.test.ts';
const FOLLOW = 'tests/unit/panel/follow-tab.test.ts';
const READ = 'tests/unit/desk-page/own-hosts.test.ts';
const VIEW = 'tests/unit/components/own-hosts.test.tsx';

/** Desk at hosts of the organization's own: which are allowed, found, offered, and forgotten. */
export const OWN_HOSTS: readonly Target[] = [
  {
    file: 'lib/accounts/read-own-host.ts',
    tests: [PAGE],
    mutants: [
      { protects: 'no pattern is taken', find: "if (text.includes('*')) return { refused: 'wildcard' };", put: '' },
      { protects: 'https only', find: "if (scheme === 'http') return { refused: 'notSecure' };", put: '' },
      { protects: 'no other scheme', find: "scheme !== 'https' || ", put: '' },
      { protects: 'no numbers of computers', find: "if (IP.test(hostname)) return { refused: 'ip' };", put: '' },
      { protects: 'no credentials', find: "username !== '' || password !== '' || ", put: '' },
      { protects: 'a name that can be a host', find: ' || !HOST.test(hostname)', put: '' },
      { protects: 'no port', find: "if (port !== '') return { refused: 'port' };", put: '' },
      { protects: 'nothing of Zoho’s', find: 'return isZoho && ', put: 'return false && ' },
      { protects: 'hosts below Zoho’s', find: ' || hostname.endsWith(`.${domain}`)', put: '' },
      {
        protects: 'a name that only ends like Zoho’s',
        find: 'hostname.endsWith(`.${domain}`)',
        put: 'hostname.endsWith(domain)',
      },
      { protects: 'CRM Plus', find: ' && !deskHost(hostname)?.isCrmPlus', put: '' },
    ],
  },
  {
    file: 'lib/accounts/own-hosts.ts',
    tests: [PAGE],
    mutants: [
      {
        protects: 'domains of the organization that was left',
        find: 'found?.orgId === organization.id ? found.domains : []',
        put: 'found?.domains ?? []',
      },
      { protects: 'what is allowed is not missing', find: ' && !Object.hasOwn(allowed, read.host)', put: '' },
      { protects: 'what was dismissed', find: '!known.dismissed.includes(host)', put: 'true' },
      {
        protects: 'hosts that the browser withholds',
        find: 'hosts.filter((_host, index) => !isGranted[index])',
        put: 'hosts',
      },
      {
        protects: 'a no',
        find: 'if (!(await permissions.request([hostOrigin(host)]))) return false;',
        put: 'await permissions.request([hostOrigin(host)]);',
      },
      { protects: 'no pattern is remembered as a host', find: "if (host.includes('*')) return true;", put: '' },
      { protects: 'the other hosts, when one is allowed', find: '...(await allowed.read()), [host]', put: '[host]' },
      {
        protects: 'the permission is taken back',
        find: 'await permissions.remove([hostOrigin(host)]).catch(() => undefined);',
        put: '',
      },
      { protects: 'a host is forgotten whatever the browser says', find: '.catch(() => undefined)', put: '' },
    ],
  },
  {
    file: 'lib/accounts/account-store.ts',
    tests: [ACCOUNT],
    mutants: [
      {
        protects: 'hosts below zohodesk are asked for',
        find: 'DATA_CENTRES.flatMap(allOriginsOf)',
        put: 'DATA_CENTRES.flatMap(originsOf)',
      },
      {
        protects: 'nobody is kept out for want of them',
        find: 'permissions.contains(originsOf(dataCentre))',
        put: 'permissions.contains(allOriginsOf(dataCentre))',
      },
    ],
  },
  {
    file: 'lib/service/keep-own-hosts.ts',
    tests: [KEEP],
    mutants: [
      {
        protects: 'what the browser gives',
        find: 'browser.permissions.onAdded.addListener(keep);\n  browser.permissions.onRemoved.addListener(keep);',
        put: '',
      },
      { protects: 'a change of what is remembered', find: 'followOwnHosts(keep)', put: 'followOwnHosts()' },
      { protects: 'a start', find: '  keep();\n  return known;', put: '  return known;' },
      { protects: 'one failure ends nothing', find: '.catch(() => undefined)', put: '' },
      { protects: 'only hosts that are given', find: 'hosts.filter((_host, index) => granted[index])', put: 'hosts' },
      {
        protects: 'a host that was taken back is forgotten',
        find: 'if (allowed.size < hosts.length) ',
        put: 'if (false) ',
      },
      {
        protects: 'a script on a host that is forgotten',
        find: 'await scripting.unregisterContentScripts({ ids: gone });',
        put: '',
      },
      {
        protects: 'the permission of a host that is forgotten',
        find: 'await permissions.remove({ origins: gone.map(hostOrigin) });',
        put: '',
      },
      { protects: 'no script is registered twice', find: '.filter((host) => !registered.has(host))', put: '' },
    ],
  },
  {
    file: 'lib/desk-page/host-patterns.ts',
    tests: [KEEP],
    mutants: [
      { protects: 'where Desk is in CRM Plus', find: 'deskHost(host)?.isCrmPlus', put: 'false' },
      { protects: 'the help center of an own domain', find: '`${before}/agent/*`', put: '`${before}/*`' },
    ],
  },
  {
    file: 'lib/service/own-domains.ts',
    tests: [FIND],
    mutants: [
      { protects: 'one call for a sign-in', find: 'found?.orgId === orgId || ', put: '' },
      { protects: 'one call for a worker', find: ' || asked === orgId', put: '' },
      { protects: 'the next sign-in', find: '      asked = null;\n', put: '' },
      { protects: 'domains of customers', find: 'isAgentsDomain === false ? [] : [domain]', put: '[domain]' },
      { protects: 'domains of which it is not said', find: 'isAgentsDomain === false', put: '!isAgentsDomain' },
      { protects: 'a trouble that passes', find: 'REFUSALS.has(problemOf(thrown).kind) ? [] : null', put: '[]' },
      {
        protects: 'a refusal is not asked about again',
        find: 'REFUSALS.has(problemOf(thrown).kind) ? [] : null',
        put: 'null',
      },
      { protects: 'the organization that was left', find: 'domains && (await session.isIn(orgId))', put: 'domains' },
    ],
  },
  {
    file: 'lib/service/start-worker.ts',
    tests: [WORKER],
    mutants: [{ protects: 'reports that come before the hosts are known', find: '    await hostsKnown;\n', put: '' }],
  },
  {
    file: 'lib/panel/follow-tab.ts',
    tests: [FOLLOW],
    mutants: [
      {
        protects: 'nothing is told before the hosts are known',
        find: ', hosts(() => lookAgain())]',
        put: ', void hosts(() => lookAgain())]',
      },
      { protects: 'a host that is allowed or taken back', find: ' ${readPageContext(tab?.url).kind}`', put: '`' },
      {
        protects: 'an address that is hidden again',
        find: 'browser.permissions.onRemoved.addListener(lookAgain);',
        put: '',
      },
    ],
  },
  {
    file: 'lib/storage/own-hosts.ts',
    tests: [READ],
    mutants: [
      {
        protects: 'the hosts are known when it says so',
        find: 'setOwnHosts(await ownHostsItem.get());',
        put: 'void ownHostsItem.get().then(setOwnHosts);',
      },
      {
        protects: 'who is told finds them changed',
        find: '    setOwnHosts(hosts);\n    changed();',
        put: '    changed();\n    setOwnHosts(hosts);',
      },
    ],
  },
  {
    file: 'lib/desk-page/page-context.ts',
    tests: [READ],
    mutants: [
      { protects: 'a host of one’s own whose portal is not known', find: "own.portal ?? ''", put: 'own.portal' },
    ],
  },
  {
    file: 'components/nothing-open/NothingOpen.tsx',
    tests: [VIEW],
    mutants: [{ protects: 'no offer while Desk is open', find: '{!isInDesk && <OwnHostOffer', put: '{<OwnHostOffer' }],
  },
];
