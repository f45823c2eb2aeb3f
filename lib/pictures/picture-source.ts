import { type DataCentre, deskOrigin } from '../desk-page/data-centres';

/** How a picture may be fetched: with the token from the Desk API, without anything from the Desk host, or not at all. */
export type PictureSource =
  | { kind: 'agentPhoto'; agentId: string; orgId: string }
  | { kind: 'contactPhoto'; contactId: string; orgId: string }
  | { kind: 'public'; url: string }
  | { kind: 'refused' };

const API_PHOTO = /^\/api\/v1\/(agents|contacts)\/(\d{1,19})\/photo$/;

/**
 * Decides from a `photoURL` or `iconUrl` of an answer, which may name any host and any scheme. Only https on the Desk
 * host of this session's data centre is fetched; the token goes to photo paths of its API only, with our organization
 * whatever the address says (the documented example carries another one).
 */
export function pictureSource(address: string, dataCentre: DataCentre, orgId: string): PictureSource {
  if (!URL.canParse(address)) return { kind: 'refused' };
  const url = new URL(address);
  const isPlain = url.username === '' && url.password === '';
  if (url.origin !== deskOrigin(dataCentre) || !isPlain) return { kind: 'refused' };
  const [, whose, id] = API_PHOTO.exec(url.pathname) ?? [];
  if (whose === 'agents' && id) return { kind: 'agentPhoto', agentId: id, orgId };
  if (whose === 'contacts' && id) return { kind: 'contactPhoto', contactId: id, orgId };
  return url.pathname.startsWith('/portal/api/') ? { kind: 'public', url: url.href } : { kind: 'refused' };
}
