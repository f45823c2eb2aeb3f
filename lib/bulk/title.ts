import { t } from '../text/t';
import type { BulkState } from './bulk-state';
import { countVerdicts, verdictsOf } from './dry-run';
import { courseOf, progressOf } from './run-machine';

/** The title of the tab: how far it is, for those who look at another one meanwhile. */
export function pageTitle({ run, check, isChecking }: BulkState): string {
  const title = t('bulk_title');
  if (run) {
    const { done, total } = progressOf(run);
    const isOver = run.head.phase === courseOf(run.head).over;
    return `${isOver ? t('bulk_titleDone') : t('bulk_titleProgress', done, total)} · ${title}`;
  }
  if (isChecking && check) {
    const { checking } = countVerdicts(verdictsOf(check));
    return `${t('bulk_titleProgress', check.rows.length - checking, check.rows.length)} · ${title}`;
  }
  return title;
}
