import { vi } from 'vitest';
import type { AccountDeps } from '../../../lib/accounts/account-deps';
import type { CreditState } from '../../../lib/credits/credit-gate';
import { NO_POLICY, type Policy } from '../../../lib/policy/policy';
import type { SessionState } from '../../../lib/session/session-state';
import type { SignInDefaults } from '../../../lib/storage/items';
import { memoryItem } from '../support/memory-item';

export const SIGNED_IN = {
  status: 'signedIn',
  dataCentre: 'eu',
  organization: { id: '3981311', name: 'Zylker', portal: 'zylker', edition: null },
  agent: null,
} as const satisfies SessionState;

/** Something that happens, and whoever listens. */
export function happening() {
  const listeners = new Set<() => void>();
  return {
    watch: (changed: () => void) => void listeners.add(changed),
    happen: () => listeners.forEach((changed) => changed()),
  };
}

interface Pretended {
  session?: SessionState;
  signInDefaults?: SignInDefaults;
  credits?: CreditState | null;
  creditCap?: number | null;
  policy?: Policy;
  /** What the worker says to each message; a missing one is an unforeseen error. */
  answers?: Record<string, (input: never) => unknown>;
  /** What the worker's cache holds. */
  cache?: Record<string, unknown>;
  hasRecords?: () => Promise<boolean>;
}

/** The page around an account: what is stored, what the browser says, and a worker that answers as told. */
export function pretendPage({
  session = { status: 'signedOut' },
  signInDefaults = { dataCentre: null, clientId: '' },
  credits = null,
  creditCap = null,
  policy = NO_POLICY,
  answers = {},
  cache = {},
  hasRecords = async () => false,
}: Pretended = {}) {
  const kept = {
    session: memoryItem<SessionState>(session),
    signInDefaults: memoryItem<SignInDefaults>(signInDefaults),
    credits: memoryItem<CreditState | null>(credits),
    creditCap: memoryItem<number | null>(creditCap),
  };
  const world = { isOnline: true, hasAccess: true };
  const network = happening();
  const access = happening();
  const ask = vi.fn(async (name: string, input: unknown) => {
    // A worker with nothing to put right says what is stored.
    const stored = name === 'session/get' ? () => kept.session.get() : undefined;
    const answer = answers[name] ?? stored;
    if (!answer) throw new Error(`Nobody answers ${name}`);
    return await answer(input as never);
  });
  const permissions = {
    contains: vi.fn(async () => world.hasAccess),
    request: vi.fn(async () => world.hasAccess),
    watch: access.watch,
  };
  const deps: AccountDeps = {
    ask: ask as AccountDeps['ask'],
    kept,
    followPolicy: async (show) => show(policy),
    network: { isOnline: () => world.isOnline, watch: network.watch },
    permissions,
    redirectUri: () => 'https://deskside.example/zoho',
    cached: async (key) => cache[key],
    hasRecords: async () => await hasRecords(),
    openOptions: () => undefined,
  };
  return { deps, kept, world, ask, permissions, networkChanges: network.happen, accessChanges: access.happen };
}
