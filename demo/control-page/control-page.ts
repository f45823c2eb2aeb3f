import { DEMO_CLIENT, REDIRECT_RULE } from '../accounts/client';
import { htmlAnswer, jsonAnswer, textAnswer, textOfBody, type Answer, type Incoming } from '../server/exchange';
import { isObject, readJson, type Json, type JsonObject } from '../server/json';
import { describeRequest } from '../server/request-log';
import { applySettings } from '../settings';
import type { SiteParts } from '../site';
import { controlHtml } from './control-html';
import { FAULT_PRESETS } from './fault-presets';

/** How many log lines the page shows. */
const SHOWN_LINES = 200;

/** `/__demo` and its private JSON. Meant for people in front of a demo, and for nothing else. */
export function controlAnswer(parts: SiteParts, incoming: Incoming): Answer {
  if (incoming.path === '/__demo') return htmlAnswer(controlHtml());
  if (incoming.path !== '/__demo/api') return textAnswer('The control page has no such part.', 404);
  if (incoming.method === 'GET') return jsonAnswer(state(parts));
  if (incoming.method !== 'POST') return textAnswer('GET or POST.', 405);
  const wish = readJson(textOfBody(incoming));
  if (!isObject(wish)) return jsonAnswer({ error: 'A JSON object is needed.' }, 400);
  carryOut(parts, wish);
  return jsonAnswer(state(parts));
}

function state(parts: SiteParts): Json {
  const { now: _, ...settings } = parts.settings;
  const { accounts } = parts;
  return {
    client: { id: DEMO_CLIENT.id, secret: DEMO_CLIENT.secret },
    redirects: accounts.registeredRedirects ?? [REDIRECT_RULE],
    settings,
    accounts: {
      throttleRefresh: accounts.throttleRefresh,
      refreshTokens: accounts.refreshTokens.size,
      accessTokens: accounts.accessTokens.size,
      refreshCount: accounts.refreshCount,
    },
    credits: parts.api.creditsOf(parts.worlds[0]?.organization.id ?? '').remaining,
    statuses: parts.worlds[0]?.statuses.map(({ name }) => name) ?? [],
    presets: FAULT_PRESETS.map((preset) => preset.name),
    faults: parts.faults.rules.map((rule) => String(rule.path)),
    log: parts.requests
      .filter((record) => !record.path.startsWith('/__demo'))
      .slice(-SHOWN_LINES)
      .reverse()
      .map(describeRequest),
  };
}

function carryOut(parts: SiteParts, wish: JsonObject): void {
  const { accounts } = parts;
  const settings = wish['settings'];
  if (isObject(settings)) applySettings(parts.settings, settings);
  if (typeof wish['throttleRefresh'] === 'boolean') accounts.throttleRefresh = wish['throttleRefresh'];
  if (isObject(wish['status'])) changeStatus(parts, wish['status']);
  const action = typeof wish['action'] === 'string' ? ACTIONS[wish['action']] : undefined;
  action?.(parts);
  for (const preset of FAULT_PRESETS) if (preset.name === wish['fault']) parts.faults.add(preset.rule);
}

/** Sets the status of a ticket of the first organization as if by somebody else; a ticket or status unknown is no wish. */
function changeStatus({ worlds: [world] }: SiteParts, wish: JsonObject): void {
  const ticket = [...(world?.tickets.values() ?? [])].find((one) => one.ticketNumber === wish['ticket']);
  const status = world?.statuses.find(({ name }) => name === wish['name']);
  if (world && ticket && status) world.setStatus(ticket.id, status.name);
}

const ACTIONS: Readonly<Record<string, (parts: SiteParts) => void>> = {
  expireAccessTokens: ({ accounts }) => accounts.expireAccessTokens(),
  revokeAll: ({ accounts }) => accounts.revokeAll(),
  clearFaults: ({ faults }) => faults.clear(),
  clearLog: ({ requests }) => {
    requests.length = 0;
  },
};
