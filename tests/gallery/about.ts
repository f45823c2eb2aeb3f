import type { About } from '../../lib/actions/request';
import { contact } from './records';

/** What was on screen when a picker was opened. */
export const ABOUT: About = {
  person: { name: 'Lucas Carol', contactId: contact().id },
  ticket: { id: '1892000000143237', number: '101' },
};
