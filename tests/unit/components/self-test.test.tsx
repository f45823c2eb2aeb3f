import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { diagnosticsText } from '../../../lib/options/diagnostics';
import { renderOptions } from '../support/render-options';

afterEach(cleanup);

describe('Test connection', () => {
  it('says before it is pressed what it costs, and asks for it', () => {
    const { getByRole, getByText, actions } = renderOptions();
    expect(getByText('Asks Zoho Desk at most 4 times, and changes nothing.')).toBeTruthy();
    fireEvent.click(getByRole('button', { name: 'Test connection' }));
    expect(actions.testConnection).toHaveBeenCalledTimes(1);
  });

  it('names what is wrong, why, and what to do', () => {
    const { getByText } = renderOptions({
      selfTest: {
        isRunning: false,
        results: [
          { step: 'signIn', outcome: 'failed', problem: { kind: 'wrongOrganization' } },
          { step: 'badges', outcome: 'notTried' },
          { step: 'photo', outcome: 'notTried' },
          { step: 'permissions', outcome: 'notTried' },
          { step: 'limits', outcome: 'notTried' },
        ],
      },
    });
    expect(getByText('Sign-in and organization: does not work')).toBeTruthy();
    expect(getByText('This belongs to another organization')).toBeTruthy();
    expect(getByText('Badges: not tried')).toBeTruthy();
    expect(getByText('Not everything works: see above.')).toBeTruthy();
  });

  it('is not offered to whoever is signed out', () => {
    const { queryByRole } = renderOptions({}, { session: { status: 'signedOut' } });
    expect(queryByRole('button', { name: 'Test connection' })).toBeNull();
  });

  it('is in what is copied, by kinds only', () => {
    const text = diagnosticsText({
      version: '1',
      browser: 'Chrome 140',
      headers: null,
      entries: [],
      selfTest: [
        { step: 'signIn', outcome: 'failed', problem: { kind: 'forbidden', detail: 'priya@zylker.com 1000.SECRET' } },
        { step: 'permissions', outcome: 'passed', missing: ['administer'] },
      ],
    });
    expect(text).toContain('Self-test, signIn: failed forbidden');
    expect(text).toContain('Self-test, permissions: passed administer');
    expect(text).not.toMatch(/priya|SECRET/);
  });
});
