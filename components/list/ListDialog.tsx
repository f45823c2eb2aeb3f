import type { ComponentChildren } from 'preact';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { useModal } from '../basics/use-modal';
import '../styles/picker.css';

interface ListDialogProps {
  /** What is chosen in it; the dialog's name. */
  title: string;
  /** For whom, in one line. */
  subtitle: ComponentChildren;
  onClose: () => void;
  /** The field in it says all that a heading would. */
  isBare?: boolean;
  children: ComponentChildren;
}

/** The frame of every dialog in which something is chosen from a list. Escape and a click beside it close it. */
export function ListDialog({ title, subtitle, onClose, isBare = false, children }: ListDialogProps) {
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      class={isBare ? 'picker is-bare' : 'picker'}
      aria-label={title}
      onClose={onClose}
      closedby="any"
    >
      {!isBare && (
        <div class="picker-head">
          <div class="picker-title">
            <h2>{title}</h2>
            {subtitle}
          </div>
          <IconButton icon="close" label={t('close')} onClick={onClose} />
        </div>
      )}
      {children}
    </dialog>
  );
}
