import { describe, expect, it } from 'vitest';
import { readPageContext } from '../../../lib/desk-page/page-context';
import type { SessionState } from '../../../lib/session/session-state';
import { type SignInPlace, whichSignIn } from '../../../lib/session/which-sign-in.both';

const TICKET = '/agent/zylker/all/tickets/details/1892000000042034';
const at = (address: string) =>
  readPageContext(address, new Map([['help.example.com', { dataCentre: 'us', portal: null }]]));

function signedIn(dataCentre: 'us' | 'eu', portal: string | null, alsoPortals?: string[]): SessionState {
  const organization = { id: '1', name: 'Anybody', portal, edition: null, ...(alsoPortals && { alsoPortals }) };
  return { status: 'signedIn', dataCentre, organization, agent: null };
}

const place = (signIn: string, session: SessionState, wanted: SignInPlace['wanted'] = null): SignInPlace => ({
  signIn,
  session,
  wanted,
});

const OUT: SessionState = { status: 'signedOut' };
const ZYLKER = place('', signedIn('us', 'zylker'));
const OTHER = place('b', signedIn('eu', 'nshlerin'));

describe('the sign-in of a page', () => {
  it.each([
    ['its own', [ZYLKER, OTHER], `https://desk.zoho.com${TICKET}`, ''],
    ['that of the other data centre', [ZYLKER, OTHER], 'https://desk.zoho.eu/agent/nshlerin/x', 'b'],
    ['in whatever letters', [ZYLKER, OTHER], 'https://desk.zoho.eu/agent/Nshlerin/x', 'b'],
    ['the only one of a data centre, where no portal is named', [ZYLKER, OTHER], 'https://desk.zoho.eu/support/', 'b'],
    [
      'the only one that it can be, where its portal is not known',
      [ZYLKER, place('b', signedIn('eu', null))],
      'https://desk.zoho.eu/agent/nshlerin/x',
      'b',
    ],
    [
      'one by the user’s word',
      [place('a', signedIn('us', 'old')), place('b', signedIn('us', 'x', ['zylker']))],
      `https://desk.zoho.com${TICKET}`,
      'b',
    ],
    [
      'the portal’s own name before the user’s word',
      [place('a', signedIn('us', 'old', ['zylker'])), place('b', signedIn('us', 'zylker'))],
      `https://desk.zoho.com${TICKET}`,
      'b',
    ],
    [
      'the one that was begun for it',
      [ZYLKER, place('b', OUT, { dataCentre: 'eu', portal: 'nshlerin' })],
      'https://desk.zoho.eu/agent/nshlerin/x',
      'b',
    ],
    [
      'the one begun for a page without a portal',
      [ZYLKER, place('b', OUT, { dataCentre: 'eu', portal: null })],
      'https://desk.zoho.eu/support/',
      'b',
    ],
    ['the one there is, beside another’s page', [ZYLKER, OTHER], 'https://desk.zoho.com/agent/stranger/x', ''],
    ['whoever is signed in, beside what is none of Desk’s', [place('', OUT), OTHER], 'https://example.com/', 'b'],
    ['the first, where nobody is', [place('', OUT)], `https://desk.zoho.com${TICKET}`, ''],
  ])('is %s', (_what, places, address, expected) => {
    expect(whichSignIn(places, at(address), '')).toBe(expected);
  });

  it('is not guessed where two could be meant, unless nothing is open', () => {
    const two = [place('a', signedIn('us', null)), place('b', signedIn('us', null))];
    expect(whichSignIn(two, at(`https://help.example.com${TICKET}`), 'a')).toBeNull();
    expect(whichSignIn(two, at('https://help.example.com/support/'), 'b')).toBe('b');
  });

  it('is not guessed at a host of the organization’s own of which no portal is known', () => {
    const two = [place('a', signedIn('us', 'one')), place('b', signedIn('us', 'two'))];
    const page = at('https://help.example.com/portal/en/ticket/1892000000042034');
    expect(page, 'nothing is open there').toMatchObject({ kind: 'desk', portal: null });
    expect(whichSignIn(two, page, 'b')).toBe('b');
  });

  it('is none that is known to be another’s, however many there are', () => {
    const two = [place('a', signedIn('us', 'one')), place('b', signedIn('us', 'two'))];
    expect(whichSignIn(two, at(`https://desk.zoho.com${TICKET}`), 'b')).toBe('b');
  });

  it('does not change while somebody signs in, whatever window is in front', () => {
    const places = [ZYLKER, place('b', { status: 'signingIn' }, { dataCentre: 'eu', portal: 'nshlerin' })];
    expect(whichSignIn(places, at('https://accounts.zoho.eu/oauth'), 'b')).toBe('b');
    expect(whichSignIn(places, at('https://accounts.zoho.eu/oauth'), '')).toBe('');
    expect(whichSignIn(places, at(`https://desk.zoho.com${TICKET}`), 'b'), 'the tab of another is').toBe('');
  });

  describe('beside the sample', () => {
    const IN_SAMPLE: SessionState = {
      status: 'signedIn',
      dataCentre: 'sample',
      organization: { id: '0100', name: 'Sample', portal: 'sample', edition: null },
      agent: null,
    };
    const SAMPLE = place('ffff0001', IN_SAMPLE, { dataCentre: 'sample', portal: 'sample' });
    const PAGE = { kind: 'ticket', dataCentre: 'sample', portal: 'sample', ticketId: '900000000090001' } as const;

    it('is the sample’s for its page, and for no other', () => {
      expect(whichSignIn([ZYLKER, SAMPLE], PAGE, '')).toBe('ffff0001');
      expect(whichSignIn([place('', OUT), SAMPLE], at(`https://desk.zoho.com${TICKET}`), 'ffff0001')).toBe('');
      expect(whichSignIn([ZYLKER, SAMPLE], at('https://example.com/'), 'ffff0001')).toBe('');
      expect(whichSignIn([place('', OUT), SAMPLE], at('https://example.com/'), 'ffff0001')).toBe('');
    });

    it('is nobody else’s for the sample’s page, where the sample has ended', () => {
      expect(whichSignIn([place('', OUT), OTHER], PAGE, 'b')).toBe('');
    });
  });

  it('stays the one there is beside what is none of Desk’s, if that is signed in', () => {
    expect(whichSignIn([ZYLKER, OTHER], at('https://example.com/'), 'b')).toBe('b');
    expect(whichSignIn([ZYLKER, OTHER], at('https://desk.zoho.jp/agent/x/y'), 'b')).toBe('b');
  });
});
