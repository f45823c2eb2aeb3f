import type { Ref } from 'preact';
import type { SuggestionRule } from '../../lib/suggestions/rules';
import type { Verdict } from '../../lib/suggestions/suggest';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { IconButton } from '../basics/IconButton';
import { Words } from '../basics/Words';
import { reasonWords, ruleWords } from '../suggestions/reason-words';

interface RuleRowProps {
  rule: SuggestionRule;
  /** What it says of the person on screen, once that is known. */
  verdict: Verdict | undefined;
  editButton: Ref<HTMLButtonElement>;
  onEdit: () => void;
  onRemove: () => void;
}

/** A rule as one reads it, and what it would say. */
export function RuleRow({ rule, verdict, editButton, onEdit, onRemove }: RuleRowProps) {
  const badge = displayText(rule.badge);
  return (
    <div class="rule">
      <div class="rule-lines">
        <p>
          {ruleWords(rule)} ·{' '}
          <strong>
            <bdi>{badge}</bdi>
          </strong>
        </p>
        {rule.text !== null && (
          <p class="quiet">
            <Words of={rule.text} />
          </p>
        )}
        {verdict && (
          <p class="rule-verdict" data-outcome={verdict.outcome}>
            {verdictWords(verdict)}
          </p>
        )}
      </div>
      <button type="button" class="button" ref={editButton} aria-label={t('ruleEditNamed', badge)} onClick={onEdit}>
        {t('ruleEdit')}
      </button>
      <IconButton icon="close" label={t('ruleRemove', badge)} onClick={onRemove} />
    </div>
  );
}

function verdictWords(verdict: Verdict): string {
  if (verdict.outcome === 'suggested') {
    return t('verdict_suggested', displayText(verdict.badge.name), reasonWords(verdict));
  }
  return t(`verdict_${verdict.outcome}`, verdict.value ?? '');
}
