import { table } from './page-parts';
import { type Place, STORED } from './stored-words';

const PLACES: Readonly<Record<Place, string>> = { database: 'database', local: 'disk', session: 'memory' };

const AT_SIGN_OUT = {
  signOut: 'you sign out',
  byOwner: undefined,
  askedFor: 'you sign out and say so',
  never: undefined,
} as const;

/** Until when something stays, in words. */
function until({ place, cleared, ends }: (typeof STORED)[number]): string {
  const said = [ends, AT_SIGN_OUT[cleared]].filter((each) => each !== undefined);
  if (said.length > 0) return said.join(', or ');
  return place === 'session' ? 'the browser closes' : 'you change it, or remove Deskside';
}

/** Everything that is stored: its key, where it is, what it holds, and until when. */
export function storedTable(): string[] {
  return table(
    ['key', 'where', 'what', 'until'],
    STORED.map((each) => [
      `\`${each.key}${each.key.endsWith(':') ? '…' : ''}\``,
      PLACES[each.place],
      each.holds,
      until(each),
    ]),
  );
}
