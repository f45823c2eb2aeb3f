import type { Role, RoleOptions } from '../screen.ts';

type Text = string | RegExp;

/** The selectors that Playwright's locators stand for, in the form that its script in the page reads. */
export const selectors = {
  role: (role: Role, { name, exact, ...states }: RoleOptions = {}): string => {
    const conditions = Object.entries(states).map(([state, value]) => `[${state}=${value}]`);
    if (name !== undefined) conditions.push(`[name=${attributeText(name, exact)}]`);
    return `internal:role=${role}${conditions.join('')}`;
  },
  text: (text: Text, exact?: boolean): string => `internal:text=${plainText(text, exact)}`,
  label: (text: Text, exact?: boolean): string => `internal:label=${plainText(text, exact)}`,
  hasText: (text: Text): string => `internal:has-text=${plainText(text)}`,
  hasNotText: (text: Text): string => `internal:has-not-text=${plainText(text)}`,
  or: (selector: string): string => `internal:or=${JSON.stringify(selector)}`,
};

function plainText(text: Text, exact = false): string {
  return typeof text === 'string' ? `${JSON.stringify(text)}${exact ? 's' : 'i'}` : pattern(text);
}

function attributeText(text: Text, exact = false): string {
  if (typeof text !== 'string') return pattern(text);
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"${exact ? 's' : 'i'}`;
}

function pattern(text: RegExp): string {
  if (text.unicode || text.unicodeSets) return String(text);
  return String(text)
    .replaceAll(/(^|[^\\])(\\\\)*(["'`])/g, '$1$2\\$3')
    .replaceAll('>>', '\\>\\>');
}
