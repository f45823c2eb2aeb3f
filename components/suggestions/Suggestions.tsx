import type { Holder } from '../../lib/desk-api/records';
import { useEffect, useState } from 'preact/hooks';
import { contactOnScreen } from '../../lib/panel/on-screen';
import type { Suggestion } from '../../lib/suggestions/suggest';
import { suggestionsOf } from '../../lib/suggestions/suggest';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { ProblemCard } from '../basics/ProblemCard';
import { Skeleton } from '../basics/Skeleton';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { BadgeIcon } from '../regions/BadgeTile';
import '../styles/suggestions.css';
import { reasonWords } from './reason-words';
import { useVerdicts } from './use-suggestions';

/**
 * Badges that would fit the person, each with its reason. Reading the facts costs a credit, so it waits for a click
 * unless the user has switched it on for everybody.
 */
export function Suggestions({ holder }: { holder: Holder }) {
  const actions = useActions();
  const isAutomatic = usePanel((state) => state.extras.suggestions.automatic);
  const hasRules = usePanel((state) => state.extras.suggestions.rules.length > 0);
  const contactId = usePanel(contactOnScreen);
  const [opened, setOpened] = useState<string | null>(null);
  const isOpen = isAutomatic || (contactId !== null && opened === contactId);
  useEffect(() => {
    if (!isAutomatic || contactId === null || !hasRules) return;
    actions.loadFacts(false);
    actions.loadBadges();
  }, [isAutomatic, contactId, hasRules, actions]);

  if (!hasRules || contactId === null) return null;
  if (isOpen) return <SuggestionList holder={holder} />;
  return (
    <button
      type="button"
      class="text-button suggest"
      onClick={() => {
        setOpened(contactId);
        actions.loadFacts(false);
        actions.loadBadges();
      }}
    >
      {t('suggestBadge')}
    </button>
  );
}

function SuggestionList({ holder }: { holder: Holder }) {
  const actions = useActions();
  const facts = usePanel((state) => state.person.facts);
  const catalogue = usePanel((state) => state.catalogue);
  const verdicts = useVerdicts(holder.userId);
  if (!verdicts) {
    const problem = facts.value === undefined ? facts.problem : catalogue.problem;
    if (!problem || facts.loading || catalogue.loading) return <Skeleton shape="line" />;
    return (
      <ProblemCard
        problem={problem}
        onRetry={() => {
          if (facts.value === undefined) actions.loadFacts(true);
          if (catalogue.value === undefined) actions.retry('catalogue');
        }}
      />
    );
  }
  const suggestions = suggestionsOf(verdicts);
  if (suggestions.length === 0) return <p class="quiet suggest">{t('noSuggestions')}</p>;
  return (
    <div class="suggest">
      <h3>{t('suggestionsTitle')}</h3>
      <ul aria-label={t('suggestionsTitle')}>
        {suggestions.map((suggestion) => (
          <SuggestionRow key={suggestion.rule.id} suggestion={suggestion} holder={holder} />
        ))}
      </ul>
    </div>
  );
}

function SuggestionRow({ suggestion, holder }: { suggestion: Suggestion; holder: Holder }) {
  const actions = useActions();
  const { badge } = suggestion;
  const name = displayText(badge.name) || t('noName');
  const reason = reasonWords(suggestion);
  return (
    <li class="suggestion">
      <BadgeIcon badge={badge} />
      <span class="option-lines">
        <strong class="clip" dir="auto" title={name}>
          {name}
        </strong>
        <span class="quiet" dir="auto">
          {reason}
        </span>
      </span>
      <button
        type="button"
        class="button"
        aria-label={t('awardSuggested', name)}
        onClick={() =>
          actions.openPicker({ userId: holder.userId, helpCenterId: holder.helpCenterId, badgeId: badge.id })
        }
      >
        <Icon name="award" />
        {t('awardShort')}
      </button>
    </li>
  );
}
