import { describe, expect, it } from 'vitest';
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
