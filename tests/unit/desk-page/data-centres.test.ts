import { expect, it } from 'vitest';
import { DATA_CENTRES, dataCentreOfAccountsOrigin, isDataCentre } from '../../../lib/desk-page/data-centres';

it('a data centre is one of ours, and not something that every object has', () => {
  for (const dataCentre of DATA_CENTRES) expect(isDataCentre(dataCentre)).toBe(true);
  for (const other of ['constructor', 'toString', '__proto__', 'US', '', null, 7, ['us']]) {
    expect(isDataCentre(other)).toBe(false);
  }
});

it.each([
  'https://accounts.zoho.com.evil.example',
  'https://accounts.zoho.com/',
  'https://accounts.zoho.com:443',
  'http://accounts.zoho.com',
  'https://ACCOUNTS.zoho.com',
  'https://evil@accounts.zoho.com',
  '',
])('a sign-in server is one to the letter: %s', (origin) => {
  expect(dataCentreOfAccountsOrigin(origin)).toBeNull();
});
