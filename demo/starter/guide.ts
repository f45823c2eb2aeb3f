import { controlPage } from './places.ts';

/** What `npm start` tells the user once the window is open. */
export const guide = `
Deskside is open beside a demo Desk. Everything runs on this machine; no real Zoho is involved.

  1. Click "Sign in" in the panel, then "Accept" in the window that opens.
  2. Click a ticket in the list, say #101: the panel shows who is behind it.
  3. Click "Award badge", type three letters, press Enter. "Undo" takes it back.

  To make Desk slow, refuse or fail, open ${controlPage} in the same window.
  Close the window or press Ctrl+C here to end.
`;
