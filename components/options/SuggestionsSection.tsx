import { useMemo, useState } from 'preact/hooks';
import { DEFAULT_RULES, MOST_RULES, type SuggestionRule } from '../../lib/suggestions/rules';
import { type Verdict, judge } from '../../lib/suggestions/suggest';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import '../styles/rules.css';
import { useOptions, useOptionsActions } from './options-context';
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

/** When which badge is suggested: readable, editable, with what the rules would say of the person in the Desk tab. */
export function SuggestionsSection() {
  const actions = useOptionsActions();
  const { rules } = useOptions((state) => state.suggestions);
  const verdicts = useVerdicts(rules);
  const [edited, setEdited] = useState<string | null>(null);
  const keep = (changed: SuggestionRule[]) => {
    setEdited(null);
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
  if (preview.state === 'seen') {
    const name = displayText(preview.person.name ?? '', 80) || t('thisPerson');
    return <p class="quiet">{t('rulesPreviewOf', name)}</p>;
  }
  return (
    <>
      <button type="button" class="button" disabled={preview.state === 'reading'} onClick={() => void showPreview()}>
        {t('rulesPreview')}
      </button>
      {preview.state === 'nobody' && <p class="quiet">{t('rulesPreviewNobody')}</p>}
      {preview.state === 'failed' && <p class="quiet">{t('rulesPreviewFailed')}</p>}
    </>
  );
}
