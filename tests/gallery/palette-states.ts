import { emptyExtras } from '../../lib/panel/initial-state';
import type { PanelState } from '../../lib/panel/panel-state';
import type { Part } from '../../lib/panel/part';
import type { ExtrasState } from '../../lib/panel/person-state';
import { agent, label, ticket } from './records';

type Make = (change?: Partial<PanelState>) => PanelState;

const ready = <T>(value: T): Part<T> => ({ value, at: Date.now(), loading: false });
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const RECENT: ExtrasState['recentViews'] = [
  { kind: 'ticket', id: '11', name: 'Sudden delay in the processing of orders', about: '101' },
  { kind: 'contact', id: '12', name: 'Lucas Carol', about: 'carol@zylker.com' },
  { kind: 'ticket', id: '13', name: LONG, about: '9223372036854775807' },
  { kind: 'contact', id: '14', name: 'فاطمة الزهراء', about: null },
  { kind: 'account', id: '15', name: 'Zylker Labs', about: 'www.zylkerlabs.example' },
];

/** States of the palette, and of the panel while nothing is open. */
export function paletteStates(make: Make, context: { desk: PanelState['context'] }): Record<string, () => PanelState> {
  const { departmentId } = ticket();
  const wanted = {
    [`assignableAgents:${departmentId}`]: ready([agent(), agent({ id: '7', name: 'Torrey Emard', photoUrl: null })]),
    [`ticketChoices:${departmentId}`]: ready({
      statuses: [
        { name: 'Open', type: 'open' },
        { name: 'Escalated to the vendor', type: 'onHold' },
        { name: 'Closed', type: 'closed' },
      ],
      priorities: ['High', 'Medium', 'Low'],
      categories: [],
      subCategories: [],
    }),
    'labelCatalogue:1892000000012001': ready([label('Press', '#d1495b')]),
    'deskSearch:number:404': { loading: false, value: { tickets: [], contacts: [] } },
  };
  const extras = (change: Partial<ExtrasState> = {}): ExtrasState => ({
    ...emptyExtras(),
    wanted,
    recentViews: RECENT,
    paletteUses: {
      'status Closed': { count: 9, at: Date.now() },
      takeIt: { count: 4, at: Date.now() },
    },
    ...change,
  });
  const nowhere = { context: context.desk, ticket: { loading: false }, requester: { loading: false } } as const;
  return {
    palette: () => make({ palette: '', extras: extras() }),
    'palette-words': () => make({ palette: 'set', extras: extras() }),
    'palette-number': () => make({ palette: '#101', extras: extras() }),
    'palette-people': () => make({ palette: '@', extras: extras() }),
    'palette-link-account': () =>
      make({
        palette: 'https://desk.zoho.com/agent/zylker/all/accounts/details/1892000000042034',
        extras: extras(),
      }),
    'palette-link-other': () =>
      make({
        palette: 'https://desk.zoho.com/agent/nshlerin/all/tickets/details/1892000000042034',
        extras: extras(),
      }),
    'palette-link-old': () =>
      make({
        palette: 'https://desk.zoho.com/support/zylker/ShowHomePage.do#Cases/dv/d126330fb061247d9ebddaeb9d93ba74',
        extras: extras(),
      }),
    'palette-link-nothing': () =>
      make({ palette: 'https://desk.zoho.com/agent/zylker/all/tickets/list', extras: extras() }),
    'palette-nothing': () => make({ palette: 'zzzzzz zz', extras: extras() }),
    'palette-no-ticket': () =>
      make({ ...nowhere, helpCenters: { loading: false }, holders: {}, palette: '', extras: extras() }),
    'nothing-open': () =>
      make({
        ...nowhere,
        extras: extras({
          parked: [{ id: '1', contactId: '14', personName: LONG, badge: { id: '1', name: 'Translator' }, at: 1 }],
        }),
      }),
    'nothing-yet': () => make(nowhere),
  };
}
