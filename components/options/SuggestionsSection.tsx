import { useState } from 'preact/hooks';
import { DEFAULT_RULES, MOST_RULES, type SuggestionRule } from '../../lib/suggestions/rules.both';
import { t } from '../../lib/text/t';
import { usePersonName } from '../no-account/use-parked';
import { useActions, usePanel } from '../panel-context';
import '../styles/rules.css';
import { useVerdicts } from '../suggestions/use-suggestions';
import { Switch } from './FairPlaySection';
import { RuleForm } from './RuleForm';
import { RuleRow } from './RuleRow';

const NEW_RULE: SuggestionRule = {
  id: '',
  fact: 'totalTickets',
  comparison: 'atLeast',
  value: 10,
  badge: '',
  text: null,
};

/** When which badge is suggested: readable, editable, with what the rules would say for the person on screen. */
export function SuggestionsSection() {
  const actions = useActions();
  const { automatic, rules } = usePanel((state) => state.extras.suggestions);
  const helpCenters = usePanel((state) => state.helpCenters.value);
  const verdicts = useVerdicts(helpCenters?.[0]?.userId);
  const [edited, setEdited] = useState<string | null>(null);
  const keep = (changed: SuggestionRule[]) => {
    setEdited(null);
    actions.setSuggestions({ automatic, rules: changed });
  };
  const add = (rule: SuggestionRule) => keep([...rules, { ...rule, id: crypto.randomUUID() }]);
  return (
    <section class="options-section" aria-labelledby="options-suggestions">
      <h2 id="options-suggestions">{t('optionsSuggestions')}</h2>
      <p class="quiet">{t('optionsSuggestionsText')}</p>
      <Switch
        label={t('suggestionsAutomaticLabel')}
        isOn={automatic}
        onChange={(isOn) => actions.setSuggestions({ automatic: isOn, rules })}
      />
      <ol class="rules" aria-label={t('suggestionRules')}>
        {rules.map((rule) => (
          <li key={rule.id}>
            {edited === rule.id ? (
              <RuleForm
                rule={rule}
                onKeep={(changed) => keep(rules.map((each) => (each.id === rule.id ? changed : each)))}
                onCancel={() => setEdited(null)}
              />
            ) : (
              <RuleRow
                rule={rule}
                verdict={verdicts?.find((verdict) => verdict.rule.id === rule.id)}
                onEdit={() => setEdited(rule.id)}
                onRemove={() => keep(rules.filter(({ id }) => id !== rule.id))}
              />
            )}
          </li>
        ))}
        {edited === '' && (
          <li>
            <RuleForm rule={NEW_RULE} onKeep={add} onCancel={() => setEdited(null)} />
          </li>
        )}
      </ol>
      <div class="rule-buttons">
        <button type="button" class="button" disabled={rules.length >= MOST_RULES} onClick={() => setEdited('')}>
          {t('ruleAdd')}
        </button>
        <button type="button" class="button" onClick={() => keep(DEFAULT_RULES)}>
          {t('rulesRestore')}
        </button>
        <Preview isShown={verdicts !== null} />
      </div>
    </section>
  );
}

/** The facts of the person on screen cost a credit, so they are read when asked for. */
function Preview({ isShown }: { isShown: boolean }) {
  const actions = useActions();
  const person = usePersonName();
  const hasPerson = usePanel((state) => (state.requester.value ?? state.ticket.value?.contact) !== undefined);
  const isLoading = usePanel((state) => state.person.facts.loading || state.catalogue.loading);
  const hasFailed = usePanel((state) => (state.person.facts.problem ?? state.catalogue.problem) !== undefined);
  if (!hasPerson) return <p class="quiet">{t('rulesPreviewNobody')}</p>;
  if (isShown) return <p class="quiet">{t('rulesPreviewOf', person)}</p>;
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={isLoading}
        onClick={() => {
          actions.loadFacts(false);
          actions.loadBadges();
        }}
      >
        {t('rulesPreview', person)}
      </button>
      {hasFailed && !isLoading && <p class="quiet">{t('rulesPreviewFailed')}</p>}
    </>
  );
}
