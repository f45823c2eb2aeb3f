import { useEffect, useRef } from 'preact/hooks';
import type { CardOf } from '../../lib/panel/cards';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Administration } from '../administration/Administration';
import { IconButton } from '../basics/IconButton';
import { MailLink } from '../basics/MailLink';
import { Avatar } from '../basics/Person';
import { Words } from '../basics/Words';
import { CardSection, isFirstToAsk } from '../cards/CardSection';
import { CARDS } from '../cards/card-kinds';
import { useLook } from '../cards/use-reads';
import { Icon } from '../icons';
import '../styles/cards.css';
import { useDirectoryActions } from './directory-context';
import { useOrganizationPage } from './use-organization-page';

interface CardProps {
  of: CardOf;
  /** As the list has it, until the card's own record is there. */
  name: string;
  onClose: () => void;
}

/** The card beside the list: the same sections as in the panel, each leading on to its neighbours. */
export function DirectoryCard({ of, name: listed, onClose }: CardProps) {
  const { open } = useDirectoryActions();
  const look = useLook();
  const page = useOrganizationPage(of);
  const heading = useRef<HTMLHeadingElement>(null);
  const card = { id: JSON.stringify(of), of, name: listed, ticket: null };
  const { head, sections } = CARDS[of.kind];
  const { name, photoUrl, line } = head(of, look, card);
  const shown = displayText(name);
  useEffect(() => heading.current?.focus(), [card.id]);
  const email = of.kind === 'agent' ? (look('agentCard', { agentId: of.agentId })?.value?.email ?? null) : null;
  const close = (): void => {
    open(null);
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from wherever in it the focus is
    <aside
      class="directory-card"
      aria-label={shown || t('directoryTitle')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <div class="card-head">
        <IconButton icon="close" label={t('directoryCloseCard')} onClick={close} />
        {photoUrl !== undefined && <Avatar name={name} photoUrl={photoUrl} />}
        <div class="card-names">
          <h2 class="clip" title={shown} ref={heading} tabIndex={-1}>
            <Words of={shown || t('noName')} />
          </h2>
          {line}
        </div>
        {email !== null && <MailLink email={email} name={shown} />}
        {page !== null && (
          <a
            class="icon-button"
            href={page}
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
        {sections.map((section) => (
          <CardSection
            key={`${card.id} ${section.title}`}
            section={section}
            card={card}
            look={look}
            isAsking={isFirstToAsk(section, sections, card, look)}
          />
        ))}
        <Administration key={card.id} card={card} look={look} />
      </div>
    </aside>
  );
}
