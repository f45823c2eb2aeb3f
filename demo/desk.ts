import type { AddressInfo } from 'node:net';
import { AccountsState } from './accounts/state';
import { certificateNames } from './hosts';
import type { Credits } from './rest/credits';
import { RestApi } from './rest/rest-api';
import { createCertificate } from './server/certificate';
import { Faults, type FaultRule } from './server/faults';
import { createDemoServer } from './server/https-server';
import { countRequests, describeRequest, type RequestFilter, type RequestRecord } from './server/request-log';
import { createSite } from './site';
import { defaultSettings, type DemoSettings } from './settings';
import { createWorlds } from './world/create-world';
import { addCrowd, type Crowd } from './world/crowd';
import type { World } from './world/world';

export { DEMO_CLIENT } from './accounts/client';
export { DEMO_RECORDS, OTHER_RECORDS } from './world/demo-records';
/** @public for tests that plan faults or look into the state */
export type { AccountsState, Credits, DemoSettings, FaultRule, Faults, RequestFilter, RequestRecord, World };

/** How a demo Desk is started. */
export interface DemoDeskOptions {
  /** 0 or nothing: any free port. */
  port?: number;
  settings?: Partial<DemoSettings>;
  /** So many agents, teams and departments more in the first organization. */
  crowd?: Crowd;
  /** No log lines. */
  quiet?: boolean;
  /** Takes one line per answered request; `console.log` without it. */
  log?: (line: string) => void;
}

/** A running demo Desk. */
export interface DemoDesk {
  readonly port: number;
  /** PEM of the self-signed certificate. */
  readonly certificate: string;
  /** May be changed while running. */
  readonly settings: DemoSettings;
  /** Data of the first organization. */
  readonly world: World;
  /** Data of the second organization, which is nearly empty. */
  readonly otherWorld: World;
  readonly accounts: AccountsState;
  readonly faults: Faults;
  /** Credits and simultaneous calls of the first organization. */
  readonly credits: Credits;
  /** Every request received, in order of arrival. */
  readonly requests: RequestRecord[];
  /** How many requests were received that pass the filter. */
  count(filter: RequestFilter): number;
  /** Forgets the requests. */
  resetRequests(): void;
  /** Closes all connections and listens again on the same port; data and tokens stay. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The log keeps this many requests; a long demo should not fill the memory. */
const MAX_REQUESTS = 20_000;

/** Starts a demo Desk on 127.0.0.1. Rejects when the port is taken. */
export async function startDemoDesk(options: DemoDeskOptions = {}): Promise<DemoDesk> {
  const settings: DemoSettings = { ...defaultSettings(), ...options.settings };
  const certificate = await createCertificate(certificateNames());
  const { zylker, nshlerin } = createWorlds(() => settings.now());
  if (options.crowd) addCrowd(zylker, options.crowd);
  const worlds = [zylker, nshlerin];
  const accounts = new AccountsState(settings);
  const faults = new Faults();
  const api = new RestApi(accounts, settings, worlds);
  const requests: RequestRecord[] = [];
  const log = options.log ?? ((line: string) => console.log(line));
  const site = createSite({ accounts, settings, worlds, api, faults, requests });
  const server = createDemoServer({
    certificate,
    faults,
    now: () => settings.now(),
    handle: site,
    received: (record) => {
      requests.push(record);
      if (requests.length > MAX_REQUESTS) requests.splice(0, requests.length - MAX_REQUESTS);
    },
    answered: (record) => {
      if (!options.quiet) log(describeRequest(record));
    },
  });

  const listen = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });

  const port = await listen(options.port ?? 0);
  return {
    port,
    certificate: certificate.certificate,
    settings,
    world: zylker,
    otherWorld: nshlerin,
    accounts,
    faults,
    credits: api.creditsOf(zylker.organization.id),
    requests,
    count: (filter) => countRequests(requests, filter),
    resetRequests: () => {
      requests.length = 0;
    },
    restart: async () => {
      await close();
      await listen(port);
    },
    stop: close,
  };
}
