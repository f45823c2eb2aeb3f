import { readAddress } from '../text/address';

/** The addresses in a piece of text, and whatever holds an `@` and is none. */
export interface FoundAddresses {
  addresses: string[];
  unread: string[];
}

/** `"Carol, Lucas" <lucas@x.com>`: the name may hold anything, so it is looked for before the text is divided. */
const QUOTED_NAME = /"([^"\n]{0,400})"\s{0,9}<([^<>]{0,400})>/g;
const BETWEEN = /[,;\n\u3001]+/;
const IN_BRACKETS = /<([^<>@]{0,200}@[^<>]{0,400})>/;
/** A local part in quotes is one word although it may hold blanks and an `@`. */
const WORD = /"[^"\\,;<>]+"@[^\s"“”„«»‹›()<>[\]]+|[^\s"“”„«»‹›()<>[\]]+/gu;
/** No address with what stands around it is longer. */
const LONGEST_WORD = 400;
const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const OPENING = /[([<"“„«‹]/;
/** What programs write before an address. Any other word before a colon may be part of something else. */
const LEAD = /^(?:mailto|smtp|e-?mail|mail|to|cc|bcc|from|reply-to):/i;
/** Ends a sentence or a citation, and no domain. */
const TRAIL = /[.,:;!?'’`…}*_~。]+$/u;
const APOSTROPHES = /^(['‘`])(.*)(['’`])$/su;

/**
 * Finds e-mail addresses as people and programs write them: bare, after `mailto:`, in brackets after a name, in quotes,
 * several in one text. A word is taken whole or not at all: `siobhan.o'hara@x.com` is never `hara@x.com`.
 */
export function findAddresses(text: string): FoundAddresses {
  const found: FoundAddresses = { addresses: [], unread: [] };
  if (!text.includes('@')) return found;
  const rest = text.replace(QUOTED_NAME, (whole: string, name: string, inside: string) => {
    if (!inside.includes('@')) return whole;
    takeNamed(found, whole, name, inside);
    return ',';
  });
  for (const segment of rest.split(BETWEEN)) if (segment.includes('@')) inSegment(found, segment);
  return { addresses: [...new Set(found.addresses)], unread: found.unread };
}

function inSegment(found: FoundAddresses, segment: string): void {
  const named = IN_BRACKETS.exec(segment);
  if (!named) {
    inWords(found, segment);
    return;
  }
  const end = named.index + named[0].length;
  takeNamed(found, segment.slice(0, end).trim(), segment.slice(0, named.index), named[1] ?? '');
  const after = segment.slice(end);
  if (!after.includes('@')) return;
  // Glued to the bracket it is part of something that was not understood.
  if (/^[^\s<>]/.test(after)) found.unread.push(after.trim());
  else inSegment(found, after);
}

/** An address in brackets, unless the name before it is another address: then it is not known who is meant. */
function takeNamed(found: FoundAddresses, whole: string, name: string, inside: string): void {
  const parts = inside.split(BETWEEN).filter((part) => part.trim() !== '');
  const addresses = parts.map((part) => wholeWord(part.trim()));
  const inName = findAddresses(name);
  const isAmbiguous = inName.unread.length > 0 || inName.addresses.some((address) => !addresses.includes(address));
  if (isAmbiguous || addresses.includes(null)) found.unread.push(whole);
  else found.addresses.push(...addresses.filter((address) => address !== null));
}

function inWords(found: FoundAddresses, segment: string): void {
  for (const { 0: word, index } of segment.matchAll(WORD)) {
    if (!word.includes('@')) continue;
    const address = isCutOff(segment, index, word.length) ? null : wholeWord(word);
    if (address === null) found.unread.push(word);
    else found.addresses.push(address);
  }
}

/** Whether a word is what is left of a longer one, as in `o(hara@x.com`: only what is opened and closed may touch it. */
function isCutOff(segment: string, index: number, length: number): boolean {
  let start = index;
  while (start > 0 && OPENING.test(segment[start - 1] ?? '')) start -= 1;
  if (start === 0 || /\s/.test(segment[start - 1] ?? '')) return false;
  // A spreadsheet's way of saying that a cell is text.
  if (segment.startsWith('="') && start === 1) return false;
  const closing = CLOSES[segment[index - 1] ?? ''];
  return closing === undefined || closing !== segment[index + length];
}

function wholeWord(word: string): string | null {
  if (word.length > LONGEST_WORD) return null;
  const inner = APOSTROPHES.exec(word)?.[2] ?? word;
  // One apostrophe alone may be a citation's, a spreadsheet's or the address's own.
  if (/^['‘`]/.test(inner)) return null;
  const bare = inner.replace(LEAD, '');
  const isLink = /^mailto:/i.test(inner);
  return readAddress((isLink ? fromLink(bare) : bare).replace(TRAIL, ''));
}

function fromLink(link: string): string {
  const [address = ''] = link.split('?', 1);
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Whether a text holds nothing but addresses, each perhaps with its name before it, as the line "To" of a message. */
export function isAddressList(text: string): boolean {
  return text
    .replace(/"[^"\n]{0,400}"\s{0,9}<[^<>@]{0,200}@[^<>]{0,400}>/g, ' ')
    .replace(/[^<>@]{0,200}<[^<>@]{0,200}@[^<>]{0,400}>/g, ' ')
    .split(/[\s,;|"'()[\]]+/)
    .every((word) => word === '' || word.includes('@'));
}
