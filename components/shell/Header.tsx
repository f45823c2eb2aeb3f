import type { SessionState } from '../../lib/session/session-state';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { later } from '../basics/later';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { PaletteField } from './PaletteField';

const MenuItems = later(async () => (await import('./MenuItems')).MenuItems);

type SignedIn = Extract<SessionState, { status: 'signedIn' }>;

/** The field for everything, Refresh, and the menu, which also tells where one is signed in and as whom. */
export function Header({ session }: { session: SignedIn }) {
  const actions = useActions();
  const isBusy = usePanel((state) => state.ticket.loading || state.requester.loading || state.helpCenters.loading);
  return (
    <header class="header">
      <h1 class="unseen">
        <Words of={session.organization.name} />
      </h1>
      <IconButton icon="refresh" label={t('refresh')} isBusy={isBusy} onClick={() => actions.retry('all')} />
      <button type="button" class="icon-button" popoverTarget="menu" aria-label={t('menu')} title={t('menu')}>
        <Icon name="more" />
      </button>
      <div id="menu" class="menu" popover="auto">
        <MenuItems session={session} />
      </div>
      {/* Stands first and comes last: who enters by Tab has the panel's letters, and is not typing into a field. */}
      <PaletteField />
    </header>
  );
}
