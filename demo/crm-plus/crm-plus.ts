import { readFileSync } from 'node:fs';
import { bytesAnswer, htmlAnswer, textAnswer, type Answer } from '../server/exchange';

const FRAMED = /^\/[^/]+\/index\.do\/cxapp(\/.+)$/;

/** The path of Desk that an address of CRM Plus shows in its frame; null for an address that shows none. */
export function framedPath(path: string): string | null {
  return FRAMED.exec(path)?.[1] ?? null;
}

/**
 * The page around Desk, and its script. What the frame's own address is no public source tells; here it is the one of the page
 * with `frameorigin` behind it, a parameter that has been seen in such addresses. The page's address follows the frame's, as
 * links that people copied from there say.
 */
export function crmPlusPage(path: string): Answer {
  if (path === '/crm-plus/frame.js') return bytesAnswer(read('frame.js'), 'text/javascript;charset=UTF-8');
  if (path.startsWith('/crm-plus/')) return textAnswer('There is no such file.', 404);
  return htmlAnswer(read('index.html').toString('utf8'));
}

function read(name: string): Buffer {
  return readFileSync(new URL(name, import.meta.url));
}
