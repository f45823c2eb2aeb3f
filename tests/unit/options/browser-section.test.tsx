import { cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { renderOptions } from '../support/render-options';

afterEach(cleanup);

const SIGNED_OUT = { session: { status: 'signedOut' } } as const;

describe('the options about the browser', () => {
  it('have a switch for what the toolbar icon tells, also while nobody is signed in', () => {
    const { getByRole, actions } = renderOptions({ countOnIcon: true }, SIGNED_OUT);
    const name = 'The toolbar icon tells how many badges the person on screen holds';
    const toggle = within(getByRole('region', { name: 'Toolbar icon' })).getByRole('checkbox', { name });
    expect((toggle as HTMLInputElement).checked).toBe(true);
    fireEvent.click(toggle);
    expect(actions.setCountOnIcon).toHaveBeenCalledWith(false);
  });

  it.each([
    [false, 'Deskside is not in private windows until you allow it', true],
    [true, 'Deskside is allowed in private windows.', false],
  ])('say what the user has to do where private windows are allowed: %s', (isInPrivateWindows, says, leads) => {
    const { getByRole, actions } = renderOptions({ isInPrivateWindows });
    const text = getByRole('region', { name: 'Private windows' }).textContent;
    expect(text).toContain(says);
    expect(text?.includes('“Allow in Incognito”')).toBe(leads);
    expect(text?.includes('“Allow in InPrivate”')).toBe(leads);
    expect(actions.loadPrivateWindows).toHaveBeenCalledTimes(1);
    // It is allowed on another page, from which one comes back here.
    fireEvent.focus(window);
    expect(actions.loadPrivateWindows).toHaveBeenCalledTimes(2);
  });

  it('say nothing of private windows before the browser has told', () => {
    const { queryByRole } = renderOptions({ isInPrivateWindows: null });
    expect(queryByRole('region', { name: 'Private windows' })).toBeNull();
  });
});
