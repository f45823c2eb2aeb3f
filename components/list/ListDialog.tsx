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
  children: ComponentChildren;
}

/** The frame of every dialog in which something is chosen from a list. Escape and a click beside it close it. */
export function ListDialog({ title, subtitle, onClose, children }: ListDialogProps) {
  const dialog = useModal();
  return (
    <dialog ref={dialog} class="picker" aria-label={title} onClose={onClose} closedby="any">
      <div class="picker-head">
        <div class="picker-title">
          <h2>{title}</h2>
          {subtitle}
        </div>
        <IconButton icon="close" label={t('close')} onClick={onClose} />
      </div>
      {children}
    </dialog>
  );
}
