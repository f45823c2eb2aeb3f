import { language } from '../text/language';

/**
 * Whether an agent works in a ticket's language; null where either is not told. Tickets have it in English words
 * ("French"), sometimes as a code, agents as a locale ("fr_FR").
 */
export function speaks(languageCode: string | null, ofTicket: string | null): boolean | null {
  const code = languageCode?.split(/[_-]/)[0]?.toLowerCase() ?? '';
  const wanted = ofTicket?.trim().toLowerCase() ?? '';
  if (code === '' || wanted === '') return null;
  if (wanted.split(/[_-]/)[0] === code) return true;
  const name = nameOf(code, 'en');
  return name === null ? null : wanted.startsWith(name.toLowerCase());
}

/** What a language is called; null for a code that is none. @param inLanguage that of the screen unless told */
export function nameOf(code: string, inLanguage?: string): string | null {
  try {
    const names = new Intl.DisplayNames(inLanguage ?? language(), { type: 'language', fallback: 'none' });
    return names.of(code) ?? null;
  } catch {
    return null;
  }
}
