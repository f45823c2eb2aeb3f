import { displayText } from '../../lib/text/display-text';

/** One or two characters that stand for a name: of its first and last word; "?" when it has no letters. */
export function initials(name: string): string {
  const words = displayText(name, 200)
    .split(/\s+/)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  const last = words.length > 1 ? words.at(-1) : '';
  return ((words[0] ?? '?') + last).toUpperCase();
}

/** A hue in degrees that is always the same for the same name, for the colour behind its initials. */
export function hueOf(name: string): number {
  let sum = 0;
  for (let i = 0; i < Math.min(name.length, 64); i++) sum = (sum * 31 + name.charCodeAt(i)) >>> 0;
  return (sum % 12) * 30;
}
