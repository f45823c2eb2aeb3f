import '../support/catalogue';
import { act, cleanup, fireEvent, render, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AppearanceSection } from '../../../components/options/AppearanceSection';
import { AS_IT_COMES, appearanceItem, classesOf, followAppearance } from '../../../lib/appearance/appearance';
import { wearAppearance } from '../../../lib/appearance/wear';

const root = document.documentElement;
let end = (): void => undefined;

beforeEach(() => {
  fakeBrowser.reset();
  localStorage.clear();
  root.className = '';
});
afterEach(() => {
  end();
  end = () => undefined;
  cleanup();
  vi.unstubAllGlobals();
});

describe('how Deskside looks', () => {
  it('is the system’s until something is chosen', () => {
    wearAppearance();
    expect(root.className).toBe('');
    expect(classesOf(AS_IT_COMES)).toBe('');
  });

  it.each([
    [{ theme: 'dark', density: 'comfortable' }, 'dark'],
    [{ theme: 'light', density: 'compact' }, 'light compact'],
    [{ theme: 'system', density: 'compact' }, 'compact'],
  ] as const)(
    '%o holds on an open page at once, and on the next one before anything has been read',
    async (chosen, classes) => {
      end = followAppearance();
      await appearanceItem.set(chosen);
      await vi.waitFor(() => expect(root.className).toBe(classes));
      root.className = '';
      wearAppearance();
      expect(root.className).toBe(classes);
    },
  );

  it('is the setting’s where the browser has cleared what was written beside it, and that is written again', async () => {
    await appearanceItem.set({ theme: 'dark', density: 'compact' });
    end = followAppearance();
    await vi.waitFor(() => expect(root.className).toBe('dark compact'));
    root.className = '';
    wearAppearance();
    expect(root.className).toBe('dark compact');
  });

  it('stops no page that may not use localStorage', async () => {
    vi.stubGlobal(
      'localStorage',
      new Proxy(
        {},
        {
          get: () => {
            throw new DOMException('Denied', 'SecurityError');
          },
          set: () => {
            throw new DOMException('Denied', 'SecurityError');
          },
        },
      ),
    );
    expect(wearAppearance).not.toThrow();
    await appearanceItem.set({ theme: 'dark', density: 'comfortable' });
    end = followAppearance();
    await vi.waitFor(() => expect(root.className).toBe('dark'));
  });

  it('takes nothing from a page that is gone', async () => {
    followAppearance()();
    await appearanceItem.set({ theme: 'dark', density: 'comfortable' });
    await act(async () => undefined);
    expect(root.className).toBe('');
  });
});

describe('the options about how it looks', () => {
  it('keep one choice when the other is changed', async () => {
    await appearanceItem.set({ theme: 'system', density: 'compact' });
    const { findByRole } = render(<AppearanceSection />);
    const themes = within(await findByRole('group', { name: 'Theme' }));
    expect(themes.getByRole('radio', { name: 'As the system' })).toHaveProperty('checked', true);
    fireEvent.click(themes.getByRole('radio', { name: 'Dark' }));
    await vi.waitFor(async () => expect(await appearanceItem.get()).toEqual({ theme: 'dark', density: 'compact' }));
  });

  it('show what is chosen in another window', async () => {
    const { findByRole } = render(<AppearanceSection />);
    const dark = within(await findByRole('group', { name: 'Theme' })).getByRole('radio', { name: 'Dark' });
    await act(async () => await appearanceItem.set({ theme: 'dark', density: 'comfortable' }));
    expect(dark).toHaveProperty('checked', true);
  });
});
