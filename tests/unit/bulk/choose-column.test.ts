import { describe, expect, it } from 'vitest';
import type { ColumnChoice } from '../../../lib/bulk/choose-column';
import { parsePeople } from '../../../lib/bulk/parse-input';

const people = (pasted: string, choice?: ColumnChoice) => parsePeople(pasted, choice).rows.map(({ key }) => key.value);
const question = (pasted: string) => parsePeople(pasted).question;

/** Answers the question that a paste raises. */
function answered(pasted: string, column: ColumnChoice['column']) {
  return parsePeople(pasted, { of: question(pasted)?.of ?? 'none', column });
}

const TICKETS = 'Requester Email;Agent Email;Subject\nlucas@x.com;agent@y.com;Printer\npriya@x.com;agent@y.com;Mail';

describe('two columns with addresses', () => {
  it.each([
    ['a heading', TICKETS],
    ['a title above', `Tickets of May;;\n${TICKETS}`],
    ['a title with commas above', `Tickets, May\n\n${TICKETS}`],
    ['the separator above', `sep=;\n${TICKETS}`],
    ['a byte order mark', `\ufeff${TICKETS}`],
    ['UTF-16 read as something else', `ÿþ${TICKETS.split('').join('\0')}\0`],
    ['another separator', TICKETS.replaceAll(';', ',')],
    ['tabs', TICKETS.replaceAll(';', '\t')],
    ['bars', TICKETS.replaceAll(';', '|')],
    ['quotes', TICKETS.replace(/[^;\n]+/g, '"$&"')],
    ['windows line ends', TICKETS.replaceAll('\n', '\r\n')],
    ['headings that say nothing', TICKETS.replaceAll(' Email', '')],
    ['the plain name for one of them', TICKETS.replace('Requester Email', 'E-mail')],
    ['addresses without an order', TICKETS.replace('lucas@x.com;agent@y.com', ';agent@y.com')],
    ['names around the addresses', TICKETS.replaceAll(/\w+@\w\.com/g, 'Somebody <$&>')],
  ])('with %s: asks, and reads nobody before the answer', (_, pasted) => {
    const { rows, bad } = parsePeople(pasted);
    expect([rows, bad]).toEqual([[], []]);
    expect(question(pasted)).toMatchObject({ columns: [{ index: 0 }, { index: 1 }], mayBeList: false, answer: null });
  });

  it('names the columns and gives two examples of each', () => {
    expect(question(`${TICKETS}\nmei@x.com;;Phone`)?.columns).toEqual([
      { index: 0, head: 'Requester Email', examples: ['lucas@x.com', 'priya@x.com'] },
      { index: 1, head: 'Agent Email', examples: ['agent@y.com'] },
    ]);
  });

  it('reads only the chosen one, with its lines', () => {
    expect(answered(TICKETS, 0)).toMatchObject({
      rows: [
        { line: 2, key: { value: 'lucas@x.com' } },
        { line: 3, key: { value: 'priya@x.com' } },
      ],
      bad: [],
      question: { answer: 0 },
    });
    expect(answered(TICKETS, 1)).toMatchObject({ rows: [{ key: { value: 'agent@y.com' } }], duplicates: 1 });
  });

  it('takes nobody from another column where the chosen one is empty or not understood', () => {
    const { rows, bad } = answered(`${TICKETS}\n;other@y.com;Fax\nmei@;third@y.com;Door`, 0);
    expect(rows.map(({ key }) => key.value)).toEqual(['lucas@x.com', 'priya@x.com']);
    expect(bad).toMatchObject([
      { line: 4, why: 'nobody' },
      { line: 5, text: 'mei@', why: 'badAddress' },
    ]);
  });

  it('keeps the answer while rows are added, and asks again about another table', () => {
    const choice = { of: question(TICKETS)?.of ?? '', column: 1 };
    expect(people(`${TICKETS}\nmei@x.com;agent2@y.com;Phone`, choice)).toEqual(['agent@y.com', 'agent2@y.com']);
    const turned = 'Agent Email;Requester Email\nagent@y.com;lucas@x.com';
    expect(people(turned, choice)).toEqual([]);
    expect(people(TICKETS.replace('lucas', 'nils'), choice)).toEqual([]);
  });

  it('asks for the two when one says that it holds addresses and only the other does', () => {
    expect(question('Email;Owner\n;agent@y.com\n;agent2@y.com')?.columns).toMatchObject([
      { head: 'Email', examples: [] },
      { head: 'Owner' },
    ]);
    expect(question('Person;Owner\nlucas@;agent@y.com')?.columns).toHaveLength(2);
  });

  it('asks whether ids or addresses are meant when the addresses may be of others', () => {
    const pasted = 'Contact ID;Agent Email\n1892000000042032;agent@y.com';
    expect(question(pasted)?.columns).toMatchObject([{ head: 'Agent Email' }, { head: 'Contact ID' }]);
    expect(answered(pasted, 0).rows).toMatchObject([{ key: { kind: 'id', value: '1892000000042032' } }]);
    expect(question('Contact ID;Email\n1892000000042032;lucas@x.com')).toBeNull();
  });
});

describe('without a heading', () => {
  it.each([
    ['Lucas;lucas@x.com;agent@y.com\nPriya;priya@x.com;agent@y.com', false],
    ['Lucas;lucas@x.com;\nPriya;;agent@y.com', false],
    ['Lucas;lucas@x.com;agent@y.com', true],
    ['lucas@x.com\tagent@y.com\npriya@x.com\tagent@y.com', true],
  ])('asks as well: %j', (pasted, mayBeList) => {
    expect(question(pasted)).toMatchObject({ mayBeList, answer: null });
    expect(people(pasted)).toEqual([]);
  });

  it('takes everybody when the user says that it is a list', () => {
    expect(answered('a@x.com, b@x.com\nc@x.com, d@x.com', 'all').rows).toHaveLength(4);
  });

  it.each([
    ['a@x.com, b@x.com; c@x.com', 3],
    ['Lucas Carol <a@x.com>; Nair, Priya <b@x.com>', 2],
    ['"Carol, Lucas" <a@x.com>, "Nair, Priya" <b@x.com>,', 2],
    ['a@x.com, b@x.com\nc@x.com\nd@x.com', 4],
    ['Carol, Lucas, a@x.com\nPriya, b@x.com', 2],
    ['a@x.com,\nb@x.com,', 2],
    ['"a@x.com; b@x.com",Lucas\nc@x.com,Priya', 3],
    ['Name;E-mail\nTwo;"a@x.com, b@x.com"', 2],
  ])('does not ask about a list: %j', (pasted, count) => {
    expect(question(pasted)).toBeNull();
    expect(people(pasted)).toHaveLength(count);
  });
});
