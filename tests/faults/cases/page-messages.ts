import { type FaultCase, provenIn } from '../support/case';

const MESSAGES = 'tests/unit/messages/messages.test.ts';
const REPORTS = 'tests/unit/messages/page-reports.test.ts';
const BUILD = 'tests/e2e/build.spec.ts';
const SECRETS = 'tests/faults/secrets.spec.ts';
const HOSTILE_PAGE = 'tests/faults/hostile-page.spec.ts';
const PACE = 'tests/unit/service/rest-before.test.ts';
const REFUSED = 'is refused before anything runs: %s';

/** Attacks by messages, and by the page that the panel stands beside. */
export const PAGE_ATTACKS: readonly FaultCase[] = [
  {
    id: 'M1',
    title: 'The script on the page asks for something that only our pages may',
    expected: 'Not heard: a page can report a ticket’s address, digits and subject, and gets no answer',
    proofs: [
      ...provenIn(
        REPORTS,
        'is heard, and never answered',
        'is not heard: one %s',
        'has digits for a number or none: %j',
      ),
      ...provenIn(SECRETS, 'O7: neither the Desk page nor our script on it can read a token, or make the worker act'),
    ],
  },
  {
    id: 'M2',
    title: 'A message from another extension, or from a page that is not ours',
    expected: 'A stranger is not answered; the manifest lets none connect',
    proofs: [
      ...provenIn(MESSAGES, 'a stranger: %s'),
      ...provenIn(REPORTS, 'and is none with another: %j'),
      ...provenIn(BUILD, 'the ${target} build asks for nothing beyond what it needs'),
    ],
  },
  {
    id: 'M3',
    title: 'Messages of wrong types, too large, with names that every object has, or 10,000 a second',
    expected: 'Checked against their shape before anything runs; ten reports a second of one tab are heard',
    proofs: [
      ...provenIn(MESSAGES, REFUSED),
      ...provenIn('tests/unit/messages/view-port.test.ts', 'is deaf to %s'),
      ...provenIn(REPORTS, 'ten a second of one tab are heard, however many come; another tab has its own'),
    ],
  },
  {
    id: 'M4',
    title: 'A ticket’s address in a frame, on a look-alike host, with an id that is none',
    expected: 'Only the top page counts, on exactly Zoho’s hosts, with digits for an id',
    proofs: [
      ...provenIn(MESSAGES, 'a stranger: %s'),
      ...provenIn(REPORTS, 'a page’s script is heard from its own page only'),
      ...provenIn('tests/unit/desk-page/addresses.test.ts', '$address'),
    ],
  },
  {
    id: 'M5',
    title: 'The page overwrites fetch, JSON, prototypes',
    expected: 'The script runs in a world of its own: it reads what is there, and the page hears nothing of it',
    proofs: provenIn(
      HOSTILE_PAGE,
      'M5: a page that overwrites what scripts use changes nothing of what our script on it reads, and hears nothing',
    ),
  },
  {
    id: 'M6',
    title: 'Files of the extension that pages can load',
    expected: 'None',
    proofs: provenIn(BUILD, 'the ${target} build asks for nothing beyond what it needs'),
  },
  {
    id: 'M7',
    title: 'A script or a connection that is not ours, in a page of the extension',
    expected:
      'The content security policy allows our own scripts and Zoho’s hosts, nothing inline; no text becomes markup or script (Trusted Types, without a policy)',
    proofs: [
      ...provenIn(BUILD, 'the ${target} build runs its own scripts only, and connects to nobody but Zoho'),
      ...provenIn(
        HOSTILE_PAGE,
        'M7: in a page of ours no text becomes markup or script, and no policy can be made that lets it',
      ),
    ],
  },
  {
    id: 'M8',
    title: 'A message that has any address fetched',
    expected: 'There is none; a picture is only fetched from Desk’s own host',
    proofs: [...provenIn(MESSAGES, REFUSED), ...provenIn('tests/unit/pictures/picture-source.test.ts', 'refuses %s')],
  },
  {
    id: 'M9',
    title: 'A page pushes 300 addresses in 8 seconds',
    expected: 'Only an address that stands is looked up, over all panels together',
    proofs: [
      ...provenIn(
        PACE,
        'has the first and the last looked up',
        'many of them at any pace that a page may choose: longer than the pace',
        'and between them shows something that closes the panel’s line each time',
        'two panels look up what one does',
      ),
      ...provenIn(
        'tests/faults/tabs.spec.ts',
        'M9: a page that pushes addresses by the hundred: only what stays is looked up',
      ),
    ],
  },
];
