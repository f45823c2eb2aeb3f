import { useEffect } from 'preact/hooks';
import type { Ticket } from '../../lib/desk-api/records';
import { isUnderWay } from '../../lib/macros/run';
import { t } from '../../lib/text/t';
import { useActions, usePanel } from '../panel-context';

/** Opens what a macro would do to the ticket. A dot says that one was begun and is not over. */
export function MacroButton({ ticket: { id } }: { ticket: Ticket }) {
  const actions = useActions();
  const run = usePanel((state) => state.extras.macroWork[id]?.run);
  const orgIsKnown = usePanel((state) => state.extras.macros !== null);
  // From storage alone: what was stopped halfway is said as soon as its ticket is looked at.
  useEffect(() => {
    if (orgIsKnown) void actions.openMacro(id);
  }, [actions, id, orgIsKnown]);
  const isRunning = run !== undefined && isUnderWay(run);
  return (
    <button
      type="button"
      class="button"
      data-ticket-dialog="macro"
      aria-haspopup="dialog"
      title={isRunning ? t('macroUnderWay') : t(run ? 'macroStopped' : 'macroButtonHint')}
      // Within reach all the same: it has the focus when one is run from its dialog.
      aria-disabled={isRunning}
      // Of one that is under way in a panel that was closed nobody else would tell.
      onClick={() => (isRunning ? void actions.openMacro(id) : actions.openTicketDialog('macro'))}
    >
      {t('closeAndThank')}
      {run && <i class="dot" aria-hidden="true" />}
    </button>
  );
}
