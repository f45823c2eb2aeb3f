import { DATA_CENTRES, type DataCentre } from '../hosts';
import { jsonAnswer, textAnswer, type Answer, type Incoming } from '../server/exchange';
import type { DemoSettings } from '../settings';
import { authorize, type ConsentChoice } from './authorize';
import type { AccountsState } from './state';
import { revoke, token } from './token';

/** Answers a request to an accounts host. */
export function accountsAnswer(
  state: AccountsState,
  settings: DemoSettings,
  choices: readonly ConsentChoice[],
  asked: DataCentre,
  incoming: Incoming,
): Answer {
  switch (incoming.path) {
    case '/oauth/v2/auth':
      return authorize(state, choices, asked, incoming);
    case '/oauth/v2/token':
      return token(state, settings, asked, incoming);
    case '/oauth/v2/token/revoke':
      return revoke(state, incoming);
    case '/oauth/serverinfo':
      return serverInfo();
    case '/.well-known/openid-configuration':
      return discovery(asked);
    default:
      return textAnswer('This accounts server of the demo Desk has no such page.', 404);
  }
}

/** `/oauth/serverinfo`: the accounts hosts by data centre. China is a separate operation and not in the list. */
function serverInfo(): Answer {
  const listed = DATA_CENTRES.filter((dc) => dc.code !== 'cn');
  return jsonAnswer({
    result: 'success',
    locations: Object.fromEntries(listed.map((dc) => [dc.code, `https://${dc.accountsHost}`])),
  });
}

function discovery(asked: DataCentre): Answer {
  const base = `https://${asked.accountsHost}`;
  return jsonAnswer({
    issuer: base,
    authorization_endpoint: `${base}/oauth/v2/auth`,
    token_endpoint: `${base}/oauth/v2/token`,
    revocation_endpoint: `${base}/oauth/v2/token/revoke`,
    dc_info: `${base}/oauth/serverinfo`,
    grant_types_supported: ['authorization_code', 'refresh_token'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    code_challenge_methods_supported: ['plain', 'S256'],
    response_modes_supported: ['query'],
  });
}
