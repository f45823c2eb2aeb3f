import { nameOf } from '../actions/action';
import { type LedgerEntry, changesIn } from '../ledger/entry';
import { type PartName, partOf } from '../macros/parts';
import { type MacroRun, type RunPart, isOver } from '../macros/run';
import { actionName } from '../permissions/reason-words.page';
import { displayText } from '../text/display-text';
import { type TextKey, t } from '../text/t';
import { whomWords } from './action-words';
import { type ToastDraft, failure } from './toasts';
import { formatList } from '../text/format-list';
import { quotedList } from '../text/joined.page';

const NAMED = {
  badge: 'macroBadgeNamed',
  label: 'macroLabelNamed',
  tags: 'macroTagsNamed',
  status: 'macroStatusNamed',
} satisfies Record<Exclude<PartName, 'comment'>, TextKey>;

/** What a part is called: “badge “Translator””. */
function partWords({ part, what, isPublic }: { part: PartName; what: string; isPublic: boolean }): string {
  if (part === 'comment') return t(isPublic ? 'macroPublicComment' : 'macroPrivateNote');
  // Several tags come as they are to be quoted.
  return t(NAMED[part], quotedList(displayText(what, 80).split(t('betweenQuoted'))) || t('noName'));
}

function runPartWords({ part, what, request }: RunPart): string {
  return partWords({ part, what, isPublic: request.action === 'addComment' });
}

/** Several parts in a sentence. */
function listOf(parts: readonly RunPart[]): string {
  return formatList(parts.map(runPartWords));
}

/** What became of a macro, part by part, in sentences: done, refused and why, not known, not tried. */
export function outcomeWords({ parts }: Pick<MacroRun, 'parts'>): string {
  const of = (...states: RunPart['state'][]): RunPart[] => parts.filter(({ state }) => states.includes(state));
  const words: string[] = [];
  const say = (key: TextKey, which: readonly RunPart[]): void => {
    if (which.length > 0) words.push(t(key, listOf(which)));
  };
  say('macroDone', of('done'));
  say('macroAlready', of('already'));
  say('macroTakenBack', of('undone'));
  for (const part of of('refused')) {
    const what = t('macroRefused', runPartWords(part));
    words.push(part.problem ? failure(what, part.problem) : what);
  }
  say('macroNotKnown', of('unknown', 'sending'));
  say('macroNotTried', of('waiting'));
  return words.join(' ');
}

/** What an action is called that was taken back together with others: as the part of a macro that it was. */
export function entryWords(entry: LedgerEntry): string {
  const part = partOf(entry.action);
  if (part === undefined) return actionName(entry.action);
  return partWords({
    part,
    what: changesIn(entry).map(nameOf).join(t('betweenQuoted')),
    isPublic: entry.action === 'addComment',
  });
}

/** As `toastOfMacro`, for a run that was stopped from outside and is told of later. */
export function interruptedToast(run: MacroRun, ticketId: string, entries: readonly LedgerEntry[]): ToastDraft {
  const { message, ...toast } = toastOfMacro(run, ticketId, entries);
  return { ...toast, message: `${t('macroInterrupted')} ${message}` };
}

/**
 * The one toast that tells what became of a macro. @param entries those of its parts that can be taken back, in order
 */
export function toastOfMacro(run: MacroRun, ticketId: string, entries: readonly LedgerEntry[]): ToastDraft {
  const { name, parts } = run;
  const [first] = parts;
  const isWhole = parts.every(isOver);
  const tone = !isWhole ? 'problem' : entries.length > 0 ? 'success' : 'info';
  const entry = entries.at(-1);
  return {
    tone,
    message: t('macroToast', displayText(name, 80), outcomeWords(run)),
    ...(first && whomWords(first.request)),
    ...(entry && { undo: { entry, before: entries.slice(0, -1), running: false } }),
    ...(!isWhole && { again: { kind: 'macro', ticketId, running: false } as const }),
  };
}
