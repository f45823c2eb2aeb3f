import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepPlace } from '../../../components/basics/keep-place';

let end: () => void;
beforeEach(() => {
  end = keepPlace(document);
});
afterEach(() => {
  end();
  cleanup();
});

/** Two regions with a button each, and messages under them. */
const view = ({ has = true, isOff = false, hasRegion = true, hasToast = true }) => (
  <main>
    <section aria-label="Labels">
      <button type="button">Elsewhere</button>
    </section>
    {hasRegion && (
      <section aria-label="Badges">
        <button type="button" data-award="1">
          Award badge
        </button>
        {has && (
          <button type="button" disabled={isOff}>
            Revoke
          </button>
        )}
      </section>
    )}
    <div>{hasToast && <button type="button">Undo</button>}</div>
  </main>
);

/** Renders, gives a button the focus, and tells what has it after the view has become another one. */
async function after(
  name: string,
  change: Parameters<typeof view>[0],
  between?: (page: ReturnType<typeof render>) => void,
) {
  const page = render(view({}));
  page.getByRole('button', { name }).focus();
  between?.(page);
  await act(async () => undefined);
  page.rerender(view(change));
  await act(async () => undefined);
  const active = document.activeElement;
  return active === document.body
    ? 'nothing'
    : (active?.getAttribute('aria-label') ?? active?.textContent ?? active?.tagName);
}

it('a button that goes leaves the focus with its region', async () => {
  expect(await after('Revoke', { has: false })).toBe('Badges');
});

it('one that is switched off, too', async () => {
  expect(await after('Revoke', { isOff: true })).toBe('Badges');
});

it('or with its named group of fields', async () => {
  const filters = (isSet: boolean) => (
    <main>
      <fieldset>
        <legend>Filters</legend>
        {isSet && <button type="button">Reset</button>}
      </fieldset>
    </main>
  );
  const page = render(filters(true));
  page.getByRole('button').focus();
  page.rerender(filters(false));
  await act(async () => undefined);
  expect(document.activeElement).toBe(page.getByRole('group', { name: 'Filters' }));
});

it('with the whole region, it is the page’s main part', async () => {
  expect((await after('Revoke', { hasRegion: false }))?.startsWith('Elsewhere')).toBe(true);
});

it('a message that goes leaves it with the page’s main part, or the badges', async () => {
  const page = render(<div>{view({})}</div>);
  page.getByRole('button', { name: 'Undo' }).focus();
  page.rerender(<div>{view({ hasToast: false })}</div>);
  await act(async () => undefined);
  expect(document.activeElement).not.toBe(document.body);
});

it('who has gone elsewhere is left there', async () => {
  const elsewhere = await after('Revoke', { has: false }, (page) =>
    page.getByRole('button', { name: 'Elsewhere' }).focus(),
  );
  expect(elsewhere).toBe('Elsewhere');
});

it('who has left it for nothing in particular is not fetched back', async () => {
  const left = await after('Revoke', { has: false }, (page) => page.getByRole('button', { name: 'Revoke' }).blur());
  expect(left).toBe('nothing');
});

it('nothing is moved while what has the focus stays', async () => {
  expect(await after('Revoke', { hasToast: false })).toBe('Revoke');
});
