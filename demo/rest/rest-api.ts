import { grants } from '../accounts/scopes';
import type { AccessToken } from '../accounts/access-token';
import type { DataCentre } from '../hosts';
import { baseUrl, jsonAnswer, type Answer, type Incoming } from '../server/exchange';
import { withBareIds, writeJson } from '../server/json';
import { sleep } from '../server/sleep';
import type { DemoSettings } from '../settings';
import type { World } from '../world/world';
import { readBody } from './body';
import { Credits, secondsToMidnight, weightOf } from './credits';
import * as errors from './errors';
import { checkEdition, checkProfile } from './gates';
import { checkQuery, readPage } from './query';
import { ALL_ROUTES } from './all-routes';
import type { ScopeRule } from './route';
import { RouteTable } from './route-table';

/** Which access tokens hold. */
interface Tokens {
  validAccessToken(token: string): AccessToken | undefined;
}

/** The REST API of all Desk hosts. */
export class RestApi {
  readonly #table = new RouteTable(ALL_ROUTES);
  readonly #credits = new Map<string, Credits>();
  readonly #accounts: Tokens;
  readonly #settings: DemoSettings;
  readonly #worlds: readonly World[];

  constructor(accounts: Tokens, settings: DemoSettings, worlds: readonly World[]) {
    this.#accounts = accounts;
    this.#settings = settings;
    this.#worlds = worlds;
    for (const world of worlds) {
      this.#credits.set(world.organization.id, new Credits(world.organization, world.agents.size));
    }
  }

  /** The use that an organization makes of the API. */
  creditsOf(orgId: string): Credits {
    const credits = this.#credits.get(orgId);
    if (!credits) throw new Error(`There is no organization ${orgId}.`);
    return credits;
  }

  /** Answers a request below `/api/v1`; every failure is an answer too. */
  async answer(dataCentre: DataCentre, incoming: Incoming): Promise<Answer> {
    let credits: Credits | undefined;
    try {
      const token = this.#authenticate(dataCentre, incoming);
      credits = this.creditsOf(token.orgId);
      credits.inFlight += 1;
      credits.peak = Math.max(credits.peak, credits.inFlight);
      if (credits.inFlight > credits.atOnce) throw errors.tooManyRequests();
      if (this.#settings.latencyMs > 0) await sleep(this.#settings.latencyMs);
      return this.#run(token, credits, incoming);
    } catch (error) {
      const known = error instanceof errors.DeskError ? error : errors.internalError();
      if (!(error instanceof errors.DeskError)) console.error('Pretend Desk:', error);
      const answer = jsonAnswer(known.body, known.status);
      return { ...answer, headers: { ...answer.headers, ...known.headers } };
    } finally {
      if (credits) credits.inFlight -= 1;
    }
  }

  #authenticate(dataCentre: DataCentre, incoming: Incoming): AccessToken {
    const match = /^(?:Zoho-oauthtoken|Bearer) (\S+)$/.exec(incoming.headers['authorization'] ?? '');
    if (!match) throw errors.unauthorized();
    const token = this.#accounts.validAccessToken(match[1] ?? '');
    if (!token || token.dataCentre !== dataCentre.code) throw errors.invalidOAuth();
    return token;
  }

  #run(token: AccessToken, credits: Credits, incoming: Incoming): Answer {
    const found = this.#table.find(incoming.method, incoming.path, this.#settings.badgePaths);
    if (!found) throw errors.notFound();
    if (found === 'method') throw errors.methodNotAllowed();
    const { route, params } = found;
    if (route.checksOrg) checkOrg(token, incoming);
    if (!allowed(token.scopes, route.scopes)) throw errors.scopeMismatch();
    checkQuery(incoming.query, route.query, route.page);
    const page = readPage(incoming.query, route.page);
    const body = route.anyBody ? {} : readBody(incoming, route.body);
    checkProfile(route, body, this.#settings);
    checkEdition(route, body, this.#settings);
    const weight = weightOf(route.cost, page.start + page.limit);
    if (credits.remaining < weight) throw errors.thresholdExceeded(secondsToMidnight(this.#settings.now()));
    credits.charge(weight);
    const world = this.#worldOf(token.orgId);
    const answer = route.run({
      world,
      worlds: this.#worlds,
      settings: this.#settings,
      token,
      isOrgNamed: namedOrg(incoming) !== '',
      base: baseUrl(incoming),
      params,
      query: incoming.query,
      page,
      body,
    });
    const priced = {
      ...answer.headers,
      'x-rate-limit-request-weight-v3': String(weight),
      'x-rate-limit-remaining-v3': String(credits.remaining),
    };
    return { ...answer, headers: priced, body: this.#spellIds(answer) };
  }

  #worldOf(orgId: string): World {
    const world = this.#worlds.find((candidate) => candidate.organization.id === orgId);
    if (!world) throw errors.orgMismatch();
    return world;
  }

  /** With `bareNumberIds`, rewrites the ids of a JSON answer; everything else passes through. */
  #spellIds(answer: Answer): Answer['body'] {
    if (!this.#settings.bareNumberIds || answer.json === undefined) return answer.body;
    return writeJson(withBareIds(answer.json));
  }
}

function namedOrg(incoming: Incoming): string {
  return incoming.headers['orgid'] ?? incoming.query.get('orgId') ?? '';
}

/** A non-numeric organization is answered with an opaque 500, as one public client reports. */
function checkOrg(token: AccessToken, incoming: Incoming): void {
  const sent = namedOrg(incoming);
  if (sent === '') return;
  if (!/^\d+$/.test(sent)) throw errors.internalError();
  if (sent !== token.orgId) throw errors.orgMismatch();
}

function allowed(granted: readonly string[], rule: ScopeRule): boolean {
  return 'any' in rule
    ? rule.any.length === 0 || rule.any.some((scope) => grants(granted, scope))
    : rule.all.every((scope) => grants(granted, scope));
}
