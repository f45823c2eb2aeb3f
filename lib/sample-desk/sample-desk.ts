import { KNOWN_SCOPES } from '../../demo/accounts/scopes';
import type { AccessToken } from '../../demo/accounts/access-token';
import { publicPicture } from '../../demo/pictures/public-picture';
import { RestApi } from '../../demo/rest/rest-api';
import type { Answer, Incoming } from '../../demo/server/exchange';
import { defaultSettings } from '../../demo/settings';
import type { World } from '../../demo/world/world';
import { SAMPLE, deskOrigin } from '../desk-page/data-centres';
import { SAMPLE_ORGANIZATION } from '../sample/sample';
import type { SampleAnswer, SampleRequest } from '../sample/sample-messages';

/** What the sample's worker sends in the place of a token; there is none. */
const ACCESS: AccessToken = {
  token: SAMPLE,
  parent: null,
  clientId: '',
  scopes: [...KNOWN_SCOPES],
  agentId: null,
  orgId: SAMPLE_ORGANIZATION,
  dataCentre: SAMPLE,
  expiresAt: Infinity,
};
const HOST = new URL(deskOrigin(SAMPLE)).host;
const PLACE = { code: SAMPLE, accountsHost: HOST, deskHost: HOST, vanityDomain: null };

/**
 * The Desk of the sample: answers as the demo Desk does, by the same rules, from the data of `world`, which what is written
 * changes. Never rejects.
 */
export function createSampleDesk(world: World) {
  const settings = { ...defaultSettings(), now: world.now };
  const tokens = { validAccessToken: (token: string) => (token === SAMPLE ? ACCESS : undefined) };
  const api = new RestApi(tokens, settings, [world]);

  return async (request: NonNullable<SampleRequest['sample']>): Promise<SampleAnswer> => {
    const { pathname: path, searchParams: query } = new URL(request.path, deskOrigin(SAMPLE));
    const { method, headers, body = '' } = request;
    const role = { kind: 'desk', dataCentre: PLACE } as const;
    const incoming: Incoming = { method, host: HOST, role, path, query, headers, body: new TextEncoder().encode(body) };
    return packed(path.startsWith('/portal/api/') ? publicPicture([world], path) : await api.answer(PLACE, incoming));
  };
}

function packed({ status, headers, body }: Answer): SampleAnswer {
  if (body === null || body === '') return { status, headers, body: null };
  return { status, headers, body: typeof body === 'string' ? { text: body } : { base64: base64Of(body) } };
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
