import { useContext, useRef } from 'preact/hooks';
import type { DirectoryRow } from '../../lib/directory-page/rows';
import type { DirectoryKind } from '../../lib/directory-page/view';
import { pointsTo } from '../../lib/keys/ahead';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { MailLink } from '../basics/MailLink';
import { Avatar } from '../basics/Person';
import { Words } from '../basics/Words';
import { AssignInRow } from '../cards/AssignInRow';
import { GivingPlace } from '../cards/card-place';
import { Icon } from '../icons';
import { ROW, inRem } from '../list/windowing';
import { type PointerPlace, hasMoved } from '../list/entry';
import { AgentCells } from './AgentCells';
import { AgentSummary } from './AgentSummary';
import { CopyAction } from './CopyAction';
import { KIND_ICONS, PlaceCells } from './PlaceCells';
import { useDirectoryActions } from './directory-context';
import { useOrganizationPage } from './use-organization-page';

interface LineProps {
  id: string;
  row: DirectoryRow;
  kind: DirectoryKind;
  index: number;
  /** From the top of the list. */
  top: number;
  isActive: boolean;
  isOpen: boolean;
  /** Whether the photo is asked for: not while rows rush by. */
  hasPhoto: boolean;
  /** The pointer has come to this row by hand. */
  onPoint: () => void;
  /** The focus goes from the row's actions back to the list. */
  onLeave: () => void;
}

/** One row: who or what it is, what one looks for in it, and what can be done at once. */
export function DirectoryLine(props: LineProps) {
  const { id, row, kind, index, top, isActive, isOpen, hasPhoto, onPoint, onLeave } = props;
  const { openCard } = useDirectoryActions();
  const isInPanel = useContext(GivingPlace) !== null;
  const pointer = useRef<PointerPlace | null>(null);
  const name = displayText(row.name) || t('noName');
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list has the keys
    <div
      id={id}
      class="directory-row"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a row of a grid that has only some rows in the page
      role="row"
      style={{ top: inRem(top), height: inRem(ROW) }}
      data-active={isActive}
      data-open={isOpen}
      aria-selected={isActive}
      aria-rowindex={index + 1}
      onPointerMove={(event) => {
        const isByHand = hasMoved(pointer.current, event);
        pointer.current = { screenX: event.screenX, screenY: event.screenY };
        if (isByHand && !isActive) onPoint();
      }}
      onClick={() => openCard(row.of, row.name)}
    >
      <div role="gridcell" class="directory-who">
        {row.agent ? (
          <Avatar name={row.name} photoUrl={hasPhoto ? row.agent.photoUrl : null} />
        ) : (
          <span class="directory-icon" aria-hidden="true">
            <Icon name={KIND_ICONS[kind]} />
          </span>
        )}
        <span class="directory-names">
          <span class="directory-name">
            <strong class="clip" title={name}>
              <Words of={name} />
            </strong>
            <Marks row={row} />
          </span>
          {row.agent && isInPanel ? (
            <AgentSummary agent={row.agent} />
          ) : (
            row.about !== null && (
              <span class="quiet clip" title={displayText(row.about)}>
                <Words of={row.about} />
              </span>
            )
          )}
        </span>
      </div>
      {row.agent && !isInPanel && <AgentCells agent={row.agent} />}
      {!row.agent && <PlaceCells row={row} kind={kind} />}
      <RowActions row={row} name={name} onLeave={onLeave} />
    </div>
  );
}

function Marks({ row: { agent, isActive } }: { row: DirectoryRow }) {
  const marks = [
    isActive === false && t(agent ? 'agentInactive' : 'directoryClosed'),
    agent?.isConfirmed === false && t('directoryInvited'),
    agent?.isLight === true && t('directoryLightMark'),
  ].filter((mark) => mark !== false);
  return (
    <>
      {marks.map((mark) => (
        <span key={mark} class={mark === t('directoryLightMark') ? 'chip' : 'chip tone-warning'}>
          {mark}
        </span>
      ))}
    </>
  );
}

interface ActionsProps {
  row: DirectoryRow;
  name: string;
  onLeave: () => void;
}

/** Reached by the arrow that points ahead, left by the other one; with the pointer they are there while it is over the row. */
function RowActions({ row, name, onLeave }: ActionsProps) {
  const isInPanel = useContext(GivingPlace) !== null;
  const page = useOrganizationPage(row.of);
  const email = row.agent?.email ?? null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[data-action]')];
    const at = all.findIndex((each) => each === document.activeElement);
    const arrow = pointsTo(event.key, document.dir);
    if (arrow === 'ahead') all[Math.min(all.length - 1, at + 1)]?.focus();
    else if (arrow === 'back' && at > 0) all[at - 1]?.focus();
    else if (arrow === 'back' || event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keeps a click on an action from opening the card
    <div role="gridcell" class="directory-actions" onKeyDown={onKeyDown} onClick={(event) => event.stopPropagation()}>
      {row.agent && (
        <AssignInRow agentId={row.agent.id} name={row.agent.name} agent={row.agent} tabIndex={-1} data-action />
      )}
      {email !== null && <MailLink email={email} name={name} tabIndex={-1} data-action />}
      {email !== null && !isInPanel && <CopyAction text={email} label={t('directoryCopy', name)} />}
      {page !== null && (
        <a
          class="icon-button"
          href={page}
          target="_blank"
          rel="noopener noreferrer"
          tabIndex={-1}
          data-action
          aria-label={t('directoryOpenIn', name)}
          title={t('directoryOpenIn', name)}
        >
          <Icon name="external" />
        </a>
      )}
    </div>
  );
}
