import { describe, expect, it } from 'vitest';
import {
  allowHost,
  hostName,
  missingHosts,
  offeredHost,
  takeHostBack,
  withheldHosts,
} from '../../../lib/accounts/own-hosts';
import { readOwnHost } from '../../../lib/accounts/read-own-host';
import { pretendHosts } from '../../gallery/pretend-hosts';
import { SIGNED_IN } from './pretend-page';

const HOST = 'helpdesk.example.com';
const ALLOWED = { dataCentre: 'eu', portal: 'zylker' } as const;
const OTHERS = { dataCentre: 'us', portal: 'acme' } as const;

describe('an address that was typed or pasted', () => {
  it.each([
    'helpdesk.example.com',
    ' HelpDesk.Example.com ',
    'helpdesk.example.com/agent/zylker',
    'https://helpdesk.example.com',
    'https://helpdesk.example.com:443/support/zylker/ShowHomePage.do#Cases/dv/1892000000042034',
    'https://helpdesk.example.com/agent/zylker/all/tickets/details/1892000000042034?a=b#c',
    '\u200ehelpdesk.example.com\u200b',
  ])('“%s” means its host', (typed) => {
    expect(readOwnHost(typed)).toEqual({ host: HOST });
  });

  it('in another script means its name in ASCII, which is the one that is asked about', () => {
    expect(readOwnHost('https://büro.example.рф/agent')).toEqual({ host: 'xn--bro-hoa.example.xn--p1ai' });
  });

  it.each(['crmplus.zoho.com', 'https://crmplus.zoho.eu/zylker/index.do/cxapp/agent/zylker/all/tickets'])(
    'CRM Plus may be allowed: %s',
    (typed) => {
      expect(readOwnHost(typed)).toEqual({ host: expect.stringMatching(/^crmplus\.zoho\.(com|eu)$/) });
    },
  );

  it.each([
    ['http://helpdesk.example.com', 'notSecure'],
    ['HTTP://helpdesk.example.com', 'notSecure'],
    ['ftp://helpdesk.example.com', 'noAddress'],
    ['javascript:alert(1)', 'noAddress'],
    ['helpdesk.example.com:8443', 'port'],
    ['https://helpdesk.example.com:8443/agent', 'port'],
    ['10.0.0.7', 'ip'],
    ['https://0x7f.1/', 'ip'],
    ['https://[::1]/agent', 'ip'],
    ['*.example.com', 'wildcard'],
    ['https://*/*', 'wildcard'],
    ['desk.zoho.com', 'zoho'],
    ['accounts.zoho.eu', 'zoho'],
    ['mail.zoho.com.au', 'zoho'],
    ['zoho.com', 'zoho'],
    ['desk.zohocloud.ca', 'zoho'],
    ['zylker.zohodesk.com', 'zoho'],
    ['a.b.zohodesk.eu', 'zoho'],
    ['crmplus.zoho.com.zoho.com', 'zoho'],
    ['', 'noAddress'],
    ['helpdesk', 'noAddress'],
    ['helpdesk.example.com.', 'noAddress'],
    ['somebody@example.com', 'noAddress'],
    ['https://a:b@helpdesk.example.com', 'noAddress'],
    ['help desk.example.com', 'noAddress'],
    ['help_desk.example.com', 'noAddress'],
    [`${'a.'.repeat(130)}com`, 'noAddress'],
  ])('“%s” is refused: %s', (typed, refused) => {
    expect(readOwnHost(typed)).toEqual({ refused });
  });

  it.each(['evilzoho.com', 'desk.zoho.com.evil.example', 'evilzohodesk.com'])(
    '%s is not Zoho’s, and the user may say that it is theirs',
    (typed) => {
      expect(readOwnHost(typed)).toEqual({ host: typed });
    },
  );
});

