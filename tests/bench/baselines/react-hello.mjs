import { createElement } from 'react';
// @ts-expect-error: its types would be one package more, for two names.
import { createRoot } from 'react-dom/client';

/** The smallest page that React draws: what a panel written with it has to wait for before anything of its own. */
createRoot(document.getElementById('root')).render(createElement('p', null, 'Hello'));
