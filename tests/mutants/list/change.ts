import type { Target } from '../mutant';

const SCRIPT = 'tests/unit/desk-page/watch-page.test.ts';
const PLACE = 'tests/unit/service/page-script.test.ts';
const KEEP = 'tests/unit/service/keep-own-hosts.test.ts';
const BACK = 'tests/unit/panel/come-back.test.ts';
const WORKER = 'tests/unit/service/start-worker.test.ts';

/** What changes under an open page or panel: the extension itself, access, the time. */
export const CHANGE: readonly Target[] = [
  {
    file: 'lib/desk-page/watch-page.desk.ts',
    tests: [SCRIPT],
    mutants: [
      { protects: 'an older script is stopped', find: 'document.dispatchEvent(new Event(STOP));', put: '' },
      {
        protects: 'whoever is stopped is not called any more',
        find: 'page.clearTimeout(timer);\n    stopped.abort();',
        put: 'page.clearTimeout(timer);',
      },
      {
        protects: 'whoever is stopped looks no further',
        find: 'page.clearTimeout(timer);\n    stopped.abort();',
        put: 'stopped.abort();',
      },
      { protects: 'a page that stood open', find: "if (document.readyState === 'complete') moved({});", put: '' },
      { protects: 'a header is missed once', find: 'else if (missed !== ticketId) {', put: 'else {' },
    ],
  },
  {
    file: 'lib/service/page-script.ts',
    tests: [PLACE],
    mutants: [
      { protects: 'tabs that the browser has put away', find: ', discarded: false })) {', put: ' } as never)) {' },
      { protects: 'own hosts', find: ', ...[...ownHosts().keys()].flatMap(hostPages)]', put: ']' },
      { protects: 'hosts that are not known yet', find: '    await hostsKnown;\n', put: '' },
      { protects: 'once is enough', find: '    if (kept) return kept;\n', put: '' },
      {
        protects: 'the next worker tries again',
        find: '.then(async () => await headerCountsItem.set(none))\n      .catch(() => undefined)',
        put: '.catch(() => undefined)\n      .then(async () => await headerCountsItem.set(none))',
      },
      {
        protects: 'headers are kept where nothing could be placed',
        find: '.then(async () => await headerCountsItem.set(none))\n      .catch(() => undefined)',
        put: '.then(async () => await headerCountsItem.set(none))',
      },
      {
        protects: 'a tab that is gone',
        find: 'injectImmediately: true })\n      .catch(() => undefined);',
        put: 'injectImmediately: true });',
      },
      { protects: 'a tab that never answers', find: 'void scripting', put: 'await scripting' },
      {
        protects: 'access that is given',
        find: 'browser.permissions.onAdded.addListener(() => void place().catch(() => undefined));',
        put: '',
      },
      {
        protects: 'a header costs no more for being counted',
        find: 'await setTogether(pageHintItem(tabId).in(signIn), hint, headerCountsItem, now);',
        put: 'await Promise.all([pageHintItem(tabId).set(hint), headerCountsItem.set(now)]);',
      },
    ],
  },
  {
    file: 'lib/service/keep-own-hosts.ts',
    tests: [KEEP],
    mutants: [
      {
        protects: 'what is open at a host that is new',
        find: 'await placePageScript(browser, missing.flatMap(hostPages));',
        put: '',
      },
    ],
  },
  {
    file: 'lib/service/start-worker.ts',
    tests: [WORKER],
    mutants: [
      {
        protects: 'a page whose access was taken back',
        find: 'if (!(await browser.permissions.contains({ origins: [hostOrigin(new URL(url).hostname)] }))) return;',
        put: '',
      },
      { protects: 'records that may be no tickets', find: "else if (context.kind === 'ticket') ", put: 'else ' },
    ],
  },
  {
    file: 'lib/panel/come-back.ts',
    tests: [BACK],
    mutants: [
      { protects: 'a moment elsewhere costs nothing', find: 'Math.abs(now - at) < OLD_MS || ', put: '' },
      { protects: 'what a clock ahead has timed', find: 'Math.abs(now - at)', put: '(now - at)' },
      { protects: 'no age lies ahead', find: 'old.set(name, Math.min(at, now));', put: 'old.set(name, at);' },
      { protects: 'what has failed is asked for elsewhere', find: ' || problem', put: '' },
    ],
  },
  {
    file: 'lib/panel/live-view.ts',
    tests: [BACK],
    mutants: [
      { protects: 'nothing is read that nobody sees', find: '!mine || !deps.seen.is() || ', put: '!mine || ' },
      {
        protects: 'somebody who looks',
        find: '  deps.seen.watch(comeBack);\n  (deps.lookedAt ?? whenLookedAt)(comeBack);\n',
        put: '',
      },
      { protects: 'a network that is back', find: 'return comeBack();', put: 'return;' },
      { protects: 'the age goes with the answer', find: 'say({ asOf: null })', put: 'void 0' },
      {
        protects: 'the age stays until there is one',
        find: 'if (![...comingBack].some((name) => records.get(name)?.loading)) {',
        put: 'if (true) {',
      },
      { protects: 'nobody has pressed anything', find: 'old.has(name), false);', put: 'old.has(name), true);' },
    ],
  },
];
