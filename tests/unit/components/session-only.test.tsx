import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settled } from '../support/pretend-records';
import { renderPanel } from '../support/render-panel';

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

it('the menu says that the sign-in ends with the browser, where it does', async () => {
  await fakeBrowser.storage.session.set({ 'auth/isInMemory': true });
  const { findByText } = renderPanel();
  expect(await findByText(/You stay signed in until the browser closes/)).toBeTruthy();
});

it('and nothing of the kind elsewhere', async () => {
  const { queryByText } = renderPanel();
  await settled();
  expect(queryByText(/until the browser closes/)).toBeNull();
});
