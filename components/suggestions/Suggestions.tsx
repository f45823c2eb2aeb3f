import { useEffect } from 'preact/hooks';
import type { ContactHelpCenter, Holder } from '../../lib/desk-api/records';
import type { Suggestion } from '../../lib/suggestions/suggest';
import { suggestionsOf } from '../../lib/suggestions/suggest';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { ProblemCard } from '../basics/ProblemCard';
import { Skeleton } from '../basics/Skeleton';
import { Words } from '../basics/Words';
import { read, useLook, useReads } from '../cards/use-reads';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';
import { BadgeIcon } from '../regions/BadgeTile';
import '../styles/suggestions.css';
import { reasonWords } from './reason-words';
import { useVerdicts } from './use-suggestions';

/** Badges that would fit the person, each with its reason. To know of them costs one call, and none while it is fresh. */
export function Suggestions({ contactId }: { contactId: string }) {
  const { loadBadges, retry } = useActions();
  const helpCenters = usePanel((state) => state.helpCenters);
  const catalogue = usePanel((state) => state.catalogue);
  const key = { contactId };
  const readFactsAgain = useReads([read('facts', key)]);
  const facts = useLook()('facts', key) ?? { loading: true };
  useEffect(() => loadBadges(), [loadBadges, contactId]);

  const missing = [facts, catalogue, helpCenters].filter(({ value }) => value === undefined);
  const failed = missing.find(({ loading, problem }) => problem && !loading);
  if (failed?.problem) {
    return (
      <ProblemCard
        problem={failed.problem}
        onRetry={() => {
          if (facts.value === undefined) readFactsAgain();
          if (catalogue.value === undefined) retry('catalogue');
          if (helpCenters.value === undefined) retry('helpCenters');
        }}
      />
    );
  }
  if (missing.length > 0 || !helpCenters.value) return <Skeleton shape="line" />;
  if (helpCenters.value.length === 0) return <p class="quiet">{t('noHelpCenterUser')}</p>;
  const isOne = helpCenters.value.length === 1;
  return helpCenters.value.map((helpCenter) => (
    <div key={helpCenter.userId}>
      {!isOne && <HelpCenterName of={helpCenter} />}
      <SuggestionList holder={helpCenter} contactId={contactId} />
    </div>
  ));
}

function HelpCenterName({ of: { helpCenterName } }: { of: ContactHelpCenter }) {
  return (
    <h3 class="clip" title={displayText(helpCenterName)}>
      <Words of={helpCenterName} />
    </h3>
  );
}

function SuggestionList({ holder, contactId }: { holder: Holder; contactId: string }) {
  const held = usePanel((state) => state.holders[holder.userId]?.badges);
  const verdicts = useVerdicts(contactId, holder.userId);
  // What somebody holds already is suggested to nobody.
  if (held?.value === undefined && held?.problem) return <p class="quiet">{t('notKnownYet')}</p>;
  if (!verdicts || held?.value === undefined) return <Skeleton shape="line" />;
  const suggestions = suggestionsOf(verdicts);
  if (suggestions.length === 0) return <p class="quiet">{t('noSuggestions')}</p>;
  return (
    <ul class="suggestions">
      {suggestions.map((suggestion) => (
        <SuggestionRow key={suggestion.rule.id} suggestion={suggestion} holder={holder} />
      ))}
    </ul>
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
        <strong class="clip" title={name}>
          <bdi>{name}</bdi>
        </strong>
        <span class="quiet">{reason}</span>
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
        <span class="does">{t('awardShort')}</span>
      </button>
    </li>
  );
}
