const COLOURS = ['#e8590c', '#2f9e44', '#1971c2', '#9c36b5', '#f08c00', '#0c8599', '#c2255c', '#5f3dc4'];

/** A picture for an address, always the same: a medal for a badge, a landscape-like photo for a person. */
export function pictureOf(url: string): string | null {
  if (url.includes('missing')) return null;
  const number = Array.from(url).reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 7);
  const colour = COLOURS[number % COLOURS.length] ?? '#888';
  const other = COLOURS[(number >> 5) % COLOURS.length] ?? '#444';
  const drawing = url.includes('photo')
    ? `<rect width="48" height="48" fill="${other}"/><circle cx="24" cy="19" r="9" fill="#fff4e6"/><path d="M6 48a18 18 0 0 1 36 0Z" fill="${colour}"/>`
    : `<path d="M15 26 10 46l14-7 14 7-5-20Z" fill="${other}"/><circle cx="24" cy="19" r="16" fill="${colour}"/><path d="m24 9 3 7 7 1-5 5 1 7-6-4-6 4 1-7-5-5 7-1Z" fill="#fff"/>`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">${drawing}</svg>`)}`;
}
