/**
 * The panel that one writes first: it stands in Desk's own page, looks at every change of the document, waits until the page
 * has been quiet for half a second, looks at the address every two seconds besides, remembers nothing, and makes its calls one
 * after the other. It is let off what else it would need: signing in, the way over a worker, and telling one error from another.
 */
const DEBOUNCE_MS = 500;
const POLL_MS = 2000;

const { searchParams } = new URL(location.href);
const headers = {
  Authorization: `Zoho-oauthtoken ${searchParams.get('naive-panel')}`,
  orgId: searchParams.get('organization') ?? '',
};
const panel = document.createElement('aside');
panel.id = 'naive-panel';
panel.style.cssText =
  'position:fixed;inset:0 0 0 auto;width:320px;overflow:auto;background:#fff;border-left:1px solid #ccc';
document.body.append(panel);

let shown = '';
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** @param {string} path */
async function call(path) {
  const answer = await fetch(`/api/v1/${path}`, { headers });
  return answer.status === 200 ? answer : null;
}

/** @param {string} path */
async function read(path) {
  const answer = await call(path);
  return answer === null ? null : await answer.json();
}

/** @param {{ name?: string }[] | undefined} all */
function namesOf(all = []) {
  return all.map(({ name }) => name).join(', ');
}

async function showTicket() {
  const id = /\/details\/(\d+)/.exec(location.pathname)?.[1] ?? '';
  if (id === '' || id === shown) return;
  shown = id;
  panel.textContent = 'Loading…';
  const ticket = await read(`tickets/${id}?include=contacts,assignee,departments,team`);
  const users = await read(`contacts/${ticket?.contactId}/helpCenters`);
  const agent = ticket?.assigneeId ? await read(`agents/${ticket.assigneeId}`) : null;
  const photo = agent ? await call(`agents/${agent.id}/photo?fileSize=THUMBNAIL`) : null;
  const userId = users?.data?.[0]?.userId;
  const badges = userId ? await read(`users/${userId}/badges?from=1&limit=50`) : null;
  const labels = userId ? await read(`users/${userId}/labels?from=1&limit=50`) : null;
  if (id !== shown) return;
  const picture = photo ? `<img alt="" width="32" src="${URL.createObjectURL(await photo.blob())}">` : '';
  panel.innerHTML = `<h1></h1><p></p>${picture}<p></p><p></p><p></p>`;
  const texts = [
    `#${ticket?.ticketNumber} ${ticket?.subject}`,
    `${ticket?.contact?.firstName ?? ''} ${ticket?.contact?.lastName ?? ''}`,
    `${agent?.firstName ?? ''} ${agent?.lastName ?? ''}`,
    namesOf(badges?.data),
    namesOf(labels?.data),
  ];
  for (const [index, part] of [...panel.querySelectorAll('h1, p')].entries()) part.textContent = texts[index] ?? '';
  panel.dataset['ticket'] = id;
}

new MutationObserver(() => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void showTicket(), DEBOUNCE_MS);
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
setInterval(() => void showTicket(), POLL_MS);
void showTicket();
