import { expect, it } from 'vitest';
import { pictureSource } from '../../../lib/pictures/picture-source';

it('an agent photo is fetched from the API with our organization, whatever the address says', () => {
  const address = 'https://desk.zoho.com/api/v1/agents/1892000000056007/photo?orgId=298902';
  expect(pictureSource(address, 'us', '3981311')).toEqual({
    kind: 'agentPhoto',
    agentId: '1892000000056007',
    orgId: '3981311',
  });
});

it('a contact’s photo likewise', () => {
  const address = 'https://desk.zoho.com/api/v1/contacts/1892000000042032/photo?orgId=298902';
  expect(pictureSource(address, 'us', '3981311')).toEqual({
    kind: 'contactPhoto',
    contactId: '1892000000042032',
    orgId: '3981311',
  });
});

it('a public image of the help center is fetched without the token', () => {
  const address = 'https://desk.zoho.com/portal/api/publicImages/24073?portalId=edbsn';
  expect(pictureSource(address, 'us', '1')).toEqual({ kind: 'public', url: address });
});

it.each([
  ['a script', 'javascript:alert(1)'],
  ['an HTML document', 'data:text/html,<script>alert(1)</script>'],
  ['plain http', 'http://desk.zoho.com/portal/api/publicImages/1'],
  ['ftp', 'ftp://desk.zoho.com/portal/api/publicImages/1'],
  ['any other host', 'https://www.zylker.com/badge1.jpg'],
  ['a look-alike host', 'https://desk.zoho.com.evil.example/portal/api/publicImages/1'],
  ['a user name before the host', 'https://desk.zoho.com@evil.example/portal/api/publicImages/1'],
  ['credentials on our host', 'https://a:b@desk.zoho.com/portal/api/publicImages/1'],
  ['the host of pictures that Desk’s own page loads', 'https://deskstatic.zoho.com/api/v1/tickets/42/photo'],
  ['a look-alike of that host', 'https://desk.zoho.evil.example/api/v1/agents/42/photo'],
  ['another data centre', 'https://desk.zoho.eu/portal/api/publicImages/1'],
  ['this machine', 'https://127.0.0.1/portal/api/publicImages/1'],
  ['another API path', 'https://desk.zoho.com/api/v1/tickets/1892000000042034'],
  ['more than a photo', 'https://desk.zoho.com/api/v1/agents/42/photo/history'],
  ['a path that climbs', 'https://desk.zoho.com/portal/api/../../api/v1/tickets/1'],
  ['no address', ''],
])('refuses %s', (_name, address) => {
  expect(pictureSource(address, 'us', '1')).toEqual({ kind: 'refused' });
});
