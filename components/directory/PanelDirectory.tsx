import { useMemo, useRef } from 'preact/hooks';
import { DIRECTORY_KINDS, addressOf } from '../../lib/directory-page/view';
import type { PanelDirectory as Shown } from '../../lib/panel/panel-directory-state';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { OfflineBanner } from '../basics/OfflineBanner';
import { useModal } from '../basics/use-modal';
import { AssignNote } from '../cards/AssignInRow';
import { GivingPlace, useGiving } from '../cards/card-place';
import { useActions } from '../panel-context';
import '../styles/cards.css';
import { DirectoryBody } from './DirectoryBody';
import './directory.css';
import { DirectoryProvider, useDirectory, useDirectoryActions } from './directory-context';
import { useRows } from './use-rows';

/** The directory over the panel: the list of the page of its own, whose cards are the panel's. Escape goes back. */
export function PanelDirectory({ directory: { ticket, store, actions } }: { directory: Shown }) {
  const { closeDirectory, openCard } = useActions();
  const dialog = useModal();
  const giving = useGiving(ticket);
  const inPanel = useMemo(() => ({ ...actions, openCard }), [actions, openCard]);
  return (
    <dialog ref={dialog} class="card directory-over" aria-label={t('directoryTitle')} onClose={closeDirectory}>
      <DirectoryProvider store={store} actions={inPanel}>
        <GivingPlace.Provider value={giving}>
          <Head />
          <List />
        </GivingPlace.Provider>
      </DirectoryProvider>
    </dialog>
  );
}

function Head() {
  const { closeDirectory, openPage } = useActions();
  const view = useDirectory((state) => state.view);
  const typed = useDirectory((state) => state.typed);
  return (
    <div class="card-head">
      <IconButton icon="chevron" class="card-back" label={t('back')} onClick={closeDirectory} />
      <h2 class="unseen">{t('directoryTitle')}</h2>
      <Kinds />
      <IconButton
        icon="external"
        label={t('directoryAsPage')}
        onClick={() => openPage('directory', addressOf({ ...view, search: typed }))}
      />
    </div>
  );
}

function List() {
  const rows = useRows();
  const search = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div class="directory-inside">
      <OfflineBanner />
      <div class="directory-main" ref={place}>
        <AssignNote />
        <DirectoryBody rows={rows} search={search} place={place} />
      </div>
    </div>
  );
}

/** Which list is shown; nothing over the panel has an address, so that these are no links. */
function Kinds() {
  const { choose } = useDirectoryActions();
  const { kind } = useDirectory((state) => state.view);
  return (
    <select
      class="input directory-kind"
      aria-label={t('directoryKinds')}
      value={kind}
      onChange={({ currentTarget: { value } }) => {
        const chosen = DIRECTORY_KINDS.find((each) => each === value);
        if (chosen !== undefined) choose(chosen);
      }}
    >
      {DIRECTORY_KINDS.map((each) => (
        <option key={each} value={each} selected={each === kind}>
          {t(`directory_${each}`)}
        </option>
      ))}
    </select>
  );
}
