import { describe, expect, it, onTestFinished } from 'vitest';
import { setOwnHosts } from '../../../lib/desk-page/own-hosts';
import { readAsked } from '../../../lib/palette/asked';
import { searchKey } from '../../../lib/palette/search-key';

describe('what was typed into the palette', () => {
  it.each([
    ['#101', { by: 'number', text: '101' }],
    [' # 101 ', { by: 'number', text: '101' }],
    ['101', { by: 'number', text: '101' }],
    ['carol@zylker.com', { by: 'address', text: 'carol@zylker.com' }],
    ['<carol@zylker.com>', { by: 'address', text: 'carol@zylker.com' }],
    ['mailto:carol@zylker.com', { by: 'address', text: 'carol@zylker.com' }],
    ['Lucas Carol <carol@zylker.com>', { by: 'address', text: 'carol@zylker.com' }],
    ['carol@zylker.com; ', { by: 'address', text: 'carol@zylker.com' }],
    ['\u202acarol@zylker.com\u202c\u200b', { by: 'address', text: 'carol@zylker.com' }],
    ['\u200e#101\u200b', { by: 'number', text: '101' }],
    ['＃１０１', { by: 'number', text: '101' }],
    ['@ carol@zylker.com', { by: 'address', text: 'carol@zylker.com' }],
    ['sudden  delay', { by: 'words', text: 'sudden delay' }],
    ['# printer', { by: 'words', text: 'printer' }],
  ])('%s asks Desk for that', (typed, search) => {
    expect(readAsked(typed).search).toEqual(search);
  });

  it.each(['', '  ', 'se', '@', '@ab', '> close ticket', '! translator'])('“%s” is no question to Desk', (typed) => {
    expect(readAsked(typed).search).toBeNull();
  });

  it.each([
    ['> close', 'commands', 'close'],
    ['!trans', 'badges', 'trans'],
    ['@tor', 'people', 'tor'],
    ['#101', 'tickets', '101'],
    ['close', null, 'close'],
    ['a@b', null, 'a@b'],
  ])('“%s” narrows to %s', (typed, only, words) => {
    expect(readAsked(typed)).toMatchObject({ only, words });
  });

  it('reads a pasted link to a ticket or a person, and asks Desk for nothing then', () => {
    const ticket = 'https://desk.zoho.com/agent/zylker/all/tickets/details/1892000000042034';
    expect(readAsked(` ${ticket}\u200b\n`)).toMatchObject({
      link: { kind: 'ticket', portal: 'zylker', ticketId: '1892000000042034' },
      search: null,
    });
    expect(readAsked('https://desk.zoho.eu/agent/other/care/contacts/details/1892000000042032').link).toMatchObject({
      kind: 'contact',
      dataCentre: 'eu',
      portal: 'other',
    });
  });

  it.each([
    ['desk.zoho.com/agent/zylker/all/accounts/details/1892000000042034', { kind: 'account' }],
    ['zylker.zohodesk.com/agent/zylker/care/accounts/details/1892000000042034/contacts', { kind: 'account' }],
    ['desk.zoho.com/support/zylker/ShowHomePage.do#Accounts/dv/1892000000042034', { kind: 'account' }],
    ['desk.zoho.com/agent/zylker/all/setup#setup/users-control/agents/1892000000042034', { kind: 'agent' }],
    ['zylker.zohodesk.com/portal/en/ticket/1892000000042034', { kind: 'ticket' }],
    ['crmplus.zoho.com/acme/index.do/cxapp/agent/zylker/all/tickets/details/1892000000042034', { kind: 'ticket' }],
    ['help.zylker.example/agent/zylker/all/accounts/details/1892000000042034', { kind: 'account', dataCentre: 'eu' }],
    ['desk.zoho.com/agent/zylker/all/firmen/details/1892000000042034', { kind: 'record', module: 'firmen' }],
  ])('reads whatever the panel would show of an address: %s', (address, named) => {
    setOwnHosts({ 'help.zylker.example': { dataCentre: 'eu', portal: 'zylker' } });
    onTestFinished(() => setOwnHosts({}));
    const asked = readAsked(`See https://${address}.`);
    expect(asked).toMatchObject({ link: { portal: 'zylker', ...named }, deadEnd: null, search: null });
    expect(JSON.stringify(asked.link)).toContain('1892000000042034');
  });

  it('one record under two hosts is one', () => {
    const path = 'agent/zylker/all/accounts/details/1892000000042034';
    const two = `https://desk.zoho.com/${path} https://crmplus.zoho.com/acme/index.do/cxapp/${path}`;
    expect(readAsked(two).link).toMatchObject({ kind: 'account' });
    expect(readAsked(two.replace('desk.zoho.com', 'desk.zoho.eu')).link, 'but not in two data centres').toBeNull();
  });

  const OLD = 'https://desk.zoho.com/support/zylker/ShowHomePage.do#Cases/dv/d126330fb061247d9ebddaeb9d93ba74750b0284';
  const LIST = 'https://desk.zoho.com/agent/zylker/all/tickets/list';
  it.each([
    [OLD, 'encryptedTicket'],
    [`About #101: ${OLD}`, 'encryptedTicket'],
    [LIST, 'desk'],
    [OLD.replace('Cases', 'Contacts'), 'desk'],
    ['https://zylker.zohodesk.com/portal/en/community/topic/how-do-i-12', 'desk'],
  ])('a link that leads to nothing is a dead end and no question to Desk: %s', (typed, deadEnd) => {
    expect(readAsked(typed)).toMatchObject({ link: null, deadEnd, search: null });
  });

  it('of a record and a dead end takes the record; a page of Desk among other words is a word', () => {
    const ticket = 'https://desk.zoho.com/agent/zylker/all/tickets/details/1892000000042034';
    expect(readAsked(`${OLD} ${LIST} ${ticket}`)).toMatchObject({ link: { kind: 'ticket' }, deadEnd: null });
    expect(readAsked(`printer ${LIST}`)).toMatchObject({ link: null, deadEnd: null, search: { by: 'words' } });
  });

  it.each([
    (link: string) => `<${link}>`,
    (link: string) => `See ${link}, please.`,
    (link: string) => `(${link})`,
    (link: string) => `#101 Sudden delay ${link}`,
    (link: string) => `${link} and again ${link}`,
  ])('finds the one link among other words: %s', (around) => {
    const ticket = 'https://desk.zoho.com/agent/zylker/all/tickets/details/1892000000042034';
    expect(readAsked(around(ticket))).toMatchObject({ link: { ticketId: '1892000000042034' }, search: null });
  });

  it('of two links takes neither: which was meant nobody knows', () => {
    const ticket = 'https://desk.zoho.com/agent/zylker/all/tickets/details/1892000000042034';
    expect(readAsked(`${ticket} ${ticket.replace('2034', '2035')}`).link).toBeNull();
    expect(readAsked(`${ticket} ${ticket.replace('zylker', 'other')}`).link).toBeNull();
  });

  it('reads a hundred thousand characters as fast as ten', () => {
    expect(readAsked('x'.repeat(100_000)).search?.text).toHaveLength(100);
    expect(readAsked(`a@${'.'.repeat(100_000)}<`).link).toBeNull();
    expect(readAsked('https://'.repeat(100_000)).link).toBeNull();
  });

  it.each([
    'https://desk.zoho.com.evil.example/agent/zylker/all/tickets/details/1892000000042034',
    'http://desk.zoho.com/agent/zylker/all/tickets/details/1892000000042034',
    'https://desk.zoho.com/agent/zylker/all/tickets/list',
    'see https://desk.zoho.com.evil.example/agent/zylker/all/tickets/details/1892000000042034',
    'https://evil.example/?https://desk.zoho.com/agent/zylker/all/tickets/details/1892000000042034',
    'javascript:alert(1)',
  ])('takes no other address for a link: %s', (typed) => {
    expect(readAsked(typed).link).toBeNull();
  });

  it('does not tell two spellings of one search apart, but two kinds of it', () => {
    expect(searchKey({ by: 'address', text: 'Carol@Zylker.com' })).toBe(
      searchKey({ by: 'address', text: 'carol@zylker.com' }),
    );
    expect(searchKey({ by: 'words', text: '101' })).not.toBe(searchKey({ by: 'number', text: '101' }));
  });
});
