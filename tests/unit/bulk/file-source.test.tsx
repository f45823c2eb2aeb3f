import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../lib/bulk/draft';
import { showBulk } from '../support/show-bulk';

afterEach(cleanup);

const csv = (text: string, name = 'team.csv'): File => new File([text], name, { type: 'text/csv' });

/** The first step with this typed already. */
function shown(text = '') {
  const view = showBulk({ draft: { ...EMPTY_DRAFT, text } });
  const choose = (...files: File[]): void => {
    const input = view.container.querySelector('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    fireEvent.change(input);
  };
  const drop = (...files: File[]): boolean =>
    !fireEvent(
      window,
      Object.assign(new Event('drop', { cancelable: true, bubbles: true }), {
        dataTransfer: { types: ['Files'], files },
      }),
    );
  return { ...view, choose, drop };
}

describe('a file in place of a paste', () => {
  it('is read into the field, where it can be changed, and it is said what was read and who is in it', async () => {
    const { choose, findByText, getByLabelText } = shown();
    choose(csv('Name;E-mail\nLucas;lucas@x.com\nPriya;priya@x.com'));
    await findByText('2 people');
    await findByText(/^Read from “team\.csv” \(UTF-8\)/);
    expect((getByLabelText('People') as HTMLTextAreaElement).value).toContain('priya@x.com');
  });

  it('may be dropped anywhere, and the browser does not leave the page for it', async () => {
    const { drop, findByText } = shown();
    expect(drop(csv('lucas@x.com'))).toBe(true);
    await findByText('1 person');
  });

  it('takes nothing away: what was typed before can be put back', async () => {
    const { choose, findByRole, bulk } = shown('typed@x.com');
    choose(csv('lucas@x.com'));
    fireEvent.click(await findByRole('button', { name: 'Put back what was there before' }));
    expect(bulk.getState().draft.text).toBe('typed@x.com');
  });

  it('that cannot be read changes nothing, and it is said why and what to do', async () => {
    const { choose, drop, findByText, bulk } = shown('typed@x.com');
    choose(new File([new Uint8Array([0x50, 0x4b, 0x03, 0x04])], 'people.xlsx'));
    await findByText(/^“people\.xlsx” was not read: it is a workbook.*save it as CSV/);
    drop(csv('a@x.com'), csv('b@x.com'));
    await findByText(/^Only one file/);
    const gone = csv('lucas@x.com');
    gone.arrayBuffer = async () => await Promise.reject(new DOMException('gone', 'NotFoundError'));
    choose(gone);
    await findByText(/^“team\.csv” could not be opened/);
    expect(bulk.getState().draft.text).toBe('typed@x.com');
  });

  it('that arrives after a later one is not read over it', async () => {
    const { choose, findByText, bulk } = shown();
    let arrive = (): void => undefined;
    const slow = csv('slow@x.com', 'slow.csv');
    const read = new Promise<ArrayBuffer>((done) => {
      arrive = () => done(new TextEncoder().encode('slow@x.com').buffer);
    });
    slow.arrayBuffer = async () => await read;
    choose(slow);
    choose(csv('quick@x.com', 'quick.csv'));
    await findByText(/^Read from “quick\.csv”/);
    arrive();
    // Everything that hangs on it has had its turn.
    await act(async () => await new Promise((done) => setTimeout(done)));
    expect(bulk.getState().draft.text).toBe('quick@x.com');
  });

  it('forgets which column was chosen of the table before', async () => {
    const { choose, findByText, bulk } = shown('a@x.com;b@x.com');
    bulk.setState(({ draft }) => ({ draft: { ...draft, column: { of: 'x', column: 0 } } }));
    choose(csv('lucas@x.com'));
    await findByText('1 person');
    expect(bulk.getState().draft.column).toBeNull();
  });
});

it('Enter chooses what Space chooses, once, and goes nowhere', () => {
  const { getByRole, bulkActions } = shown();
  const label = getByRole('radio', { name: 'A label' });
  fireEvent.keyDown(label, { key: 'Enter', repeat: true });
  expect(bulkActions.edit).not.toHaveBeenCalled();
  fireEvent.keyDown(label, { key: 'Enter' });
  expect(bulkActions.edit).toHaveBeenCalledWith({ source: 'label' });
  expect(bulkActions.go).not.toHaveBeenCalled();
});
