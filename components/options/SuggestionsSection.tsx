import { useMemo } from 'preact/hooks';
import type { OptionsState } from '../../lib/options/options-page';
import { DEFAULT_RULES, MOST_RULES, type SuggestionRule } from '../../lib/suggestions/rules';
import { type Verdict, judge } from '../../lib/suggestions/suggest';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import '../styles/rules.css';
import { useOptions, useOptionsActions } from './options-context';
import { RuleForm } from './RuleForm';
import { RuleRow } from './RuleRow';
import { useEdited } from './use-edited';

const NEW_RULE: SuggestionRule = {
  id: '',
  fact: 'totalTickets',
  comparison: 'atLeast',
  value: 10,
  badge: '',
  text: null,
};

/** When which badge is suggested: readable, editable, with what the rules would say of the person in the Desk tab. */
export function SuggestionsSection() {
  const actions = useOptionsActions();
  const { rules } = useOptions((state) => state.suggestions);
  const verdicts = useVerdicts(rules);
  const edited = useEdited();
  const keep = (changed: SuggestionRule[]) => {
    edited.end();
    actions.setSuggestions({ rules: changed });
  };
  const add = (rule: SuggestionRule) => keep([...rules, { ...rule, id: crypto.randomUUID() }]);
  return (
    <section class="options-section" aria-labelledby="options-suggestions">
      <h2 id="options-suggestions">{t('optionsSuggestions')}</h2>
      <p class="quiet">{t('optionsSuggestionsText')}</p>
      <ol class="rules" aria-label={t('suggestionRules')}>
        {rules.map((rule) => (
          <li key={rule.id}>
            {edited.id === rule.id ? (
              <RuleForm
                rule={rule}
                onKeep={(changed) => keep(rules.map((each) => (each.id === rule.id ? changed : each)))}
                onCancel={edited.end}
              />
            ) : (
              <RuleRow
                rule={rule}
                verdict={verdicts?.find((verdict) => verdict.rule.id === rule.id)}
                editButton={edited.giveBackTo(rule.id)}
                onEdit={() => edited.begin(rule.id)}
                onRemove={() => keep(rules.filter(({ id }) => id !== rule.id))}
              />
            )}
          </li>
        ))}
        {edited.id === '' && (
          <li>
            <RuleForm rule={NEW_RULE} onKeep={add} onCancel={edited.end} />
          </li>
        )}
      </ol>
      <div class="rule-buttons">
        <button
          type="button"
          class="button"
          ref={edited.giveBackTo('')}
          disabled={rules.length >= MOST_RULES}
          onClick={() => edited.begin('')}
        >
          {t('ruleAdd')}
        </button>
        <button type="button" class="button" onClick={() => keep(DEFAULT_RULES)}>
          {t('rulesRestore')}
        </button>
        <PreviewLine />
      </div>
    </section>
  );
}

/** What each rule says of the person looked at; null until somebody was. */
function useVerdicts(rules: SuggestionRule[]): Verdict[] | null {
  const preview = useOptions((state) => state.preview);
  return useMemo(() => {
    if (preview.state !== 'seen') return null;
    const { facts, catalogue, held } = preview.person;
    return judge(rules, facts, catalogue, held);
  }, [rules, preview]);
}

/** The facts of a person cost a credit, so they are read when asked for. */
function PreviewLine() {
  const { showPreview } = useOptionsActions();
  const preview = useOptions((state) => state.preview);
  const isReading = preview.state === 'reading';
  return (
    <>
      {preview.state !== 'seen' && (
        <button type="button" class="button" aria-disabled={isReading} onClick={() => isReading || void showPreview()}>
          {t('rulesPreview')}
        </button>
      )}
      <p class="quiet" aria-live="polite">
        {previewWords(preview)}
      </p>
    </>
  );
}

function previewWords(preview: OptionsState['preview']): string {
  switch (preview.state) {
    case 'seen':
      return t('rulesPreviewOf', displayText(preview.person.name ?? '', 80) || t('thisPerson'));
    case 'nobody':
      return t('rulesPreviewNobody');
    case 'failed':
      return t('rulesPreviewFailed');
    case 'none':
    case 'reading':
      return '';
  }
}
