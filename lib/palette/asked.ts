import { cleanPaste } from '../bulk/clean-paste';
import { readPageContext } from '../desk-page/page-context';
import { type DeskLink, linkOf, recordOf } from './link';

/** What the palette finds: things to do, badges, people, tickets. */
const KINDS = ['commands', 'badges', 'people', 'tickets'] as const;
export type Kind = (typeof KINDS)[number];

const PREFIXES: Readonly<Record<string, Kind>> = { '>': 'commands', '!': 'badges', '@': 'people', '#': 'tickets' };

/** What Desk may be asked for. */
const SEARCHES = ['number', 'address', 'words'] as const;
export interface DeskSearch {
  by: (typeof SEARCHES)[number];
  /** The number without its sign, the address, or the words. */
  text: string;
}

/** What was typed into the palette, understood. */
export interface Asked {
  /** The only kind that is wanted, after one of the prefixes; null for all. */
  only: Kind | null;
  /** What the entries are searched for. */
  words: string;
  /** What Desk could be asked for; null where what was typed is too little or no question to Desk. */
  search: DeskSearch | null;
  /** What a pasted link to Desk leads to; null for no such link. */
  link: DeskLink | null;
  /**
   * A link to Desk that leads to nothing: an old one to a ticket, whose id Desk's API does not take, or a page that is no record's.
   * Null for no such link.
   */
  deadEnd: DeadEnd | null;
}

export type DeadEnd = 'encryptedTicket' | 'desk';

const NUMBER = /^#?\s*(\d{1,19})$/;
/** One sign in the middle and a dot after it; whether somebody has it, Desk knows. */
const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;
/** Desk's search over everything takes no fewer characters. Source: zoho/zohodesk-oas Search.json, `_all`. */
const FEWEST_CHARACTERS = 3;
const LONGEST_SEARCH = 100;

/** An address as mail programs copy it: `Lucas Carol <carol@zylker.com>`. */
const NAMED_ADDRESS = /^[^<>]*<([^<>]*)>$/;
/** More than a link among other words is long; nobody reads on. */
const LONGEST_READ = 4_000;
const WEB_ADDRESS = /https:\/\/[^\s<>"]+/gi;
/** What a sentence puts behind an address. */
const AFTER_LINK = /[.,;:!?'")\]]+$/;
/** What stands between the addresses of a list. */
const AFTER_ADDRESS = /[\s,;]+$/;

/** Understands what was typed or pasted into the palette. Nothing that cannot be seen is part of it. */
export function readAsked(typed: string): Asked {
  const text = cleanPaste(typed.slice(0, LONGEST_READ)).trim().replace(/\s+/g, ' ');
  const [first = ''] = text;
  const only = Object.hasOwn(PREFIXES, first) ? (PREFIXES[first] ?? null) : null;
  const words = only === null ? text : text.slice(first.length).trim();
  const leads = linkIn(text);
  const isLink = leads.link !== null || leads.deadEnd !== null;
  return { only, words, ...leads, search: isLink ? null : searchFor(text, words, only) };
}

/**
 * The one record of Desk that a text leads to, alone or among other words; null for none, and where there are several. Only a
 * text that is nothing but a link is a dead end, or one that holds an old link to a ticket.
 */
function linkIn(text: string): Pick<Asked, 'link' | 'deadEnd'> {
  const addresses = [text, ...(text.match(WEB_ADDRESS) ?? [])].map((each) => each.replace(AFTER_LINK, ''));
  const contexts = addresses.map((address) => readPageContext(address));
  const links = contexts.flatMap((context) => linkOf(context) ?? []);
  const records = new Set(links.map((link) => recordOf(link).address));
  if (records.size > 0) return { link: records.size === 1 ? (links[0] ?? null) : null, deadEnd: null };
  if (contexts.some(({ kind }) => kind === 'encryptedTicket')) return { link: null, deadEnd: 'encryptedTicket' };
  const isDesk = !text.includes(' ') && contexts.some(({ kind }) => kind === 'desk');
  return { link: null, deadEnd: isDesk ? 'desk' : null };
}

function searchFor(text: string, words: string, only: Kind | null): DeskSearch | null {
  if (only === 'commands' || only === 'badges') return null;
  const number = NUMBER.exec(text)?.[1];
  if (number !== undefined) return { by: 'number', text: number };
  const address = words
    .replace(AFTER_ADDRESS, '')
    .replace(/^mailto:/i, '')
    .replace(NAMED_ADDRESS, '$1');
  if (ADDRESS.test(address)) return { by: 'address', text: address.slice(0, LONGEST_SEARCH) };
  return words.length < FEWEST_CHARACTERS ? null : { by: 'words', text: words.slice(0, LONGEST_SEARCH) };
}
