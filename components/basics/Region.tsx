import type { ComponentChildren } from 'preact';

interface RegionProps {
  name: string;
  isBusy: boolean;
  /** A number beside the heading. */
  count?: number | undefined;
  /** At the end of the heading's line. */
  aside?: ComponentChildren;
  /** `bare`: what it shows needs no heading to be understood, which is then for screen readers only. */
  layout?: 'block' | 'bare' | undefined;
  /** Keeps the heading's line tall enough for buttons that come later. */
  hasButtons?: boolean;
  children: ComponentChildren;
}

/** One named part of the panel: a small heading and what it shows. */
export function Region({ name, isBusy, count, aside, layout, hasButtons = false, children }: RegionProps) {
  return (
    <section class="region" aria-label={name} aria-busy={isBusy} data-layout={layout} data-buttons={hasButtons}>
      <div class="region-head">
        <h2 class={layout === 'bare' ? 'unseen' : undefined}>{name}</h2>
        {count !== undefined && count > 0 && <span class="count">{count}</span>}
        {aside && <div class="region-aside">{aside}</div>}
      </div>
      <div class="region-body">{children}</div>
    </section>
  );
}
