import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CheckRow } from '../../../lib/bulk/dry-run';
import { checkRow, found } from '../../gallery/bulk-states';
import { showBulk } from '../support/show-bulk';

afterEach(cleanup);

/** The text of the only row of a check: what was pasted, whom it became, the verdict. */
function texts(row: CheckRow, given = {}) {
  const userId = row.found?.candidates[0]?.userId ?? '';
  const view = showBulk({ step: 'check', check: { rows: [row], held: { [userId]: false } } }, given);
  return {
    ...view,
    cells: [...view.container.querySelectorAll('.bulk-row > *')].map(({ textContent }) => textContent),
  };
}

describe('a row of the check', () => {
  it('has the pasted address and the words around it beside name and address of whom it became', () => {
    const row = checkRow(1, { text: 'Nair, Priya.Nair1@zylker.com, Ireland' });
    expect(texts(row).cells).toEqual([
      '',
      'Pasted priya.nair1@zylker.comLine 3 · Nair, Ireland',
      'Becomes Priya Nairpriya.nair1@zylker.com',
      'Will receive',
    ]);
  });

  it('points out that the person is known by another address', () => {
    const other = checkRow(1, { key: { kind: 'email', value: "siobhan.o'hara@x.com" } });
    expect(texts(other).cells[2]).toContain('also known by the pasted address');
    cleanup();
    expect(texts(checkRow(1)).cells[2]).not.toContain('also known');
  });

  it('asks about somebody who has the address only as a second one', () => {
    const choose = vi.fn();
    const row = checkRow(1, { found: { ...found(1), mustChoose: true } });
    const { cells, getByRole, queryByRole } = texts(row, { choose });
    expect(cells[3]).toBe('Choose who');
    expect(cells[2]).toContain('only the second address of this person');
    expect(queryByRole('checkbox')).toBeNull();
    fireEvent.change(getByRole('combobox', { name: /^Help-center user for/ }), { target: { value: '4000000001' } });
    expect(choose).toHaveBeenCalledWith(0, '4000000001');
    cleanup();
    expect(texts({ ...row, chosenUserId: '4000000001' }).cells[3]).toBe('Will receive');
  });

  it('says what an id and a ticket became', () => {
    const id = checkRow(1, { text: '1892000000042032', key: { kind: 'id', value: '1892000000042032' } });
    expect(texts(id).cells.slice(1, 3)).toEqual([
      'Pasted 1892000000042032Line 3',
      'Becomes Priya Nairpriya.nair1@zylker.comContact 1892000000042032',
    ]);
    cleanup();
    const ticket = checkRow(1, { text: '#101', key: { kind: 'ticketNumber', value: '101' } });
    expect(texts(ticket).cells[1]).toBe('Pasted #101Line 3');
  });

  it('shows nobody where nobody was found, and one column where nothing was pasted', () => {
    const nobody = checkRow(1, { found: { as: null, contact: null, candidates: [] } });
    expect(texts(nobody).cells.slice(2)).toEqual(['Becomes –', 'Not found']);
    cleanup();
    const listed = checkRow(1, { line: 0, text: 'Priya', key: { kind: 'contact', value: '5' } });
    expect(texts(listed).cells).toHaveLength(3);
  });
});
