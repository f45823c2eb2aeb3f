import { escapeHtml, htmlPage } from '../server/html';
import type { ConsentChoice } from './authorize';
import { describeScope } from './scopes';

const MARK = '<p class="mark"><i></i>Demo accounts — not a real sign-in</p>';

/** The page that asks whether the client may have what it wants. It posts to its own address. */
export function consentPage(view: {
  clientName: string;
  scopes: readonly string[];
  choices: readonly ConsentChoice[];
  host: string;
}): string {
  const scopes = view.scopes.map(
    (scope) => `<li title="${escapeHtml(scope)}">${escapeHtml(describeScope(scope))}</li>`,
  );
  const choices = view.choices.map(
    (choice, index) =>
      `<label><input type="radio" name="organization" value="${escapeHtml(choice.orgId)}"${index === 0 ? ' checked' : ''}>` +
      `<span>${escapeHtml(choice.companyName)} <small>(${escapeHtml(choice.orgId)})</small></span></label>`,
  );
  return htmlPage(
    `Allow ${view.clientName}?`,
    `<main>${MARK}<h1>${escapeHtml(view.clientName)} asks for access</h1>
<p>You are signed in at ${escapeHtml(view.host)} as Casey Morgan. If you accept, the client may:</p>
<ul>${scopes.join('')}</ul>
<form method="post"><fieldset><legend>Organization</legend>${choices.join('')}</fieldset>
<div class="buttons"><button id="reject" name="decision" value="reject">Reject</button>
<button id="accept" class="main" name="decision" value="accept">Accept</button></div></form></main>`,
  );
}

/** The page shown instead when the request itself is wrong; such errors are never sent to the redirect URI. */
export function refusalPage(reason: string): string {
  return htmlPage(
    'Request refused',
    `<main>${MARK}<h1>This request cannot be accepted</h1><p id="reason">${escapeHtml(reason)}</p></main>`,
  );
}
