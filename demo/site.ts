import { consoleAnswer } from './console';
import { accountsAnswer } from './accounts/routes';
import type { AccountsState } from './accounts/state';
import { agentPage, isAgentPagePath } from './agent-page/agent-page';
import { supportApi } from './agent-page/support-api';
import { controlAnswer } from './control-page/control-page';
import { crmPlusPage, framedPath } from './crm-plus/crm-plus';
import { badgePicture } from './pictures/badge-picture';
import { publicPicture, publicPng } from './pictures/public-picture';
import type { RestApi } from './rest/rest-api';
import { htmlAnswer, redirectAnswer, textAnswer, type Answer, type Incoming } from './server/exchange';
import type { Faults } from './server/faults';
import { escapeHtml, htmlPage } from './server/html';
import type { RequestRecord } from './server/request-log';
import type { DemoSettings } from './settings';
import type { World } from './world/world';

/** Everything that the pages and the APIs of the demo Desk share. */
export interface SiteParts {
  accounts: AccountsState;
  settings: DemoSettings;
  worlds: readonly World[];
  api: RestApi;
  faults: Faults;
  requests: RequestRecord[];
}

/** Puts accounts server, REST API, agent page and control page behind one door, told apart by host and path. */
export function createSite(parts: SiteParts): (incoming: Incoming) => Promise<Answer> {
  const choices = parts.worlds.map(({ organization }) => ({
    orgId: organization.id,
    companyName: organization.companyName,
  }));
  return async (incoming) => {
    const { role, path } = incoming;
    if (path === '/__demo' || path.startsWith('/__demo/')) return controlAnswer(parts, incoming);
    if (path === '/favicon.ico') return { status: 204, headers: {}, body: null };
    switch (role.kind) {
      case 'accounts':
        return accountsAnswer(parts.accounts, parts.settings, choices, role.dataCentre, incoming);
      case 'desk':
        if (path.startsWith('/api/v1/')) return parts.api.answer(role.dataCentre, incoming);
        return deskAnswer(parts, incoming);
      case 'vanity':
        return deskAnswer(parts, incoming);
      case 'crmPlus':
        return crmPlusAnswer(parts, incoming);
      case 'console':
        return consoleAnswer(parts.accounts, incoming);
      case 'foreign':
      default:
        return foreignAnswer(incoming);
    }
  };
}

/** What an agent's browser is shown, at whichever host; the REST API is at `desk.zoho.<tld>` only, as the documents say. */
function deskAnswer(parts: SiteParts, incoming: Incoming): Answer {
  const { path } = incoming;
  if (path.startsWith('/supportapi/')) return supportApi(parts.worlds, incoming);
  if (path.startsWith('/portal/api/')) return publicPicture(parts.worlds, path);
  if (path === '/') return redirectAnswer('/agent/zylker/all/tickets/list/all-cases');
  if (isAgentPagePath(path)) return agentPage(path);
  return textAnswer('The demo Desk has no such page.', 404);
}

/** CRM Plus: its own page around the one of Desk, which the frame asks for under the same address. */
function crmPlusAnswer(parts: SiteParts, incoming: Incoming): Answer {
  const { path, query } = incoming;
  const framed = framedPath(path);
  if (framed !== null && query.has('frameorigin')) return deskAnswer(parts, { ...incoming, path: framed });
  if (framed !== null && isAgentPagePath(framed)) return crmPlusPage(path);
  if (path.startsWith('/crm-plus/')) return crmPlusPage(path);
  if (path.startsWith('/supportapi/') || path.startsWith('/agent-page/')) return deskAnswer(parts, incoming);
  return textAnswer('The demo has nothing of CRM Plus but Desk.', 404);
}

/**
 * Other hosts answer only with pictures, so that a request that should not have been made shows up in the log, and with a page
 * that has Desk in a frame: `?desk=/agent/…`.
 */
function foreignAnswer(incoming: Incoming): Answer {
  const framed = incoming.query.get('desk');
  if (framed !== null) {
    const address = escapeHtml(`https://desk.zoho.com/${framed.replace(/^\/+/, '')}`);
    return htmlAnswer(htmlPage('Foreign page', `<iframe title="Desk" src="${address}"></iframe>`));
  }
  if (/\.(?:png|jpe?g|gif)$/.test(incoming.path)) return publicPng(badgePicture(incoming.path, 'foreign'));
  return textAnswer('The demo Desk does not play this host.', 404);
}
