import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useKeyDown } from '../basics/use-key-down';
import { isFreshPress } from '../list/list-keys';
import { t } from '../../lib/text/t';

/** Whether a step has been shown before: only then has the focus a place to come from. */
let hasMoved = false;

interface StepFrameProps {
  title: string;
  children: ComponentChildren;
  /** The buttons, the one that leads on last. */
  foot?: ComponentChildren;
  onBack?: (() => void) | undefined;
}

/** One step: its heading, which gets the focus when the step begins, its content, and the way on and back. */
export function StepFrame({ title, children, foot, onBack }: StepFrameProps) {
  const step = useRef<HTMLElement>(null);
  useKeyDown(step, enterChooses);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasMoved) heading.current?.focus({ preventScroll: true });
    hasMoved = true;
    scrollTo({ top: 0 });
  }, []);
  return (
    <section class="bulk-step" aria-labelledby="bulk-step-title" ref={step}>
      <h2 id="bulk-step-title" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
      {(foot || onBack) && (
        <div class="bulk-foot bulk-sticky">
          {onBack && (
            <button type="button" class="button" onClick={onBack}>
              {t('back')}
            </button>
          )}
          {foot}
        </div>
      )}
    </section>
  );
}

/** Enter does to a box or a choice what Space does; browsers leave it without a meaning there. It never goes on by itself. */
function enterChooses(event: KeyboardEvent): void {
  const { target, key } = event;
  if (key !== 'Enter' || !isFreshPress(event) || event.defaultPrevented) return;
  if (!(target instanceof HTMLInputElement) || !['radio', 'checkbox'].includes(target.type)) return;
  event.preventDefault();
  target.click();
}
