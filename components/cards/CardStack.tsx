import type { Card } from '../../lib/panel/cards';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { later } from '../basics/later';
import { Avatar } from '../basics/Person';
import { useModal } from '../basics/use-modal';
import { Words } from '../basics/Words';
import { MailLink } from '../basics/MailLink';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { useDeskPortal } from '../words/use-desk-portal';
import '../styles/cards.css';
import { Administration } from '../administration/Administration';
import { AssignButton } from './AssignButton';
import { CARDS } from './card-kinds';
import { GivingPlace, useGiving } from './card-place';
import { CardSection, isFirstToAsk } from './CardSection';
import { useLook } from './use-reads';

const PanelDirectory = later(async () => (await import('../directory/PanelDirectory')).PanelDirectory);

/**
 * Every card that was opened, each over the one it was opened from, so that going back finds it as it was left; under them
 * the directory, if they were opened from there.
 */
export function CardStack() {
  const cards = usePanel((state) => state.cards);
  const directory = usePanel((state) => state.directory);
  return (
    <>
      {directory !== null && <PanelDirectory directory={directory} />}
      {cards.map((card) => (
        <CardDialog key={card.id} card={card} />
      ))}
    </>
  );
}

/** One card: who it is, what is known of them, and the way into Desk. Escape goes back. */
function CardDialog({ card }: { card: Card }) {
  const { closeCard } = useActions();
  const dialog = useModal();
  const look = useLook();
  const { of } = card;
  const giving = useGiving(card.ticket);
  const { head, sections, deskPage } = CARDS[of.kind];
  const { name, photoUrl, line } = head(of, look, card);
  const shown = displayText(name) || t('noName');
  const portal = useDeskPortal();
  const email = of.kind === 'agent' ? (look('agentCard', { agentId: of.agentId })?.value?.email ?? null) : null;
  const back = (): void => closeCard(card.id);
  return (
    <dialog ref={dialog} class="card" aria-label={shown} onClose={back}>
      <div class="card-head">
        <IconButton icon="chevron" class="card-back" label={t('back')} onClick={back} />
        {photoUrl !== undefined && <Avatar name={name} photoUrl={photoUrl} />}
        <div class="card-names">
          <h2 class="clip" title={shown}>
            <Words of={shown} />
          </h2>
          {line}
        </div>
        {email !== null && <MailLink email={email} name={shown} />}
        {portal !== null && (
          <a
            class="icon-button"
            href={`${portal}${deskPage(of, look)}`}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('openInDesk')}
            title={t('openInDesk')}
          >
            <Icon name="external" />
          </a>
        )}
      </div>
      <div class="card-body">
        <GivingPlace.Provider value={giving}>
          {sections.map((section) => (
            <CardSection
              key={section.title}
              section={section}
              card={card}
              look={look}
              isAsking={isFirstToAsk(section, sections, card, look)}
            />
          ))}
        </GivingPlace.Provider>
        <Administration card={card} look={look} />
      </div>
      {of.kind === 'agent' && <AssignButton card={card} agentId={of.agentId} look={look} />}
    </dialog>
  );
}
