/**
 * Builds the views of the agent page from plain data.
 */
import { dayAndTime, element, face, isolated, link, rows, status, when } from './parts.js';

/**
 * @typedef {import('./support-data').Links} Links
 * @typedef {import('./parts.js').Child} Child
 */

/**
 * The list of tickets with links to the pages before and after.
 * @param {import('./support-data').TicketListData} data
 * @param {Links} links
 */
export function listView(data, links) {
  /**
   * @param {string} text
   * @param {number} page
   */
  const step = (text, page) =>
    page >= 1 && page <= data.pages ? element('a', { class: 'button', href: links.page(page) }, text) : null;
  return [
    element(
      'div',
      { class: 'head' },
      element('h1', {}, 'All tickets'),
      element('span', { class: 'soft' }, data.total.toLocaleString('en')),
    ),
    rows(data.rows, links),
    element(
      'div',
      { class: 'pages' },
      step('Earlier page', data.page - 1),
      element('span', { class: 'soft' }, `Page ${data.page} of ${data.pages}`),
      step('Next page', data.page + 1),
    ),
  ];
}

/** @param {import('./support-data').Entry} item */
function entry(item) {
  const kinds = { in: 'wrote', out: 'answered', public: 'commented', private: 'left a private note' };
  return element(
    'article',
    { class: 'entry', 'data-kind': item.kind },
    element(
      'header',
      {},
      face(item.author),
      element(
        'span',
        { class: 'cut' },
        element('b', {}, isolated(item.author)),
        element('span', { class: 'soft' }, ` ${kinds[item.kind]}`),
      ),
      when(item.time),
    ),
    element('p', { dir: 'auto' }, item.text),
  );
}

/** @param {[name: string, value: Child][]} pairs */
function properties(pairs) {
  const shown = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return element(
    'dl',
    {},
    shown.map(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  );
}

/**
 * One ticket. The class names and data attributes are those that extensions find in the real interface.
 * @param {import('./support-data').TicketData} data
 * @param {Links} links
 */
export function ticketView(data, links) {
  /**
   * @param {string} id
   * @param {string} text
   * @param {string | null} target
   */
  const step = (id, text, target) =>
    target ? element('a', { id, class: 'button', href: links.ticket(target, 'all') }, text) : null;
  /** @param {string | null} name */
  const person = (name) => (name === null ? 'Unassigned' : isolated(name));
  return element(
    'div',
    { class: 'zd_v2-ticketdetailview-container' },
    element(
      'div',
      { class: 'ticket-head' },
      element(
        'div',
        { class: 'ticket-line' },
        element('span', { class: 'number zd_v2-ticketsubject-ticketIdText' }, `#${data.number}`),
        status(data),
        data.overdue ? element('span', { class: 'late' }, 'Overdue') : null,
        element(
          'span',
          { class: 'steps' },
          step('previous-ticket', 'Previous', data.previous),
          step('next-ticket', 'Next', data.next),
        ),
      ),
      element('h1', { 'data-id': 'caseSubjectText', dir: 'auto', title: data.subject }, data.subject),
    ),
    element(
      'div',
      { class: 'columns' },
      element('section', { 'aria-label': 'Conversation' }, data.entries.map(entry)),
      element(
        'aside',
        { class: 'properties', 'aria-label': 'Ticket properties' },
        properties([
          ['Contact', data.contact ? link(links.contact(data.contact.id), data.contact.name) : null],
          ['Account', data.account ? link(links.account(data.account.id), data.account.name) : null],
          ['Email', data.email === null ? null : isolated(data.email)],
          ['Phone', data.phone === null ? null : isolated(data.phone)],
          ['Owner', data.agent ? link(links.agent(data.agent.id), data.agent.name) : person(null)],
          ['Team', person(data.team)],
          ['Department', data.departmentName],
          ['Priority', data.priority ?? 'None'],
          ['Category', data.category],
          ['Channel', data.channel],
          ['Due', data.dueDate ? dayAndTime.format(data.dueDate) : null],
          ['Tags', data.tags.length ? data.tags.map((tag) => element('span', { class: 'tag' }, tag)) : null],
        ]),
      ),
    ),
  );
}

/**
 * A contact with the latest tickets.
 * @param {import('./support-data').ContactData} data
 * @param {Links} links
 */
export function contactView(data, links) {
  return [
    element(
      'div',
      { class: 'card' },
      element('div', { class: 'who' }, face(data.name), element('h1', { dir: 'auto' }, data.name)),
      properties([
        ['Title', data.title],
        ['Account', data.account ? link(links.account(data.account.id), data.account.name) : null],
        ['Email', data.email === null ? null : isolated(data.email)],
        ['Phone', data.phone === null ? null : isolated(data.phone)],
        ['Place', [data.city, data.country].filter(Boolean).join(', ')],
      ]),
    ),
    element('div', { class: 'head' }, element('h1', {}, 'Tickets')),
    data.rows.length ? rows(data.rows, links) : element('p', { class: 'soft' }, 'No tickets.'),
  ];
}

/**
 * An account with its people.
 * @param {import('./support-data').AccountData} data
 * @param {Links} links
 */
export function accountView(data, links) {
  return element(
    'div',
    { class: 'card' },
    element('div', { class: 'who' }, face(data.name), element('h1', { dir: 'auto' }, data.name)),
    properties([
      ['Website', data.website],
      ['Contacts', data.contacts.map((contact) => element('div', {}, link(links.contact(contact.id), contact.name)))],
    ]),
  );
}

/**
 * An agent's profile in the setup.
 * @param {import('./support-data').AgentData} data
 */
export function agentView(data) {
  return element(
    'div',
    { class: 'card' },
    element('div', { class: 'who' }, face(data.name), element('h1', { dir: 'auto' }, data.name)),
    properties([
      ['Email', isolated(data.email)],
      ['Status', data.status],
      ['Role', data.role],
      ['Time zone', data.timeZone],
      ['Departments', data.departments.join(', ')],
      ['Teams', data.teams.join(', ')],
    ]),
  );
}

/**
 * A sentence for addresses that show no record.
 * @param {string} text
 */
export const emptyView = (text) => element('p', { class: 'empty' }, text);
