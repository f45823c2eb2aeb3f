import { t } from '../../lib/text/t';
import { Icon } from '../icons';

const STEPS = ['who', 'badge', 'check', 'run', 'report'] as const;

/** How far one is on the page. Going back is by the buttons below, so that nothing is left half done by a stray click. */
export function Steps({ current }: { current: (typeof STEPS)[number] }) {
  const at = STEPS.indexOf(current);
  return (
    <nav aria-label={t('bulk_steps')}>
      <ol class="bulk-steps">
        {STEPS.map((step, index) => (
          <li key={step} data-done={index < at} aria-current={index === at ? 'step' : undefined}>
            <span class="bulk-step-mark" aria-hidden="true">
              {index < at ? <Icon name="check" /> : index + 1}
            </span>
            <span class="bulk-step-name">{t(`bulk_step_${step}`)}</span>
            {index < at && <span class="unseen">{t('bulk_stepDone')}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
