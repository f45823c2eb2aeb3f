/**
 * Small parts that the views are made of. Everything from outside becomes a text node, never markup.
 */

/**
 * @typedef {import('./support-data').TicketRow} TicketRow
 * @typedef {import('./support-data').Links} Links
 * @typedef {string | Node | null | undefined | Child[]} Child
 */

/**
 * An element with attributes and children; null and undefined children are left out.
 * @param {string} name
 * @param {Record<string, string | null | undefined>} [attributes]
 * @param {Child[]} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...flatten(children));
  return made;
}

/**
 * @param {Child} child
 * @returns {(string | Node)[]}
 */
function flatten(child) {
  if (Array.isArray(child)) return child.flatMap(flatten);
  return child === null || child === undefined ? [] : [child];
}

/**
 * Text in its own direction, so that a right-to-left name does not turn its neighbours around.
 * @param {string} text
 * @param {Record<string, string>} [attributes]
 */
export const isolated = (text, attributes = {}) => element('bdi', attributes, text);

/** @param {string} name */
const initials = (name) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...new Intl.Segmenter().segment(word)][0]?.segment ?? '')
    .join('')
    .toUpperCase();

/** @param {string} name */
const hue = (name) => {
  let sum = 7;
  for (let index = 0; index < name.length; index += 1) sum = (sum * 31 + name.charCodeAt(index)) % 360;
  return String(sum);
};

/** @param {string} name */
export const face = (name) =>
  element('span', { class: 'face', style: `--hue:${hue(name)}`, 'aria-hidden': 'true' }, initials(name));

export const dayAndTime = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** @param {number} time */
function ago(time) {
  const minutes = Math.round((time - Date.now()) / 60000);
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 48 ? relative.format(hours, 'hour') : relative.format(Math.round(hours / 24), 'day');
}

/** @param {number} time */
export const when = (time) =>
  element('time', { class: 'when', datetime: new Date(time).toISOString(), title: dayAndTime.format(time) }, ago(time));

/** @param {TicketRow} row */
export const status = (row) =>
  element('span', { class: 'status', 'data-type': row.statusType }, element('span', { class: 'cut' }, row.status));

/**
 * @param {string} href
 * @param {string} text
 */
export const link = (href, text) => element('a', { href }, isolated(text));

/**
 * @param {TicketRow} row
 * @param {Links} links
 */
function ticketRow(row, links) {
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'row', href: links.ticket(row.id, row.department) },
      element('span', { class: 'number' }, `#${row.number}`),
      element(
        'span',
        { class: 'cut' },
        isolated(row.subject, { class: 'subject' }),
        element('br'),
        element('small', {}, isolated(row.contact?.name ?? 'Unknown'), ` · ${row.channel}`),
      ),
      status(row),
      element('span', { class: 'agent cut soft' }, isolated(row.agent?.name ?? 'Unassigned')),
      row.overdue ? element('span', { class: 'when late' }, 'Overdue') : when(row.createdTime),
    ),
  );
}

/**
 * @param {TicketRow[]} list
 * @param {Links} links
 */
export const rows = (list, links) =>
  element(
    'ul',
    { class: 'rows' },
    list.map((row) => ticketRow(row, links)),
  );
