import { useState } from 'preact/hooks';
import { COMPARISONS, FACTS, type RuleFault, type SuggestionRule, faultsOf } from '../../lib/suggestions/rules';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useOptions } from './options-context';
import { useFocusAtFirst } from './use-edited';

const COMPARISON_WORDS = { atLeast: 'comparisonAtLeast', atMost: 'comparisonAtMost' } as const;

interface RuleFormProps {
  rule: SuggestionRule;
  onKeep: (rule: SuggestionRule) => void;
  onCancel: () => void;
}

/** Changes one rule; what is wrong with it is said instead of kept. */
export function RuleForm({ rule, onKeep, onCancel }: RuleFormProps) {
  const first = useFocusAtFirst();
  const [draft, setDraft] = useState(rule);
  const [faults, setFaults] = useState<RuleFault[]>([]);
  const change = (part: Partial<SuggestionRule>) => setDraft({ ...draft, ...part });
  const badges = useOptions(({ preview }) => (preview.state === 'seen' ? preview.person.catalogue : undefined));
  const keep = () => {
    const text = draft.text?.trim() ?? '';
    const changed = { ...draft, badge: draft.badge.trim(), text: text === '' ? null : text };
    const found = faultsOf(changed);
    setFaults(found);
    if (found.length === 0) onKeep(changed);
  };
  return (
    <form
      class="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <div class="rule-when">
        <label>
          {t('ruleFact')}
          <select
            class="input"
            ref={first}
            value={draft.fact}
            onChange={({ currentTarget: { value } }) =>
              change({ fact: FACTS.find((fact) => fact === value) ?? draft.fact })
            }
          >
            {FACTS.map((fact) => (
              <option key={fact} value={fact}>
                {t(`fact_${fact}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('ruleComparison')}
          <select
            class="input"
            value={draft.comparison}
            onChange={({ currentTarget: { value } }) =>
              change({ comparison: COMPARISONS.find((each) => each === value) ?? draft.comparison })
            }
          >
            {COMPARISONS.map((comparison) => (
              <option key={comparison} value={comparison}>
                {t(COMPARISON_WORDS[comparison])}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('ruleValue')}
          <input
            class="input"
            type="number"
            min="0"
            step="1"
            value={Number.isNaN(draft.value) ? '' : draft.value}
            onInput={({ currentTarget }) => change({ value: currentTarget.valueAsNumber })}
          />
        </label>
      </div>
      <label>
        {t('ruleBadge')}
        <input
          class="input"
          type="text"
          list="rule-badges"
          value={draft.badge}
          onInput={({ currentTarget }) => change({ badge: currentTarget.value })}
        />
      </label>
      <datalist id="rule-badges">
        {badges?.map(({ id, name }) => (
          <option key={id} value={displayText(name)}>
            {displayText(name)}
          </option>
        ))}
      </datalist>
      <label>
        {t('ruleText')}
        <input
          class="input"
          type="text"
          placeholder={t(`reason_${draft.fact}`, '{value}')}
          value={draft.text ?? ''}
          onInput={({ currentTarget }) => change({ text: currentTarget.value })}
        />
      </label>
      <div role="alert">
        {faults.map((fault) => (
          <p key={fault} class="rule-fault">
            {t(`fault_${fault}`)}
          </p>
        ))}
      </div>
      <div class="rule-buttons">
        <button type="submit" class="button primary">
          {t('ruleKeep')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
