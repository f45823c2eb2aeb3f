import type { ComponentChildren } from 'preact';
import type { ContactHelpCenter } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Region } from '../basics/Region';
import { Skeleton, type SkeletonShape } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { useActions, usePanel } from '../panel-context';

interface HoldersRegionProps {
  name: string;
  /** What is shown of each help-center user. */
  what: 'badges' | 'labels';
  shape: SkeletonShape;
  /** Said when the requester has no help-center user. */
  nobody: ComponentChildren;
  count?: number | undefined;
  /** Without a heading that can be seen, the button at the end of the line. */
  layout?: 'bare';
  /** Where the help centers could not be read: one region says so, with Retry; two would be noise. */
  isQuiet?: boolean;
  /** The button of a help-center user: in the region's head, or beside the help center's name where there are several. */
  renderButton?: (helpCenter: ContactHelpCenter, isFirst: boolean) => ComponentChildren;
  children: (helpCenter: ContactHelpCenter) => ComponentChildren;
}

/** A region about the requester's help-center users, by help center where there are several. */
export function HoldersRegion({
  name,
  what,
  shape,
  nobody,
  count,
  layout,
  isQuiet,
  renderButton,
  children,
}: HoldersRegionProps) {
  const part = usePanel((state) => state.helpCenters);
  const isHolderBusy = usePanel((state) => Object.values(state.holders).some((parts) => parts[what].loading));
  const isWaiting = usePanel((state) => !(state.requester.problem ?? state.ticket.problem));
  const hasNoRequester = usePanel((state) => state.ticket.value?.contactId === null);
  const actions = useActions();
  const only = part.value?.length === 1 ? part.value[0] : undefined;
  // Without its problem the part rests; with it, it would show what another region shows already.
  const shown = isQuiet && part.problem ? { loading: part.loading, ...(part.value && { value: part.value }) } : part;
  return (
    <Region
      name={name}
      isBusy={part.loading || isHolderBusy}
      count={count}
      layout={layout}
      hasButtons={renderButton !== undefined}
      aside={only && renderButton?.(only, true)}
    >
      {hasNoRequester ? (
        <p class="quiet resting">{t('noRequester')}</p>
      ) : (
        <PartBody
          isOfView
          part={shown}
          onRetry={() => actions.retry('helpCenters')}
          skeleton={<Skeleton shape={shape} />}
          resting={isWaiting && !part.problem ? null : t('notKnownYet')}
        >
          {(helpCenters: ContactHelpCenter[]) => (
            <>
              {helpCenters.length === 0 && nobody}
              {helpCenters.map((helpCenter, index) => (
                <div key={helpCenter.userId} class="holder">
                  {!only && (
                    <div class="holder-head">
                      <h3 class="clip" title={displayText(helpCenter.helpCenterName)}>
                        <Words of={helpCenter.helpCenterName} />
                      </h3>
                      {renderButton?.(helpCenter, index === 0)}
                    </div>
                  )}
                  {!isQuiet && !helpCenter.isActive && <p class="quiet resting">{t('helpCenterUserInactive')}</p>}
                  {children(helpCenter)}
                </div>
              ))}
            </>
          )}
        </PartBody>
      )}
    </Region>
  );
}
