import { writeJson, type JsonObject } from './json';
import type { Answer } from './exchange';

/** A planned misbehaviour. Of several that match, the one added first is used. */
export interface FaultRule {
  method?: string;
  /** Whole host name, compared without a port. */
  host?: string;
  /** A string is the whole path; a regular expression is tried on path and query together. */
  path: RegExp | string;
  /** How many requests are hit; without it, all until the rule is removed. */
  times?: number;
  status?: number;
  headers?: Record<string, string>;
  /** Replaces the body; an object is sent as JSON. */
  body?: string | JsonObject;
  /** Milliseconds to wait before anything is sent. */
  delayMs?: number;
  /** Milliseconds before the request is carried out, whether or not the caller still waits: late is not refused. */
  carriedOutAfterMs?: number;
  /** Never answer; the connection stays open. */
  hang?: true;
  /** Close the connection without an answer. */
  dropConnection?: true;
  /** Announce the whole body, send half of it, close the connection. */
  truncate?: true;
  /** Announce the whole body, send half of it, then stay silent. */
  stall?: true;
  /** Carry out the real request first, then misbehave: the change is made but the caller does not learn of it. */
  afterEffect?: boolean;
}

interface Armed {
  rule: FaultRule;
  left: number;
}

/** The faults that are armed. */
export class Faults {
  #armed: Armed[] = [];

  /** Arms a rule. Returns a function that removes it. */
  add(rule: FaultRule): () => void {
    const armed: Armed = { rule, left: rule.times ?? Number.POSITIVE_INFINITY };
    this.#armed.push(armed);
    return () => {
      this.#armed = this.#armed.filter((other) => other !== armed);
    };
  }

  /** Removes all rules. */
  clear(): void {
    this.#armed = [];
  }

  /** The rules that are still armed, for the control page. */
  get rules(): readonly FaultRule[] {
    return this.#armed.map((armed) => armed.rule);
  }

  /** Finds the rule for a request and counts it as used. */
  take(request: { method: string; host: string; path: string; search: string }): FaultRule | undefined {
    const armed = this.#armed.find((candidate) => candidate.left > 0 && matches(candidate.rule, request));
    if (!armed) return undefined;
    armed.left -= 1;
    if (armed.left <= 0) this.#armed = this.#armed.filter((other) => other !== armed);
    return armed.rule;
  }
}

function matches(rule: FaultRule, request: { method: string; host: string; path: string; search: string }): boolean {
  if (rule.method !== undefined && rule.method.toUpperCase() !== request.method) return false;
  if (rule.host !== undefined && rule.host.toLowerCase() !== request.host) return false;
  if (typeof rule.path === 'string') return rule.path === request.path;
  rule.path.lastIndex = 0;
  return rule.path.test(request.path + request.search);
}

/** True when the rule leaves the real handling in place, at least for its effect. */
export function keepsEffect(rule: FaultRule): boolean {
  const replaces = rule.status !== undefined || rule.body !== undefined;
  const silences = rule.hang === true || rule.dropConnection === true;
  return rule.afterEffect === true || !(replaces || silences);
}

/** The answer as the rule wants it sent. */
export function distort(rule: FaultRule, answer: Answer): Answer {
  const headers = { ...answer.headers };
  let body = answer.body;
  if (rule.body !== undefined) {
    const isText = typeof rule.body === 'string';
    headers['content-type'] = isText ? 'text/html;charset=UTF-8' : 'application/json;charset=UTF-8';
    body = typeof rule.body === 'string' ? rule.body : writeJson(rule.body);
  } else if (rule.status !== undefined) {
    body = null;
    delete headers['content-type'];
  }
  for (const [name, value] of Object.entries(rule.headers ?? {})) headers[name.toLowerCase()] = value;
  return { status: rule.status ?? answer.status, headers, body };
}
