import type { Permissions } from '../desk-api/records/profile';

/** What a profile allows in one module, as words. */
export interface ModuleWords {
  module: string;
  allowed: string[];
  refused: string[];
}

/**
 * What a profile allows, in words, module by module: Desk names rights as `closeTicket`, and modules and rights differ from
 * organization to organization, so that their own names are taken apart. What is not mentioned is not said to be refused.
 */
export function inWords(permissions: Permissions): ModuleWords[] {
  return Object.entries(permissions)
    .map(([module, rights]) => {
      const named = (is: boolean): string[] =>
        Object.entries(rights)
          .filter(([, allowed]) => allowed === is)
          .map(([right]) => apart(right))
          .sort((a, b) => a.localeCompare(b));
      return { module: upper(apart(module)), allowed: named(true), refused: named(false) };
    })
    .filter(({ allowed, refused }) => allowed.length + refused.length > 0)
    .sort((a, b) => a.module.localeCompare(b.module));
}

/** `closeTicket` as `close ticket`; letters that stand for something, as in `exportCSV`, stay as they are. */
function apart(name: string): string {
  return name
    .replace(/[_-]+/g, ' ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase())
    .trim();
}

function upper(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
