import type { ComponentChildren } from 'preact';
import type { FoldName } from '../../lib/storage/fold-names.page';
import { type TextKey, t } from '../../lib/text/t';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import '../styles/cards.css';

interface FoldProps {
  of: FoldName;
  name: TextKey;
  about?: ComponentChildren;
  children: ComponentChildren;
}

/** A part of the panel that is read only while it is open, which is remembered. */
export function Fold({ of, name, about, children }: FoldProps) {
  const { toggleFold } = useActions();
  const isOpen = usePanel((state) => state.openFolds?.includes(of) === true);
  return (
    <section class="region fold" aria-label={t(name)}>
      <h2>
        <button
          type="button"
          class="fold-head"
          aria-expanded={isOpen}
          onClick={({ detail }) => detail > 1 || toggleFold(of)}
        >
          <Icon name="chevron" />
          {t(name)}
          {about}
        </button>
      </h2>
      {isOpen && <div class="fold-body">{children}</div>}
    </section>
  );
}
