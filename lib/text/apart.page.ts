/** `closeTicket` as `close ticket`; letters that stand for something, as in `exportCSV`, stay as they are. */
export function apart(name: string): string {
  return name
    .replace(/[_-]+/g, ' ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase())
    .trim();
}

/** `closeTicket` as `Close ticket`, as it begins a line. */
export function apartAtFirst(name: string): string {
  const words = apart(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
