import { useState } from 'preact/hooks';
import type { ActionId } from '../../lib/actions/specs';
import type { Card } from '../../lib/panel/cards';
import type { Facts } from '../../lib/permissions/why-not.page';
import { whyNot } from '../../lib/permissions/why-not.page';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { usePolicy } from '../use-policy';
import { type Look, read, useReads } from '../cards/use-reads';
import { DEEDS, type DeedSpec } from './deeds';
import './administration.css';

interface AdministrationProps {
  card: Card;
  look: Look;
}

/**
 * What can be done to an agent, department or team from their card. Whose profile is known not to allow it sees nothing of
 * it, nor does anybody whose administrator's policy forbids it; where the profile cannot be read, Desk has the last word.
 */
export function Administration({ card, look }: AdministrationProps) {
  const deeds = DEEDS[card.of.kind];
  return deeds === undefined ? null : <Offered deeds={deeds} card={card} look={look} />;
}

function Offered({ deeds, card, look }: AdministrationProps & { deeds: readonly DeedSpec[] }) {
  useReads([read('myProfile', {})]);
  const session = useAccount((state) => state.session);
  const [open, setOpen] = useState<ActionId | null>(null);
  const policy = usePolicy();
  const signedIn = session?.status === 'signedIn' ? session : null;
  const profile = look('myProfile', {});
  const isKnown = profile?.value !== undefined || (profile?.problem !== undefined && !profile.loading);
  // While one is at it, what is done may make it fit no more: the dialog stays until it is closed.
  const isOpen = deeds.find(({ action }) => action === open);
  if (signedIn === null || !isKnown) return null;
  const facts: Facts = {
    profile: profile?.value ?? null,
    edition: signedIn.organization.edition,
    limits: {},
    granted: signedIn.scopes,
    policy,
  };
  const { of } = card;
  const agent = of.kind === 'agent' ? look('agentCard', { agentId: of.agentId })?.value : undefined;
  const isMe = of.kind === 'agent' && signedIn.agent?.id === of.agentId;
  const isAllowed = ({ action }: DeedSpec): boolean => {
    const reason = whyNot(action, null, facts)?.is;
    return reason !== 'profile' && reason !== 'lightAgent' && reason !== 'policy';
  };
  const fits = ({ fits: suits }: DeedSpec): boolean =>
    of.kind !== 'agent' || (agent !== undefined && (suits?.(agent, isMe) ?? true));
  const offered = deeds.filter((deed) => isAllowed(deed) && fits(deed));
  if (offered.length === 0 && isOpen === undefined) return null;
  return (
    <section class="card-section" aria-label={t('administration')}>
      <h3>{t('administration')}</h3>
      <div class="deed-buttons">
        {offered.map(({ action, button }) => (
          <button key={action} type="button" class="button" aria-haspopup="dialog" onClick={() => setOpen(action)}>
            {t(button)}
          </button>
        ))}
      </div>
      {isOpen && (
        <isOpen.Dialog
          key={`${signedIn.organization.id} ${isOpen.action}`}
          card={card}
          look={look}
          onClose={() => setOpen(null)}
          onGo={setOpen}
        />
      )}
    </section>
  );
}
