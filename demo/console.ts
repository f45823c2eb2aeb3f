import { isRegisteredRedirect } from './accounts/client';
import type { AccountsState } from './accounts/state';
import { type Answer, type Incoming, htmlAnswer, textOfBody } from './server/exchange';
import { escapeHtml, htmlPage } from './server/html';

/**
 * The types of clients that Zoho's console offers, in its words; the demo makes the two that sign in with a code.
 * Source: Zoho's page about the types of clients.
 */
const TYPES = {
  'Client-based Applications': null,
  'Server-based Applications': 'server',
  'Mobile-based Applications': 'mobile',
  'Non-browser Applications': null,
  'Self Client': null,
} as const;

/** Capitals and digits, as many as the real ones have. */
function madeUpId(count: number): string {
  return `1000.DEMO${String(count).padStart(4, '0')}REGISTERED0CLIENT000`;
}

/**
 * The console where clients are registered: a form for the values that the real one asks for, and once it is sent the
 * client's ID and secret. What cannot be registered is refused with a sentence, and what was typed is gone, as from a form.
 */
export function consoleAnswer(accounts: AccountsState, incoming: Incoming): Answer {
  if (incoming.method !== 'POST') return htmlAnswer(formPage());
  const form = new URLSearchParams(textOfBody(incoming));
  const type = Object.entries(TYPES).find(([name]) => name === form.get('type'))?.[1] ?? null;
  const redirects = (form.get('redirects') ?? '').split(/\s+/).filter(Boolean);
  const wrong = redirects.find((uri) => !isRegisteredRedirect(uri, null));
  if (type === null) return htmlAnswer(formPage('Choose a type that signs in with a code.'), 400);
  if (!form.get('name')?.trim()) return htmlAnswer(formPage('Enter a client name.'), 400);
  if (!URL.canParse(form.get('homepage') ?? '')) return htmlAnswer(formPage('Enter a valid homepage URL.'), 400);
  if (redirects.length === 0 || wrong !== undefined) return htmlAnswer(formPage('Enter valid redirect URIs.'), 400);
  const client = {
    id: madeUpId(accounts.registeredClients.length),
    secret: 'demo5ec2e70000000000000000000000000000000042',
    name: form.get('name')?.trim() ?? '',
    type,
    dataCentres: null,
  };
  accounts.registeredClients.push(client);
  accounts.registeredRedirects = [...(accounts.registeredRedirects ?? []), ...redirects];
  return htmlAnswer(
    htmlPage(
      'Console',
      `<main><p class="mark"><i></i>Demo console</p><h1>${escapeHtml(client.name)}</h1>` +
        `<p>Client ID: <code id="client-id">${client.id}</code></p><p>Client Secret: <code>${client.secret}</code></p></main>`,
    ),
  );
}

function formPage(fault = ''): string {
  const options = Object.keys(TYPES)
    .map((name) => `<option>${name}</option>`)
    .join('');
  return htmlPage(
    'Console',
    `<main><p class="mark"><i></i>Demo console</p><h1>Add Client</h1><p role="alert">${fault}</p><form method="post">` +
      `<label>Client Type <select name="type">${options}</select></label>` +
      '<label>Client Name <input name="name"></label><label>Homepage URL <input name="homepage"></label>' +
      '<label>Authorized Redirect URIs <textarea name="redirects" rows="3"></textarea></label>' +
      '<div class="buttons"><button class="main">Create</button></div></form>' +
      '<p>One client is registered already, see <a href="https://desk.zoho.com/__demo">the control page</a>.</p></main>',
  );
}
