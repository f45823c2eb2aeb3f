import type { Suggestion } from '../../lib/suggestions/suggest';
import { displayText } from '../../lib/text/display-text';
import { formatNumber } from '../../lib/text/format';
import { t } from '../../lib/text/t';
import type { SuggestionRule } from '../../lib/suggestions/rules';

const VALUE = '{value}';

/** Why a badge is suggested: in the rule's own words, with the person's number in them, or in the standard ones. */
export function reasonWords({ rule, value }: Pick<Suggestion, 'rule' | 'value'>): string {
  if (rule.text !== null && rule.text.trim() !== '')
    return displayText(rule.text.replaceAll(VALUE, formatNumber(value)), 300);
  return t(`reason_${rule.fact}`, value);
}

/** A rule in one line: "Tickets in all: at least 10". */
export function ruleWords({ fact, comparison, value }: SuggestionRule): string {
  return t(`comparison_${comparison}`, t(`fact_${fact}`), value);
}
