import type { Doing } from './doing';

type Later = Doing['actions'];

/**
 * Actions that are there from the start, and behind them those of `doing.ts`, callable before that has been loaded: what
 * is clicked in that moment happens right after.
 */
export function withForwarded<TOwn extends object>(own: TOwn, doing: () => Promise<Doing>): TOwn & Later {
  const forward =
    (name: keyof Later) =>
    async (...given: unknown[]): Promise<unknown> => {
      const { actions } = await doing();
      return await (actions[name] as (...all: unknown[]) => unknown)(...given);
    };
  return new Proxy(own, {
    get: (target, name, receiver) =>
      Reflect.has(target, name) ? Reflect.get(target, name, receiver) : forward(name as keyof Later),
  }) as TOwn & Later;
}
