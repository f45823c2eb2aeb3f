/**
 * The agent page: reads the address, fetches what it names, shows it. Moves inside the page go through
 * `history.pushState`, or through the hash below the older `ShowHomePage.do` address.
 */
import { element } from './parts.js';
import { accountView, agentView, contactView, emptyView, listView, ticketView } from './views.js';

/**
 * @typedef {import('./support-data').Place} Place
 * @typedef {import('./support-data').Links} Links
 */

/**
 * The part of the page with this id.
 * @param {string} id
 */
function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no part called ${id}.`);
  return found;
}

const view = part('view');
let latest = 0;

/** What stands before the path of Desk in the frame that CRM Plus has for it. */
const frame = /^\/[^/]+\/index\.do\/cxapp(?=\/)/.exec(location.pathname)?.[0] ?? '';

/** @type {Readonly<Record<string, Place['kind']>>} */
const LEGACY_MODULES = { Cases: 'tickets', Contacts: 'contacts', Accounts: 'accounts' };

/**
 * Says what the address shows.
 * @param {Location} address
 * @returns {Place}
 */
function readAddress({ pathname, hash, search }) {
  const [, area, portal = '', ...rest] = pathname.slice(frame.length).split('/').map(decodeURIComponent);
  if (area === 'support') {
    const [module, , id] = hash.replace(/^#/, '').split('/');
    const kind = LEGACY_MODULES[module ?? ''] ?? 'list';
    return { portal, department: 'all', kind, id, legacy: true };
  }
  if (rest.at(-1) === 'setup') {
    const id = /^#setup\/users-control\/agents\/(\d+)$/.exec(hash)?.[1];
    return { portal, department: rest[0] ?? 'all', kind: id ? 'agents' : 'setup', id };
  }
  const details = rest.indexOf('details');
  if (details > 0) {
    const slug = rest[details - 1];
    // A module may have been renamed in the setup; any other name is taken for tickets.
    const kind = slug === 'contacts' || slug === 'accounts' ? slug : 'tickets';
    return { portal, department: (details > 1 && rest[0]) || 'all', kind, id: rest[details + 1] };
  }
  const kind = rest[1] === 'tickets' && rest[2] === 'list' ? 'list' : 'other';
  return { portal, department: rest[0] ?? 'all', kind, page: new URLSearchParams(search).get('page') ?? '1' };
}

/**
 * Addresses of other views, in the style of the current one.
 * @param {Place} place
 * @returns {Links}
 */
function linksFor(place) {
  const base = `${frame}/agent/${encodeURIComponent(place.portal)}`;
  const legacy = `${frame}/support/${encodeURIComponent(place.portal)}/ShowHomePage.do`;
  return {
    ticket: (id, department) =>
      place.legacy ? `${legacy}#Cases/dv/${id}` : `${base}/${department}/tickets/details/${id}`,
    contact: (id) => (place.legacy ? `${legacy}#Contacts/dv/${id}` : `${base}/all/contacts/details/${id}`),
    account: (id) => `${base}/all/accounts/details/${id}`,
    agent: (id) => `${base}/all/setup#setup/users-control/agents/${id}`,
    list: (department) => `${base}/${department}/tickets/list/all-cases`,
    page: (page) => `${base}/${place.department}/tickets/list/all-cases?page=${page}`,
  };
}

/**
 * @param {string} path
 * @returns {Promise<any>} the data, or null when there is no such record
 */
async function load(path) {
  const answer = await fetch(`/supportapi/${path}`);
  return answer.ok ? answer.json() : null;
}

/**
 * Fetches and builds what the address names; null when there is no such record.
 * @param {Place} place
 * @param {Links} links
 * @returns {Promise<{title: string, nodes: Node | Node[]} | null>}
 */
async function build(place, links) {
  if (place.kind === 'list') {
    const query = new URLSearchParams({ department: place.department, page: place.page ?? '1' });
    const data = await load(`${encodeURIComponent(place.portal)}/tickets?${query}`);
    return data && { title: 'All tickets', nodes: listView(data, links) };
  }
  if (place.kind === 'other') return { title: 'Demo Desk', nodes: emptyView('The demo has nothing to show here.') };
  if (place.kind === 'setup') return { title: 'Setup', nodes: emptyView('Setup is not part of the demo.') };
  if (place.legacy && !/^\d+$/.test(place.id ?? '')) {
    return {
      title: 'Encrypted link',
      nodes: emptyView('This older link carries an encrypted id. Open the ticket from the list.'),
    };
  }
  const data = await load(`${encodeURIComponent(place.portal)}/${place.kind}/${encodeURIComponent(place.id ?? '')}`);
  if (!data) return null;
  if (place.kind === 'tickets') return { title: `#${data.number} ${data.subject}`, nodes: ticketView(data, links) };
  if (place.kind === 'contacts') return { title: data.name, nodes: contactView(data, links) };
  if (place.kind === 'accounts') return { title: data.name, nodes: accountView(data, links) };
  return { title: data.name, nodes: agentView(data) };
}

async function show() {
  const turn = ++latest;
  const place = readAddress(location);
  const links = linksFor(place);
  void showShell(place, links);
  if (frame && parent !== window) parent.postMessage({ desk: location.href }, location.origin);
  const built = await build(place, links);
  if (turn !== latest) return;
  const { title, nodes } = built ?? { title: 'Not found', nodes: emptyView('There is no such record in the demo.') };
  document.title = `${title} – Demo Desk`;
  view.replaceChildren(...[nodes].flat());
  view.scrollTop = 0;
}

/** @type {import('./support-data').ShellData | null} */
let shell = null;

/**
 * @param {Place} place
 * @param {Links} links
 */
async function showShell(place, links) {
  if (shell?.portal !== place.portal) shell = await load(`${encodeURIComponent(place.portal)}/shell`);
  if (!shell) return;
  part('company').textContent = shell.company;
  part('home').setAttribute('href', links.list('all'));
  const me = part('me');
  me.textContent = shell.me.name.replace(/(\p{L})\S*\s*/gu, '$1');
  me.title = shell.me.name;
  /**
   * @param {string} slug
   * @param {string} name
   */
  const item = (slug, name) =>
    element('a', { href: links.list(slug), 'aria-current': place.department === slug ? 'page' : null }, name);
  part('rail').replaceChildren(
    element('h2', {}, 'Departments'),
    item('all', 'All departments'),
    ...shell.departments.map(({ slug, name }) => item(slug, name)),
    element('h2', {}, 'Other organizations'),
    ...shell.others.map(({ company, portal }) =>
      element('a', { href: linksFor({ ...place, portal }).list('all') }, company),
    ),
  );
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const target = new URL(link.href);
  if (target.origin !== location.origin || !/^\/(agent|support)\//.test(target.pathname.slice(frame.length))) return;
  if (target.pathname.startsWith('/support/') && target.pathname === location.pathname) return;
  event.preventDefault();
  history.pushState(null, '', target);
  void show();
});
addEventListener('popstate', () => void show());
addEventListener('hashchange', () => void show());
void show();
