import type { PanelState } from '../../lib/panel/panel-state';
import type { pretendHosts } from './pretend-hosts';

const LONG = 'kundendienst-und-technische-beratung.donaudampfschifffahrt.example.com';
const ALLOWED = { dataCentre: 'us', portal: 'zylker' } as const;

/** What is known of the organization's own hosts, by the state of the gallery that shows it. */
export const HOSTS: Record<string, Parameters<typeof pretendHosts>[0]> = {
  'host-offer': { domains: ['support.zylker.com'] },
  'host-offer-long': { domains: [LONG] },
  'host-withheld': { granted: (origin) => !origin.includes('zohodesk') },
  'host-refused': { domains: ['support.zylker.com'], answer: false },
  'options-hosts': { domains: ['support.zylker.com', LONG], allowed: { 'helpdesk.zylker.com': ALLOWED } },
};

/** Panel and options where a host of the organization's own is offered. */
export function ownHostsStates(make: (change?: Partial<PanelState>) => PanelState): Record<string, () => PanelState> {
  return Object.fromEntries(Object.keys(HOSTS).map((name) => [name, () => make({ context: { kind: 'elsewhere' } })]));
}
