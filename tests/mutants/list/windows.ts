import type { Target } from '../mutant';

const ICON = 'tests/unit/service/badges-on-icon.test.ts';

/** What the toolbar icon tells of whoever is on screen in a tab. */
export const WINDOWS: readonly Target[] = [
  {
    file: 'lib/service/badges-on-icon.ts',
    tests: [ICON],
    mutants: [
      { protects: 'what was told of the page before', find: 'if (url) tell(tabId);', put: '' },
      { protects: 'a look that was overtaken', find: 'if (looks.get(id) === mine) tell(', put: 'tell(' },
      {
        protects: 'loads of the same address',
        find: 'if (url ?? status) void look(tab);',
        put: 'if (url) void look(tab);',
      },
      { protects: 'the worker from idle looks', find: 'if (url ?? status) void look(tab);', put: 'void look(tab);' },
      { protects: 'a hostile name', find: 'displayText(name)', put: 'name' },
      { protects: 'the narrow icon', find: "badges > 99 ? '99+' : ", put: '' },
      { protects: 'the switch', find: ' || !(await countOnIconItem.get())', put: '' },
      { protects: 'another data centre', find: ' || context.dataCentre !== state.dataCentre', put: '' },
      {
        protects: 'another portal',
        find: 'if (isOtherPortal(state.organization, portalOf(context))) return;',
        put: '',
      },
      { protects: 'old records', find: '...(isKnown && record)', put: '...record' },
      {
        protects: 'moves that are told to nobody',
        find: "isWanted ? 'addListener' : 'removeListener'",
        put: "'addListener'",
      },
      { protects: 'sign-out, switch and own hosts', find: 'what.watch(changed);', put: '' },
      { protects: 'access that was taken back', find: 'permissions.onRemoved.addListener(changed);', put: '' },
      {
        protects: 'one look for all that arrives',
        find: 'if (isDue || !TELLING.test(key)) return;',
        put: 'if (isDue) return;',
      },
    ],
  },
  {
    file: 'lib/service/person-on-screen.ts',
    tests: [ICON],
    mutants: [
      { protects: 'unknown is not none', find: ' && held.every((ids) => ids)', put: '' },
      { protects: 'nobody without a user', find: ' && held[0] && ', put: ' && ' },
      { protects: 'a badge held twice counts once', find: 'new Set(held.flat()).size', put: 'held.flat().length' },
    ],
  },
];
