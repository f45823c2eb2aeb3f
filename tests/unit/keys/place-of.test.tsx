import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { dialogOf, isControl, placeOf } from '../../../components/keys/place-of';

afterEach(cleanup);

it('a key arrives in a field, on a control or on nothing in particular, and under a dialog in none of them', () => {
  const page = (isOpen: boolean) => (
    <>
      <p data-testid="text">Text</p>
      <label>
        Name <input aria-label="Name" />
      </label>
      <select aria-label="Which" />
      <div role="textbox" aria-label="Rich" tabIndex={0} />
      <button type="button">Award</button>
      <button type="button" disabled>
        Greyed
      </button>
      <dialog open={isOpen}>
        <textarea aria-label="Reason" />
        <button type="button">Choose</button>
      </dialog>
    </>
  );
  const { getByTestId, getByLabelText, getByText, rerender } = render(page(false));
  const places = () => ({
    text: placeOf(getByTestId('text')),
    input: placeOf(getByLabelText('Name')),
    select: placeOf(getByLabelText('Which')),
    rich: placeOf(getByLabelText('Rich')),
    button: placeOf(getByText('Award')),
    greyed: placeOf(getByText('Greyed')),
    nothing: placeOf(null),
  });
  expect(places()).toEqual({
    text: 'page',
    input: 'field',
    select: 'field',
    rich: 'field',
    button: 'control',
    greyed: 'page',
    nothing: 'page',
  });
  rerender(page(true));
  expect(new Set(Object.values(places()))).toEqual(new Set(['dialog']));
  expect(placeOf(getByLabelText('Reason'))).toBe('field');
  expect(dialogOf(getByText('Choose'))?.tagName).toBe('DIALOG');
  expect([dialogOf(getByText('Award')), dialogOf(null)]).toEqual([null, null]);
  expect(isControl(getByText('Choose'))).toBe(true);
  expect(isControl(getByTestId('text'))).toBe(false);
});
