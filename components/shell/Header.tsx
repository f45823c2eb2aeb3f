import { displayText } from '../../lib/text/display-text';
import type { SessionState } from '../../lib/session/session-state';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { later } from '../basics/later';
import { Words } from '../basics/Words';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';

const MenuItems = later(async () => (await import('./MenuItems')).MenuItems);

type SignedIn = Extract<SessionState, { status: 'signedIn' }>;

/** Where one is signed in and as whom, Refresh, and the menu. */
export function Header({ session }: { session: SignedIn }) {
  const actions = useActions();
  const isBusy = usePanel((state) => state.ticket.loading || state.requester.loading || state.helpCenters.loading);
  const agent = session.agent?.name;
  return (
    <header class="header">
      <div class="header-names">
        <h1 class="clip" title={displayText(session.organization.name)}>
          <Words of={session.organization.name} />
        </h1>
        {agent && (
          <p class="quiet clip" title={t('signedInAs', displayText(agent))}>
            <Words of={agent} />
          </p>
        )}
      </div>
      <IconButton icon="refresh" label={t('refresh')} isBusy={isBusy} onClick={() => actions.retry('all')} />
      <button type="button" class="icon-button" popoverTarget="menu" aria-label={t('menu')} title={t('menu')}>
        <Icon name="more" />
      </button>
      <div id="menu" class="menu" popover="auto">
        <MenuItems />
      </div>
    </header>
  );
}
