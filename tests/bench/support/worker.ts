import type { CDPSession } from '@playwright/test';
import { waitFor } from '../../e2e/support/wait-for.ts';
import type { Stage } from './stage.ts';

interface Version {
  versionId: string;
  runningStatus: string;
}

interface Chrome {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Stops and wakes the extension's worker, and knows by the browser's word whether it runs. */
export class WorkerSwitch {
  readonly #stage: Stage;
  readonly #session: CDPSession;
  readonly #status = new Map<string, string>();

  private constructor(stage: Stage, session: CDPSession) {
    this.#stage = stage;
    this.#session = session;
  }

  static async of(stage: Stage): Promise<WorkerSwitch> {
    const session = await stage.browser.context.newCDPSession(stage.blank);
    const made = new WorkerSwitch(stage, session);
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }: { versions: Version[] }) => {
      for (const { versionId, runningStatus } of versions) made.#status.set(versionId, runningStatus);
    });
    await session.send('ServiceWorker.enable');
    return made;
  }

  get isStopped(): boolean {
    return this.#status.size > 0 && [...this.#status.values()].every((status) => status === 'stopped');
  }

  /** As the browser does with a worker that has had nothing to do. */
  async stop(): Promise<void> {
    await waitFor('the worker to stop', async () => {
      if (!this.isStopped) await this.#session.send('ServiceWorker.stopAllWorkers');
      return this.isStopped;
    });
  }

  /** Wakes it if it sleeps, and waits until it has answered. */
  async wake(): Promise<void> {
    await this.#stage.blank.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
      await runtime
        .sendMessage({ ask: 'session/get', input: {}, of: { signIn: '', orgId: null } })
        .catch(() => undefined);
    });
  }

  async end(): Promise<void> {
    await this.#session.detach();
  }
}
