import { ALONE } from '../support/alone';
import type { Clock } from '../../../lib/actions/landing.worker';
import { createCache } from '../../../lib/cache/cache.worker';
import type { DeskClient, DeskRequest } from '../../../lib/desk-api/client';
import { createDeskService } from '../../../lib/service/desk-service';
import type { ReadPolicy } from '../../../lib/policy/managed-policy.worker';
import type { Session } from '../../../lib/session/session';
import { problemError } from '../../../lib/problems/problem';
import type { Learned } from '../../../lib/storage/learned-item.worker';
import { memoryArea } from '../support/memory-area';
import { memoryItem } from '../support/memory-item';
import { memoryLedger } from '../support/memory-ledger';

/**
 * The worker's service over a Desk that answers these calls, named `GET /path` without the query; a missing one is
 * `URL_NOT_FOUND`. Everything sent is in `sent`.
 *
 * @param storing is told of the keys of whatever is stored in the cache's area, before it is
 */
export function pretendService(
  answers: Record<string, unknown>,
  clock: Clock = { now: Date.now, wait: async () => undefined },
  storing: (keys: string[]) => void = () => undefined,
  policy?: ReadPolicy,
) {
  const sent: DeskRequest[] = [];
  const client: DeskClient = {
    call: async (request) => {
      sent.push(request);
      const name = `${request.method ?? 'GET'} ${request.path}`;
      if (!Object.hasOwn(answers, name)) throw problemError('notFound', { endpoint: request.path });
      const answer = answers[name];
      return typeof answer === 'function' ? (answer as (request: DeskRequest) => unknown)(request) : answer;
    },
    bytes: async () => new Blob(),
    inManner: () => client,
  };
  const organization = { id: '3981311', name: 'Zylker', portal: 'zylker', edition: null };
  const agent = { id: '5', name: 'Casey Morgan', email: null };
  const session = {
    get: async () => ({ status: 'signedIn', dataCentre: 'us', organization, agent }),
    orgId: async () => organization.id,
  } as unknown as Session;
  const { area, items } = memoryArea();
  const forms = new Map<string, 'oas' | 'howto'>();
  const memory = memoryLedger();
  const learned = memoryItem<Learned | null>(null);
  const { handlers: service, attachView } = createDeskService({
    ...ALONE,
    client,
    session,
    cache: createCache({
      ...area,
      set: async (records) => {
        storing(Object.keys(records));
        await area.set(records);
      },
    }),
    ledger: memory.ledger,
    learned: () => learned,
    clock,
    ...(policy ? { policy } : {}),
    badgeForms: {
      get: async (orgId) => forms.get(orgId) ?? null,
      set: async (orgId, form) => void forms.set(orgId, form),
    },
  });
  const cached = (key: string): unknown => {
    const json = items.get(`cache:v1:3981311:${key}`);
    return json === undefined ? undefined : (JSON.parse(json) as { value: unknown }).value;
  };
  const names = (): string[] => sent.map(({ method = 'GET', path }) => `${method} ${path}`);
  return { service, attachView, sent, names, answers, cached, ledger: memory.ledger, learned };
}
