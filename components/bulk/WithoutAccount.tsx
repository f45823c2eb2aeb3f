import { useState } from 'preact/hooks';
import type { WithoutAccount as Person } from '../../lib/bulk/plan-invitations';
import { t, tCount } from '../../lib/text/t';
import { InviteForm } from './InviteForm';
import { useBulkActions } from './bulk-context';
import './bulk-invite.css';

/** Who cannot receive the badge for want of an account, and the way to invite them and park it; nothing where that is nobody. */
export function WithoutAccount({ people }: { people: Person[] }) {
  const [isOpen, setOpen] = useState<boolean>();
  const actions = useBulkActions();
  if (people.length === 0) return null;
  return (
    <section class="bulk-without" aria-labelledby="bulk-without-title">
      <h3 id="bulk-without-title">{tCount('bulk_withoutAccount', people.length)}</h3>
      <p class="quiet">{t('bulk_withoutAccountText')}</p>
      {isOpen ? (
        <InviteForm people={people} onClose={() => setOpen(false)} />
      ) : (
        <button
          type="button"
          class="button"
          // Undefined until it was open once: only then does the focus come back here.
          ref={isOpen === false ? focus : null}
          onClick={() => {
            actions.loadHelpCenters();
            setOpen(true);
          }}
        >
          {t('bulk_inviteOpen')}
        </button>
      )}
    </section>
  );
}

const focus = (button: HTMLButtonElement | null): void => button?.focus();
