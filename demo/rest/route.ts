import type { AccessToken } from '../accounts/access-token';
import { bytesAnswer, jsonAnswer, type Answer } from '../server/exchange';
import type { Json, JsonObject } from '../server/json';
import type { DemoSettings } from '../settings';
import type { World } from '../world/world';
import type { BodyRules } from './body';
import type { Page, PageRule, QueryRules } from './query';

/** A request that has passed all checks of its route. */
export interface Call {
  world: World;
  /** All organizations of the signed-in agent. */
  worlds: readonly World[];
  settings: DemoSettings;
  token: AccessToken;
  /** Whether the request names an organization, in its header or query. */
  isOrgNamed: boolean;
  /** `https://desk.zoho.com`: what links in the answer begin with. */
  base: string;
  /** Decoded path parameters by name. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  page: Page;
  body: JsonObject;
}

/**
 * Which scopes a route needs. The documents list several without saying whether one or all are needed; the demo Desk
 * takes the stricter reading where the vendor's own groups differ, so that a client that asks for too little is found out.
 */
export type ScopeRule = { readonly any: readonly string[] } | { readonly all: readonly string[] };

/** What a call costs. Source: vendor help page on API credits. */
export type Cost = 'one' | 'list' | 'count' | 'delete' | 'many';

/** One endpoint. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`; `{name}` is one path segment. */
  path: string;
  scopes: ScopeRule;
  cost: Cost;
  query: QueryRules;
  page?: PageRule;
  body: BodyRules;
  /** The body is not JSON (a file upload); `run` does without it. */
  anyBody: boolean;
  /** Which of the two badge path forms the route belongs to, if any. */
  form?: 'oas' | 'howto';
  /** False for the endpoints that work without knowing the organization. */
  checksOrg: boolean;
  run: (call: Call) => Answer;
}

type Options = Partial<Omit<Route, 'method' | 'path' | 'run'>> & { scopes: ScopeRule };

function route(method: Route['method'], path: string, options: Options, run: (call: Call) => Answer): Route {
  return { cost: 'one', query: {}, body: {}, anyBody: false, checksOrg: true, ...options, method, path, run };
}

/** One record. */
export const getOne = (path: string, options: Options, run: (call: Call) => Answer): Route =>
  route('GET', path, options, run);
/** A list. */
export const getList = (path: string, options: Options, run: (call: Call) => Answer): Route =>
  route('GET', path, { cost: 'list', ...options }, run);
export const post = (path: string, options: Options, run: (call: Call) => Answer): Route =>
  route('POST', path, options, run);
export const patch = (path: string, options: Options, run: (call: Call) => Answer): Route =>
  route('PATCH', path, options, run);
export const del = (path: string, options: Options, run: (call: Call) => Answer): Route =>
  route('DELETE', path, { cost: 'delete', ...options }, run);

/** The scopes of organizations, agents, teams, departments, roles and profiles: one of the two is enough. */
export const BASIC_READ = { any: ['Desk.settings.READ', 'Desk.basic.READ'] } satisfies ScopeRule;
export const BASIC_UPDATE = { any: ['Desk.settings.UPDATE', 'Desk.basic.UPDATE'] } satisfies ScopeRule;
/** Badges and labels of users: both scopes. */
export const USER_READ: ScopeRule = { all: ['Desk.contacts.READ', 'Desk.settings.READ'] };
export const USER_UPDATE: ScopeRule = { all: ['Desk.contacts.UPDATE', 'Desk.settings.UPDATE'] };
export const TICKETS_READ: ScopeRule = { all: ['Desk.tickets.READ'] };
export const TICKETS_UPDATE: ScopeRule = { all: ['Desk.tickets.UPDATE'] };
export const TICKETS_CREATE: ScopeRule = { all: ['Desk.tickets.CREATE'] };
export const TICKETS_SEARCH: ScopeRule = { all: ['Desk.tickets.READ', 'Desk.search.READ'] };
export const CONTACTS_READ: ScopeRule = { all: ['Desk.contacts.READ'] };

/** 200 with JSON. */
export const ok = (value: Json): Answer => jsonAnswer(value);
/** 204 without a body. */
export const noContent = (): Answer => ({ status: 204, headers: {}, body: null });
/** 200 without a body, as some changes are answered. */
export const okEmpty = (): Answer => ({ status: 200, headers: {}, body: null });
/** A picture. */
export const picture = (bytes: Uint8Array): Answer =>
  bytesAnswer(bytes, 'image/png', { 'cache-control': 'private, max-age=600' });

/** The page of a list that was asked for. */
export function slice<T>(list: readonly T[], page: Page): T[] {
  return page.limit === 0 ? list.slice(page.start) : list.slice(page.start, page.start + page.limit);
}

/** `{data: […]}`, also when it is empty. */
export const data = (list: readonly Json[]): Answer => ok({ data: [...list] });
/** `{data: […]}`, or 204 without a body when there is nothing. */
export const dataOr204 = (list: readonly Json[], extra: JsonObject = {}): Answer =>
  list.length === 0 ? noContent() : ok({ data: [...list], ...extra });

/** Milliseconds as the ISO time that most answers have. */
export const iso = (milliseconds: number | null): Json =>
  milliseconds === null ? null : new Date(milliseconds).toISOString();

/** The words of a comma-separated parameter; none when it is absent. */
export function words(call: Call, name: string): string[] {
  return (call.query.get(name) ?? '').split(',').filter((word) => word !== '');
}
