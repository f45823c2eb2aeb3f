import type { AccountState } from '../../lib/accounts/account-state';
import { SAMPLE } from '../../lib/desk-page/data-centres';
import type { PanelState } from '../../lib/panel/panel-state';
import { SAMPLE_ORGANIZATION, SAMPLE_PORTAL } from '../../lib/sample/sample';
import { FIRST_PAGE, LIST } from '../../lib/sample-desk/address';
import type { SampleState } from '../../lib/sample-desk/sample-page';
import { ticketId } from '../../lib/sample-desk/ids';
import { signedOut, type Shown } from './account-states';

/** The page that stands in for Zoho's: what became of the sample, and what is looked at. */
export const SAMPLE_PAGES: Readonly<Record<string, { phase: SampleState['phase']; address: string }>> = {
  'sample-page': { phase: 'open', address: FIRST_PAGE },
  'sample-page-list': { phase: 'open', address: LIST },
  'sample-page-nothing': { phase: 'open', address: FIRST_PAGE.replace(ticketId(1), '1') },
  'sample-page-waits': { phase: 'waits', address: '' },
  'sample-page-left': { phase: 'left', address: '' },
  'sample-page-elsewhere': { phase: 'elsewhere', address: '' },
  'sample-page-failed': { phase: 'failed', address: '' },
};
export const SAMPLE_PAGE_STATES = Object.keys(SAMPLE_PAGES);

const IN_SAMPLE: Pick<AccountState, 'session'> = {
  session: {
    status: 'signedIn',
    dataCentre: SAMPLE,
    organization: {
      id: SAMPLE_ORGANIZATION,
      name: 'Lamp & Loom (sample)',
      portal: SAMPLE_PORTAL,
      edition: 'ENTERPRISE',
    },
    agent: { id: '1892000000056007', name: 'Robin Sample', email: 'robin.sample@example.com' },
  },
};

/** The sample in the panel: the way to it, its bar, and what is left once it has ended. */
export function sampleStates(
  panelState: (change: Partial<PanelState>) => PanelState,
): Record<string, () => Partial<Shown>> {
  const open = () => ({
    ...panelState({
      context: { kind: 'ticket', dataCentre: SAMPLE, portal: SAMPLE_PORTAL, ticketId: '1892000000143237' },
    }),
    ...IN_SAMPLE,
  });
  return {
    'sample-way': () => ({ session: signedOut(), signInDefaults: { dataCentre: 'us', clientId: '' } }),
    'sample-bar': open,
    'sample-bar-ended': open,
    'sample-ended': () => ({ session: signedOut() }),
    'options-sample': () => IN_SAMPLE,
    'options-sample-ended': () => ({ session: signedOut() }),
  };
}
