import { describe, expect, it } from 'vitest';
import { parseTickets } from '../../../lib/bulk/parse-tickets';
import { keyText } from '../../../lib/bulk/person-key.both';

const keys = (pasted: string) => parseTickets(pasted).rows.map(({ key }) => keyText(key));

describe('tickets out of a paste', () => {
  it('takes numbers, ids and links of Desk, and nothing from other hosts', () => {
    const pasted = [
      '#101, 0102',
      '189200000000106001',
      'https://desk.zoho.com/agent/zylker/all/tickets/details/189200000000107001',
      'https://evil.example/agent/zylker/all/tickets/details/189200000000108001',
      'hello',
    ].join('\n');
    expect(keys(pasted)).toEqual([
      'ticketNumber:101',
      'ticketNumber:102',
      'ticketId:189200000000106001',
      'ticketId:189200000000107001',
    ]);
    expect(parseTickets(pasted).bad.map(({ line }) => line)).toEqual([4, 5]);
  });

  it('looks at no more than twenty thousand words', () => {
    expect(parseTickets('x '.repeat(20_100)).bad).toHaveLength(20_000);
  });

  it('reads numbers among invisible and full-width characters', () => {
    expect(keys('\ufeff#101\u200b\r\n＃１０２\u202c')).toEqual(['ticketNumber:101', 'ticketNumber:102']);
  });

  it.each(['1,234', '1.234', "1'234", '1\u202f234', '12,345,678', '101,102'])(
    'does not take %s for several tickets, nor for one',
    (pasted) => {
      expect(parseTickets(`x\n${pasted}`)).toMatchObject({
        rows: [],
        bad: [{ line: 1 }, { line: 2, why: 'manyNumbers' }],
      });
    },
  );

  it.each(['101, 102', '101\n102', '#101,#102', '101;102', '101 102', '0101,0102', '101,1020'])(
    'takes %j for two',
    (pasted) => expect(keys(pasted)).toHaveLength(2),
  );

  it.each(['1.89E+17', '="101"', '189200000000106001.0'])('refuses %s as a number that was changed', (pasted) => {
    expect(parseTickets(pasted)).toMatchObject({ rows: [], bad: [{ line: 1, why: 'badNumber' }] });
  });
});
