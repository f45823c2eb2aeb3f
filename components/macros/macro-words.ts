import type { Macro } from '../../lib/macros/macro';
import type { PlannedPart, WhyNot } from '../../lib/macros/plan';
import { PARTS, type PartName } from '../../lib/macros/parts';
import { gapsIn } from '../../lib/macros/placeholders';
import { LONGEST_COMMENT } from '../../lib/actions/specs';
import { displayText } from '../../lib/text/display-text';
import { type TextKey, t, tCount } from '../../lib/text/t';
import { formatList } from '../../lib/text/format-list';
import { joined, quotedList } from '../../lib/text/joined.page';

const WHY: Readonly<Record<Exclude<WhyNot, 'tooLong'>, TextKey>> = {
  loading: 'macroWhyLoading',
  unreadable: 'macroWhyUnreadable',
  noUser: 'macroWhyNoUser',
  severalUsers: 'macroWhySeveral',
  noClosedStatus: 'macroWhyNoClosed',
  noSuchStatus: 'macroWhyNoStatus',
  noSuchBadge: 'macroWhyNoBadge',
  noSuchLabel: 'macroWhyNoLabel',
  gap: 'macroWhyGap',
  empty: 'macroWhyEmpty',
};

/** Why a part cannot be done now, in words. */
export function whyWords(why: WhyNot, text: string): string {
  if (why === 'tooLong') {
    return tCount('writingTooLong', text.trim().length - LONGEST_COMMENT, LONGEST_COMMENT);
  }
  const gaps = gapsIn(text).map((name) => `{${name}}`);
  return t(WHY[why], formatList(gaps));
}

/** What a part does, as the line beside its checkbox says it. */
export function doesWords({ part, what }: Pick<PlannedPart, 'part' | 'what'>, { comment }: Macro): string {
  // Several tags come as they are to be quoted.
  const name = quotedList(displayText(what, 80).split(t('betweenQuoted'))) || t('noName');
  switch (part) {
    case 'comment':
      return t(comment?.isPublic === true ? 'macroWrite' : 'macroWriteNote');
    case 'badge':
      return t('macroGiveBadge', name);
    case 'label':
      return t('macroGiveLabel', name);
    case 'tags':
      return t('macroAddTags', name);
    case 'status':
      return what === '' ? t('macroSetClosed') : t('macroSetStatus', name);
  }
}

/** What a macro does in a line, in the order in which it is done. */
export function macroDoesWords(macro: Macro): string {
  const { comment, badge, label, tags = [], status } = macro;
  const of: Record<PartName, string | null> = {
    comment: comment && '',
    badge,
    label,
    tags: tags.length > 0 ? tags.join(t('betweenQuoted')) : null,
    status: status && (status.is === 'named' ? status.name : ''),
  };
  return joined(PARTS.flatMap((part) => (of[part] === null ? [] : [doesWords({ part, what: of[part] }, macro)])));
}
