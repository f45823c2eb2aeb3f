import type { ComponentChildren } from 'preact';
import type { ContactHelpCenter } from '../../lib/desk-api/records';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';

interface HelpCenterHeadProps {
  helpCenter: ContactHelpCenter;
  isOneOfSeveral: boolean;
  /** At the end of the line, only where there are several. */
  children?: ComponentChildren;
}

/** Names the help center where the requester is in several, and says when its user is not active. */
export function HelpCenterHead({ helpCenter, isOneOfSeveral, children }: HelpCenterHeadProps) {
  return (
    <>
      {isOneOfSeveral && (
        <div class="holder-head">
          <h3 class="clip" title={displayText(helpCenter.helpCenterName)}>
            <Words of={helpCenter.helpCenterName} />
          </h3>
          {children}
        </div>
      )}
      {!helpCenter.isActive && <p class="quiet resting">{t('helpCenterUserInactive')}</p>}
    </>
  );
}
