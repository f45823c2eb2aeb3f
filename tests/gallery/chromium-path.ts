import { existsSync } from 'node:fs';

/** The Chromium of this machine: `CHROMIUM`, or where packages put it. */
export function chromiumPath(): string {
  const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const path = places.find((place) => place && existsSync(place));
  if (!path) throw new Error('No Chromium found; set CHROMIUM to its path');
  return path;
}
