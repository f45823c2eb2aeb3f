import { htmlPage } from '../server/html';
import { ORGANIZATION_LISTS } from '../settings';

const STYLE = `
main{max-width:1080px;margin:24px auto}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:16px 32px}
section h2{font-size:15px;margin:0 0 6px}
label{padding:3px 0}label input[type=number],label select{font:inherit;width:9em;margin-left:auto}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 14px;margin:0}dt{color:var(--soft)}dd{margin:0;min-width:0}
.stack{display:flex;flex-wrap:wrap;gap:8px}
button{padding:5px 12px;font-size:14px}
pre{margin:14px 0 0;padding:12px;border:1px solid var(--line);border-radius:8px;max-height:52vh;overflow:auto;font:12px/1.6 ui-monospace,Menlo,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
`;

const SCRIPT = `
const api = async (wish) => {
  const answer = await fetch('/__demo/api', wish ? { method: 'POST', body: JSON.stringify(wish) } : {});
  show(await answer.json());
};
const part = (id) => document.getElementById(id);
const button = (text, wish) => {
  const made = document.createElement('button');
  made.textContent = text;
  made.onclick = () => api(wish);
  return made;
};
function show(state) {
  part('client').textContent = state.client.id;
  part('secret').textContent = state.client.secret;
  part('redirects').textContent = state.redirects.join('\\n');
  part('tokens').textContent = state.accounts.refreshTokens + ' refresh, ' + state.accounts.accessTokens + ' access; refreshed ' + state.accounts.refreshCount + ' times';
  part('credits').textContent = state.credits.toLocaleString();
  for (const field of document.querySelectorAll('[data-setting]')) {
    const value = state.settings[field.dataset.setting];
    if (field === document.activeElement) continue;
    if (field.type === 'checkbox') field.checked = value; else field.value = value;
  }
  part('throttle').checked = state.accounts.throttleRefresh;
  if (!part('presets').children.length) part('presets').append(...state.presets.map((name) => button(name, { fault: name })));
  if (!part('statuses').children.length) part('statuses').append(...state.statuses.map((name) => new Option(name)));
  part('armed').textContent = state.faults.length ? 'Armed: ' + state.faults.join(', ') : 'No fault is armed.';
  part('log').textContent = state.log.join('\\n') || 'Nothing was asked yet.';
}
for (const field of document.querySelectorAll('[data-setting]')) {
  field.onchange = () => api({ settings: { [field.dataset.setting]: field.type === 'checkbox' ? field.checked : field.type === 'number' ? Number(field.value) : field.value } });
}
part('throttle').onchange = (event) => api({ throttleRefresh: event.target.checked });
part('actions').append(
  button('Expire access tokens', { action: 'expireAccessTokens' }),
  button('Revoke everything', { action: 'revokeAll' }),
  button('Remove faults', { action: 'clearFaults' }),
  button('Clear log', { action: 'clearLog' }),
);
part('set-status').onclick = () => api({ status: { ticket: part('ticket').value, name: part('statuses').value } });
api();
setInterval(() => { if (!document.hidden) api(); }, 2000);
`;

const flag = (name: string, words: string): string =>
  `<label><input type="checkbox" data-setting="${name}">${words}</label>`;
const number = (name: string, words: string): string =>
  `<label>${words}<input type="number" min="0" data-setting="${name}"></label>`;

/** The control page; it asks for its contents itself. */
export function controlHtml(): string {
  return htmlPage(
    'Demo Desk: controls',
    `<main><p class="mark"><i></i>Demo Desk</p><h1>Controls</h1>
<p>What the demo Desk answers with, and what it was asked. <a href="/agent/zylker/all/tickets/list/all-cases">To the tickets</a></p>
<div class="grid">
<section><h2>Client</h2><dl><dt>Client ID</dt><dd><code id="client"></code></dd><dt>Secret</dt><dd><code id="secret"></code></dd>
<dt>Redirects</dt><dd id="redirects"></dd><dt>Tokens</dt><dd id="tokens"></dd><dt>Credits left</dt><dd id="credits"></dd></dl></section>
<section><h2>Switches</h2>${number('latencyMs', 'Latency, ms')}${number('accessTokenSeconds', 'Access token, s')}${number('codeSeconds', 'Code, s')}
<label>Badge paths<select data-setting="badgePaths"><option>oas</option><option>howto</option><option>both</option></select></label>
<label>Organizations listed<select data-setting="organizationList">${ORGANIZATION_LISTS.map((list) => `<option>${list}</option>`).join('')}</select></label>
${flag('canAward', 'The agent may award badges')}${flag('canAdminister', 'The agent may administer agents, departments and teams')}${flag('isLightAgent', 'The agent is a light agent')}${flag('requireClientSecret', 'A client secret is needed')}
${flag('bareNumberIds', 'Ids as bare numbers')}${flag('bareArrays', 'Badges of users as bare array')}
${flag('emailLists', 'Contacts are found by several addresses')}
<label><input type="checkbox" id="throttle">Token requests are throttled</label></section>
<section><h2>Now</h2><div class="stack" id="actions"></div>
<p>Somebody else sets ticket <input id="ticket" value="101" size="6" aria-label="Number of the ticket"> to
<select id="statuses" aria-label="Status"></select> <button id="set-status">Set</button></p></section>
<section><h2>Faults</h2><div class="stack" id="presets"></div><p id="armed"></p></section>
</div><h2>Requests, latest first</h2><pre id="log" tabindex="0"></pre></main><script>${SCRIPT}</script>`,
    STYLE,
  );
}