describe('the hosts that are missing', () => {
  const KNOWN = {
    allowed: { [HOST]: ALLOWED },
    found: {
      orgId: SIGNED_IN.organization.id,
      domains: [HOST, 'support.example.com', '*.example.com', 'http://x', ''],
    },
    dismissed: [],
    withheld: ['*.zohodesk.eu'],
  };

  it('are those withheld and those found, without the allowed ones and what is no host', () => {
    expect(missingHosts(KNOWN, SIGNED_IN)).toEqual(['*.zohodesk.eu', 'support.example.com']);
  });

  it('are no domains of another organization', () => {
    const found = { orgId: '77', domains: ['support.example.com'] };
    expect(missingHosts({ ...KNOWN, found, withheld: [] }, SIGNED_IN)).toEqual([]);
    expect(missingHosts({ ...KNOWN, found: null, withheld: [] }, SIGNED_IN)).toEqual([]);
  });

  it('are offered one at a time, and not after they were dismissed', () => {
    expect(offeredHost(KNOWN, SIGNED_IN)).toBe('*.zohodesk.eu');
    expect(offeredHost({ ...KNOWN, dismissed: ['*.zohodesk.eu'] }, SIGNED_IN)).toBe('support.example.com');
    expect(offeredHost({ ...KNOWN, dismissed: ['*.zohodesk.eu', 'support.example.com'] }, SIGNED_IN)).toBeNull();
  });

  it('below zohodesk have the portal’s name', () => {
    expect(hostName('*.zohodesk.eu', SIGNED_IN)).toBe('zylker.zohodesk.eu');
    const unnamed = { ...SIGNED_IN, organization: { ...SIGNED_IN.organization, portal: null } };
    expect(hostName('*.zohodesk.eu', unnamed)).toBe('*.zohodesk.eu');
    expect(hostName(HOST, SIGNED_IN)).toBe(HOST);
  });

  it('below zohodesk are those of the session’s data centre that the browser does not give', async () => {
    const { deps } = pretendHosts({ granted: (origin) => origin !== 'https://*.zohodesk.eu/*' });
    expect(await withheldHosts(deps, 'eu')).toEqual(['*.zohodesk.eu']);
    expect(await withheldHosts(deps, 'us')).toEqual([]);
    expect(await withheldHosts(deps, 'sg'), 'there is none').toEqual([]);
  });
});

describe('allowing a host', () => {
  it('asks for exactly that one, before anything else, and remembers the Desk of the session', async () => {
    const { deps, asked } = pretendHosts({ allowed: { 'other.example.com': OTHERS } });
    const allowing = allowHost(deps, HOST, SIGNED_IN);
    expect(asked, 'in the very turn of the click').toEqual([[`https://${HOST}/*`]]);
    expect(await allowing).toBe(true);
    expect(await deps.allowed.get()).toEqual({ 'other.example.com': OTHERS, [HOST]: ALLOWED });
  });

  it('remembers nothing where the user said no, or the browser did', async () => {
    const { deps } = pretendHosts({ answer: false });
    expect(await allowHost(deps, HOST, SIGNED_IN)).toBe(false);
    deps.permissions.request = async () => await Promise.reject(new Error('no gesture'));
    expect(await allowHost(deps, HOST, SIGNED_IN)).toBe(false);
    expect(await deps.allowed.get()).toEqual({});
  });

  it('below zohodesk needs no remembering', async () => {
    const { deps, asked } = pretendHosts();
    expect(await allowHost(deps, '*.zohodesk.eu', SIGNED_IN)).toBe(true);
    expect(asked).toEqual([['https://*.zohodesk.eu/*']]);
    expect(await deps.allowed.get()).toEqual({});
  });

  it('is no success where it could not be remembered', async () => {
    const { deps } = pretendHosts();
    deps.allowed.set = async () => await Promise.reject(new Error('full'));
    expect(await allowHost(deps, HOST, SIGNED_IN)).toBe(false);
  });
});

describe('taking a host back', () => {
  it('takes the permission and what is remembered, and leaves the others', async () => {
    const { deps, takenBack } = pretendHosts({ allowed: { [HOST]: ALLOWED, 'other.example.com': OTHERS } });
    await takeHostBack(deps, HOST);
    expect(takenBack).toEqual([[`https://${HOST}/*`]]);
    expect(await deps.allowed.get()).toEqual({ 'other.example.com': OTHERS });
  });

  it('forgets the host even where the browser gives nothing back', async () => {
    const { deps } = pretendHosts({ allowed: { [HOST]: ALLOWED } });
    deps.permissions.remove = async () => await Promise.reject(new Error('all hosts are allowed'));
    await takeHostBack(deps, HOST);
    expect(await deps.allowed.get()).toEqual({});
  });
});
