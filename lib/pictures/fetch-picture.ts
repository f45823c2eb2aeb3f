import { getAgentPhoto } from '../desk-api/agents';
import type { DeskClient } from '../desk-api/client';
import { pathOf } from '../desk-api/path';
import { bodyUpTo } from '../http/body-up-to';
import { GUARDED } from '../http/guarded';
import { DesksideError, type ProblemKind } from '../problems/problem';
import type { PictureSource } from './picture-source';

/** Badge icons and photos are shown at most this large, in CSS pixels times two. */
const SIDE = 96;
/** Bytes. */
const LARGEST_FILE = 2_000_000;
/** Milliseconds, to the last byte. */
const TIMEOUT_MS = 10_000;
/** SVG is left out on purpose: it is a document, and nothing here needs one. */
const TYPES = /^image\/(?:png|jpeg|gif|webp|avif)\b/;

/** After these there is no picture to be had from this address, whenever it is asked for. */
const FINAL: ReadonlySet<ProblemKind> = new Set(['notFound', 'forbidden', 'scopeMissing', 'editionLimit', 'badAnswer']);

/**
 * A picture as a small PNG data URL, or null when this address has none to show. The bytes are decoded and drawn anew, so
 * that what reaches the panel is an image and nothing else. Throws `DesksideError` when it could not be asked for now.
 */
export async function fetchPicture(
  source: PictureSource,
  client: DeskClient,
  request: typeof fetch = fetch,
): Promise<string | null> {
  try {
    const bytes = await bytesOf(source, client, request);
    if (!bytes || bytes.size > LARGEST_FILE || !TYPES.test(bytes.type)) return null;
    return await asSmallPng(bytes);
  } catch (thrown) {
    if (thrown instanceof DesksideError && !FINAL.has(thrown.problem.kind)) throw thrown;
    return null;
  }
}

async function bytesOf(source: PictureSource, client: DeskClient, request: typeof fetch): Promise<Blob | null> {
  switch (source.kind) {
    case 'refused':
      return null;
    case 'agentPhoto':
      return await getAgentPhoto(client, source.agentId, { orgId: source.orgId, fileSize: 'THUMBNAIL' });
    case 'contactPhoto':
      return await client.bytes({ path: pathOf`/contacts/${source.contactId}/photo`, query: { orgId: source.orgId } });
    case 'public': {
      const response = await request(source.url, { ...GUARDED, signal: AbortSignal.timeout(TIMEOUT_MS) });
      return response.ok ? await bodyUpTo(LARGEST_FILE, response) : null;
    }
  }
}

async function asSmallPng(bytes: Blob): Promise<string> {
  const image = await createImageBitmap(bytes);
  const scale = Math.min(1, SIDE / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  image.close();
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return `data:image/png;base64,${btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(''))}`;
}
