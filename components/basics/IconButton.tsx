import { Icon, type IconName } from '../icons';

interface IconButtonProps {
  icon: IconName;
  label: string;
  onClick: () => void;
  isBusy?: boolean;
  /** Why it does nothing now; it is greyed and says so. */
  whyNot?: string | undefined;
  class?: string;
}

/** A button that shows an icon and says its label. */
export function IconButton({ icon, label, onClick, isBusy = false, whyNot, class: more = '' }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${more}`}
      aria-label={label}
      title={whyNot ?? label}
      aria-disabled={whyNot !== undefined || undefined}
      data-busy={isBusy}
      // The second of a double click is meant for what was clicked first: that has gone, and its neighbour lies there now.
      onClick={({ detail }) => detail > 1 || whyNot !== undefined || onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}
