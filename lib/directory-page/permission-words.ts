import type { Permissions } from '../desk-api/records/profile';
import { apart, apartAtFirst } from '../text/apart.page';

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
      return { module: apartAtFirst(module), allowed: named(true), refused: named(false) };
    })
    .filter(({ allowed, refused }) => allowed.length + refused.length > 0)
    .sort((a, b) => a.module.localeCompare(b.module));
}
