import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATA_CENTRES } from '../../../lib/desk-page/data-centres';
import { redirectUris } from '../../../lib/setup/redirect-uris';
import { consoleOrigin, isMoreThanId, readSetUp } from '../../../lib/setup/set-up';
import { LOCALES, catalogue } from '../house/catalogues';

const ID = '1000.8ZQ4J9L3T5K2ABCDEFGH';

describe('a pasted set-up', () => {
  it.each([
    ['the ID alone', ID, { clientId: ID, dataCentre: null }],
    ['with the address of Desk', `Client ${ID}, desk https://desk.zoho.eu/agent/x`, { clientId: ID, dataCentre: 'eu' }],
    ['with the console’s address', `${ID}\nhttps://api-console.zoho.com.au`, { clientId: ID, dataCentre: 'au' }],
    ['with a portal’s address', `${ID} https://acme.zohodesk.in/support`, { clientId: ID, dataCentre: 'in' }],
    ['with a link’s code', `deskside#dc=jp ${ID}`, { clientId: ID, dataCentre: 'jp' }],
    ['quoted in a mail', `> “${ID}”\n> desk.zohocloud.ca.`, { clientId: ID, dataCentre: 'ca' }],
    ['named twice', `${ID} and again ${ID}, desk.zoho.com, accounts.zoho.com`, { clientId: ID, dataCentre: 'us' }],
    ['beside a look-alike of Zoho', `${ID} https://desk.zoho.com.evil.example`, { clientId: ID, dataCentre: null }],
    ['beside an unknown code', `${ID} ?dc=xx ?dc=__proto__`, { clientId: ID, dataCentre: null }],
  ])('%s', (_what, text, expected) => {
    expect(readSetUp(text)).toEqual(expected);
  });

  it.each([
    ['nothing', '', 'none'],
    ['no client ID', 'Hello, please sign in at desk.zoho.eu', 'none'],
    ['an IP address', '1000.1 and 192.168.1000.1', 'none'],
    ['two clients', `${ID} or 1000.OTHERCLIENTID99`, 'several'],
    ['two data centres', `${ID} desk.zoho.eu or desk.zoho.in`, 'several'],
  ])('%s: nothing is taken', (_what, text, expected) => {
    expect(readSetUp(text)).toBe(expected);
  });

  it('is read in no time, whatever is pasted', () => {
    const begun = performance.now();
    readSetUp('a.'.repeat(2_000_000));
    readSetUp('1000.'.repeat(1_000_000));
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it.each(LOCALES)('is what the message for the team says, in %s', (locale) => {
    const text = (catalogue(locale)['teamText']?.message ?? '')
      .replaceAll('$1', ID)
      .replaceAll('$2', 'https://desk.zoho.sa');
    expect(readSetUp(text)).toEqual({ clientId: ID, dataCentre: 'sa' });
    expect(isMoreThanId(text)).toBe(true);
  });

  it('is no more than an ID without a blank in it', () => {
    expect([isMoreThanId(` ${ID}\n`), isMoreThanId(''), isMoreThanId('a b')]).toEqual([false, false, true]);
  });
});

describe('the addresses to register', () => {
  const config = readFileSync('wxt.config.ts', 'utf8');
  const key = /CHROME_KEY =\s*'([^']+)'/.exec(config)?.[1] ?? '';
  const gecko = /FIREFOX_ID = '([^']+)'/.exec(config)?.[1] ?? '';
  const half = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  const letters = half.split('').map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const chrome = `https://${letters.join('')}.chromiumapp.org/`;
  const firefox = `https://${createHash('sha1').update(gecko).digest('hex')}.extensions.allizom.org/`;

  it('are made from the ids that the builds have', () => {
    expect(redirectUris(chrome).map(({ uri }) => uri)).toEqual([chrome, firefox]);
    expect(redirectUris(firefox).map(({ uri }) => uri)).toEqual([firefox, chrome]);
  });

  it('are this very browser’s own where a store gave another id', () => {
    const store = `https://${'p'.repeat(32)}.chromiumapp.org/`;
    expect(redirectUris(store)).toEqual([
      { browser: 'chrome', uri: store, isOwn: true },
      { browser: 'firefox', uri: firefox, isOwn: false },
    ]);
  });

  it('are entered in a console of Zoho’s', () => {
    expect(DATA_CENTRES.map(consoleOrigin)).toContain('https://api-console.zoho.com.cn');
  });
});
