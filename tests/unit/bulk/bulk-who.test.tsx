import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BulkState } from '../../../lib/bulk/bulk-state';
import { EMPTY_DRAFT } from '../../../lib/bulk/draft';
import { parsePeople } from '../../../lib/bulk/parse-input';
import { showBulk } from '../support/show-bulk';

afterEach(cleanup);

const TICKETS = 'Requester Email;Agent Email\nlucas@x.com;agent@y.com\npriya@x.com;agent@y.com';
const typed = (text: string): Partial<BulkState> => ({ draft: { ...EMPTY_DRAFT, text } });

describe('two columns with addresses', () => {
  it('are asked about with headings and examples, and nobody goes on before the answer', () => {
    const { getByRole, getAllByRole, queryByText, bulkActions } = showBulk(typed(TICKETS));
    const question = getByRole('group', { name: '2 columns hold addresses: which?' });
    expect(question.textContent).toContain('Requester Emaillucas@x.compriya@x.com');
    expect(question.textContent).toContain('Agent Emailagent@y.com');
    const radios = question.querySelectorAll('input[type=radio]');
    expect(radios).toHaveLength(2);
    expect([...radios].some((radio) => (radio as HTMLInputElement).checked)).toBe(false);
    expect(queryByText(/^\d+ people/)).toBeNull();
    fireEvent.click(getByRole('button', { name: 'Continue' }));
    expect(bulkActions.go).not.toHaveBeenCalled();
    expect(getAllByRole('radio').length).toBeGreaterThan(2);
  });

  it('remember the answer in the draft and read only that one', () => {
    const { getByRole, getByText, bulk, bulkActions } = showBulk(typed(TICKETS));
    fireEvent.click(getByRole('radio', { name: /^Requester Email/ }));
    expect(bulk.getState().draft.column).toEqual({ of: parsePeople(TICKETS).question?.of, column: 0 });
    expect(getByText('2 people')).toBeTruthy();
    expect((getByRole('radio', { name: /^Requester Email/ }) as HTMLInputElement).checked).toBe(true);
    fireEvent.click(getByRole('button', { name: 'Continue' }));
    expect(bulkActions.go).toHaveBeenCalledWith('badge');
  });

  it('may be a list, if the user says so', () => {
    const { getByRole, getByText } = showBulk(typed('a@x.com, b@x.com\nc@x.com, d@x.com'));
    fireEvent.click(getByRole('radio', { name: 'Everybody: this is a list, not a table' }));
    expect(getByText('4 people')).toBeTruthy();
  });
});

describe('what was not understood', () => {
  it('is all there to see, with line and reason', () => {
    const lines = Array.from({ length: 120 }, (_, n) => `person${n}@`).join('\n');
    const { container, getByRole, getByText } = showBulk(typed(`${lines}\n1.89E+17`));
    expect(getByText('121 entries not understood')).toBeTruthy();
    const shown = () => container.querySelectorAll('.bulk-summary li');
    expect(shown()).toHaveLength(50);
    expect(shown()[1]?.textContent).toBe('Line 2: not understood as an e-mail addressperson1@');
    fireEvent.click(getByRole('button', { name: 'Show 50 more' }));
    fireEvent.click(getByRole('button', { name: 'Show 21 more' }));
    expect(shown()).toHaveLength(121);
    expect(shown()[120]?.textContent).toContain('changed by a spreadsheet');
  });
});

describe('a group', () => {
  const group = { id: '3', name: 'Partners', helpCenterId: '1', helpCenterName: 'Zylker', userCount: 120 };
  const choices = { loading: false, value: { labels: [], groups: [group], departments: [], problems: {} } };

  it('is chosen by name, place and how many are in it', () => {
    const edit = vi.fn();
    const draft = { ...EMPTY_DRAFT, source: 'group' as const };
    const { getByRole } = showBulk({ draft, choices }, { edit });
    const field = getByRole('combobox', { name: 'Group' });
    expect(field.textContent).toContain('Partners · Zylker · 120 people');
    fireEvent.change(field, { target: { value: '3' } });
    expect(edit).toHaveBeenCalledWith({ groupId: '3' });
  });

  it('of an organization that has none, that is said', () => {
    const draft = { ...EMPTY_DRAFT, source: 'group' as const };
    const none = { ...choices, value: { ...choices.value, groups: [] } };
    expect(showBulk({ draft, choices: none }).getByText(/has no groups/)).toBeTruthy();
  });
});

describe('a list that could not be read', () => {
  const value = {
    labels: [{ id: '1', name: 'Champion', helpCenterId: '1', helpCenterName: null, userCount: null }],
    groups: [{ id: '3', name: 'Partners', helpCenterId: '1', helpCenterName: 'Zylker', userCount: 120 }],
    departments: [{ id: '7', name: 'Internal IT' }],
    problems: {},
  };
  const withProblem = (source: 'label' | 'group' | 'tickets', name: string, rest = {}): Partial<BulkState> => ({
    draft: { ...EMPTY_DRAFT, source },
    choices: { loading: false, value: { ...value, ...rest, problems: { [name]: { kind: 'forbidden' } } } },
  });

  it('is named with the reason and can be read again; the rest works', () => {
    const loadChoices = vi.fn();
    const departments = showBulk(withProblem('tickets', 'departments', { departments: [] }), { loadChoices });
    expect(departments.getByText('The departments could not be read. The rest of this page works.')).toBeTruthy();
    expect(departments.getByRole('combobox', { name: 'Status' })).toBeTruthy();
    fireEvent.click(departments.getByRole('button', { name: 'Retry' }));
    expect(loadChoices).toHaveBeenCalledWith(true);
    cleanup();
    const labels = showBulk(withProblem('label', 'labels', { labels: [] }));
    expect(labels.getByText('The labels could not be read. The rest of this page works.')).toBeTruthy();
    cleanup();
    const groups = showBulk(withProblem('group', 'groups', { groups: [] }));
    expect(groups.getByText('The groups could not be read. The rest of this page works.')).toBeTruthy();
    expect(labels.queryByText('This organization has no labels.')).toBeNull();
    cleanup();
    const helpCenters = showBulk(withProblem('label', 'helpCenters'));
    expect(helpCenters.getByText(/^The help centers could not be read/)).toBeTruthy();
    expect(helpCenters.getByRole('combobox', { name: 'Label' })).toBeTruthy();
    cleanup();
    const other = showBulk(withProblem('label', 'departments'));
    expect(other.queryByText(/could not be read/)).toBeNull();
  });
});

describe('a draft without room', () => {
  it('is said, as long as it is so', () => {
    expect(showBulk({ keptPart: 'nothing' }).getByText(/safe only while this tab stays open/)).toBeTruthy();
    cleanup();
    expect(showBulk({ keptPart: 'typed' }).getByText(/no room left for the check/)).toBeTruthy();
    cleanup();
    expect(showBulk({}).queryByText(/no room left/)).toBeNull();
  });
});
