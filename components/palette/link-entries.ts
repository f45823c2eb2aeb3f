import type { Asked } from '../../lib/palette/asked';
import { type DeskLink, recordOf } from '../../lib/palette/link';
import type { PanelActions } from '../../lib/panel/panel-state';
import { isOtherPortal } from '../../lib/session/other-portal.both';
import type { SessionState } from '../../lib/session/session-state';
import { displayText } from '../../lib/text/display-text';
import { type TextKey, t } from '../../lib/text/t';
import type { PaletteEntry } from './entry';
import { joined } from '../../lib/text/joined.page';

/** Longest name of a portal that is shown whole; Desk's have at most 100. */
const LONGEST_PORTAL = 100;

/** What a link leads to, as the palette speaks of it. */
const LINKS: Readonly<Record<DeskLink['kind'], [PaletteEntry['kind'], TextKey]>> = {
  ticket: ['tickets', 'paletteLinkTicket'],
  contact: ['people', 'paletteLinkContact'],
  account: ['people', 'paletteLinkAccount'],
  agent: ['people', 'paletteLinkAgent'],
  record: ['tickets', 'paletteLinkRecord'],
};

interface Doing extends Pick<PanelActions, 'openLink'> {
  /** Puts something else into the palette's field. */
  search(text: string): void;
}

/** The one entry of a pasted link to Desk: what it leads to is opened, or it is said why there is nothing to open. */
export function linkEntries(
  { link, deadEnd }: Pick<Asked, 'link' | 'deadEnd'>,
  { dataCentre, organization }: Extract<SessionState, { status: 'signedIn' }>,
  { openLink, search }: Doing,
): PaletteEntry[] {
  const common = { id: 'link', useId: '', group: t('paletteDesk') } as const;
  if (link !== null) {
    const [kind, name] = LINKS[link.kind];
    const portal = displayText(link.portal, LONGEST_PORTAL);
    const isOfAnother = link.dataCentre !== dataCentre || isOtherPortal(organization, link.portal);
    const about = isOfAnother ? t('paletteLinkOther', portal) : joined([portal, recordOf(link).id]);
    const run: PaletteEntry['run'] = ({ inNewTab }) => openLink(link, inNewTab);
    return [{ ...common, kind, name: t(name), icon: 'link', about, run }];
  }
  // Desk's API does not take the id of an old link; the number of its ticket finds it.
  if (deadEnd === 'encryptedTicket') {
    const about = t('encryptedTitle');
    const run = (): void => search('#');
    return [{ ...common, kind: 'tickets', name: t('findByNumber'), icon: 'search', about, staysOpen: true, run }];
  }
  const reason = t('paletteLinkNothingWhy');
  return [{ ...common, kind: 'tickets', name: t('paletteLinkNothing'), icon: 'link', reason, run: () => undefined }];
}
