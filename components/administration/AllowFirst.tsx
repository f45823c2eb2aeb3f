import type { ActionId } from '../../lib/actions/specs';
import type { Deed, DeedStore } from '../../lib/administration/deed';
import { NEED_NAMES, reasonWords } from '../../lib/permissions/reason-words.page';
import { needOf } from '../../lib/permissions/rules.page';
import { describeProblem } from '../../lib/problems/describe.page';
import { t } from '../../lib/text/t';

interface AllowFirstProps {
  deed: Deed & DeedStore;
  action: ActionId;
  orgId: string | null;
}

/** Asks for the consent that is missing, in place of the button that writes: what is allowed is confirmed after that. */
export function AllowFirst({ deed, action, orgId }: AllowFirstProps) {
  const need = needOf(action);
  const { isAsking, problem } = deed.consent;
  const described = problem && describeProblem(problem);
  return (
    <>
      <p>{t('deedAllowFirst')}</p>
      <p class="quiet">{reasonWords({ is: 'scope', need }).why}</p>
      <div aria-live="polite">
        {isAsking && <p class="quiet">{t('windowOpenHint')}</p>}
        {described && <p class="notice">{t('allowFailed', described.title, described.why)}</p>}
      </div>
      <button
        type="button"
        class="button primary"
        aria-disabled={isAsking || orgId === null}
        data-busy={isAsking}
        onClick={() => {
          if (orgId !== null) void deed.allow(action, orgId);
        }}
      >
        {t('allowFor', t(NEED_NAMES[need]))}
      </button>
    </>
  );
}
