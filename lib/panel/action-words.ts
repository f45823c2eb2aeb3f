import { type ChangeStep, type SettledChange, canGoBack, nameOf } from '../actions/action';
import type { About, ActionRequest } from '../actions/request';
import { ACTIONS, type ActionId } from '../actions/specs';
import { ACTION_WORDS, type ActionWords } from '../actions/words.page';
import { type LedgerEntry, changesIn, commentOf } from '../ledger/entry';
import { needOf } from '../permissions/rules.page';
import type { Problem } from '../problems/problem';
import { isUnknownOutcome } from '../problems/unknown-outcome';
import { displayText } from '../text/display-text';
import { type TextKey, t, tCount } from '../text/t';
import { type ToastDraft, failure } from './toasts';
import { quotedList } from '../text/joined.page';

/** Whom an action was about and where: "→ Lucas Carol (#101)"; nothing where neither is known. */
export function whomWords({ person, ticket }: About): { whom?: string } {
  const name = displayText(person.name, 80);
  const number = ticket?.number ? displayText(ticket.number, 20) : '';
  if (name !== '' && number !== '') return { whom: t('toastWhomOnTicket', name, number) };
  if (name !== '') return { whom: t('toastWhom', name) };
  return number === '' ? {} : { whom: t('toastTicket', number) };
}

/** What became of an action, one toast for what holds and one for each reason for which something does not. */
export function toastsOfChange(entry: LedgerEntry): ToastDraft[] {
  const words = ACTION_WORDS[entry.action];
  const { refused } = ACTIONS[entry.action];
  const whom = whomWords(entry);
  const of = (outcome: SettledChange['outcome']): SettledChange[] =>
    changesIn(entry).filter((step) => step.outcome === outcome);
  const toasts: ToastDraft[] = [];
  if (changesIn(entry).length === 0) return [toastOfWriting(entry)];
  if (of('changed').length > 0) toasts.push(successToast(entry, of('changed'), of('already')));
  else if (of('already').length > 0)
    toasts.push({ tone: 'info', message: listed(words, 'already', of('already')), ...whom });
  if (of('notKnown').length > 0)
    toasts.push({ tone: 'problem', message: t('toastOrderNotKnown', listOf(of('notKnown'))), ...whom });
  for (const steps of byReason(of('refused'))) {
    const problem = steps[0]?.problem ?? { kind: refused.done };
    toasts.push({ tone: 'problem', message: failure(listed(words, 'failed', steps), problem), ...whom });
  }
  return toasts;
}

/**
 * What is said when an action failed as a whole, or (with `otherwise`) when looking what became of it did; what was typed
 * is in it.
 */
export function failureToast(
  { action, reason, person, ticket }: ActionRequest,
  steps: ChangeStep[],
  problem: Problem,
  otherwise?: TextKey,
): ToastDraft {
  const kept = reason === null ? '' : ` ${t('toastReasonKept', reason)}`;
  const words = otherwise === undefined ? listed(ACTION_WORDS[action], 'failed', steps) : t(otherwise, listOf(steps));
  return {
    tone: 'problem',
    message: failure(words, problem) + kept,
    ...whomWords({ person, ticket }),
    ...needs(action, words, problem),
  };
}

/** What is said when the user has not allowed what an action needs. Nothing was sent. */
export function notAllowedToast({ action, person, ticket }: ActionRequest, steps: ChangeStep[]): ToastDraft {
  const words = listed(ACTION_WORDS[action], 'failed', steps);
  return {
    tone: 'problem',
    message: [words, t('toastNotAllowedYet')].join(' '),
    ...whomWords({ person, ticket }),
    ...needs(action, words, { kind: 'scopeMissing' }),
  };
}

/** What has to be allowed before something is tried again, where it failed for want of that. */
function needs(action: ActionId, what: string, problem: Problem | undefined): Pick<ToastDraft, 'needs' | 'what'> {
  return problem?.kind === 'scopeMissing' ? { needs: needOf(action), what } : {};
}

/** What is said while nobody knows whether an action arrived. */
export function toastOfUnknown(entry: LedgerEntry): ToastDraft {
  const open = changesIn(entry).filter(({ outcome }) => outcome === 'pending');
  return { tone: 'problem', message: t('toastNotKnown', listOf(open)), ...whomWords(entry) };
}

/** What an undo came to that is done. */
export function toastOfUndo(entry: LedgerEntry): ToastDraft {
  const undone = t(commentOf(entry).state === 'withdrawn' ? 'toastUndoneWithComment' : 'toastUndone');
  const message = [undone, leftByOthersWords(entry)].filter((words) => words !== '').join(' ');
  return { tone: 'info', message, undid: entry.action, ...whomWords(entry) };
}

/** What undo found changed by somebody else and left as it was; empty for nothing. */
export function leftByOthersWords(entry: LedgerEntry): string {
  const byOthers = changesIn(entry).filter(({ undone }) => undone === 'byOthers');
  const { undoneByOthers, field } = ACTION_WORDS[entry.action];
  return byOthers.length === 0 ? '' : t(undoneByOthers, listOf(byOthers), ...nameOfField(field));
}

/** How far an undo got that failed: nowhere, for some, or only the comment is left. */
export function failedUndoWords(entry: LedgerEntry, problem: Problem): string {
  const changed = changesIn(entry).filter(({ outcome }) => outcome === 'changed');
  const left = changed.filter(({ undone }) => undone === undefined);
  if (left.length === 0 && commentOf(entry).state === 'written') return failure(t('toastUndoneCommentStays'), problem);
  const isPart = left.length > 0 && left.length < changed.length;
  return failure(isPart ? t('toastNotUndoneFor', listOf(left)) : t('toastNotUndone'), problem);
}

/** What became of an action that only writes something to the ticket. */
function toastOfWriting(entry: LedgerEntry): ToastDraft {
  const words = ACTION_WORDS[entry.action];
  const { state, problem } = commentOf(entry);
  const whom = whomWords(entry);
  if (state === 'written') {
    return { tone: 'success', message: t(words.done.listed), ...whom, undo: { entry, running: false } };
  }
  const isNotKnown = problem !== undefined && isUnknownOutcome(problem);
  const what = t(isNotKnown ? 'toastNoteNotKnown' : words.failed.listed);
  const again = { kind: 'comment', actionId: entry.id, running: false } as const;
  const message = problem ? failure(what, problem) : what;
  return { tone: 'problem', message, ...whom, again, ...needs(entry.action, what, problem) };
}

function successToast(entry: LedgerEntry, changed: SettledChange[], already: SettledChange[]): ToastDraft {
  const words = [listed(ACTION_WORDS[entry.action], 'done', changed)];
  if (already.length > 0) words.push(tCount('toastOthersAlready', already.length));
  const undo = changed.some(canGoBack) ? { undo: { entry, running: false } } : {};
  const { state, problem } = commentOf(entry);
  if (state === 'failed') {
    const failed = t(problem && isUnknownOutcome(problem) ? 'toastCommentNotKnown' : 'toastCommentFailed');
    words.push(problem ? failure(failed, problem) : failed);
    const again = { kind: 'comment', actionId: entry.id, running: false } as const;
    // A comment changes the ticket, whatever it tells of.
    const isMissing = needs('addNote', failed, problem);
    return { tone: 'problem', message: words.join(' '), ...whomWords(entry), ...undo, again, ...isMissing };
  }
  if (state === 'written') words.push(t('toastCommentWritten'));
  return { tone: 'success', message: words.join(' '), ...whomWords(entry), ...undo };
}

/** The words for one, a few or many; not of what Desk changed along with it. */
function listed({ field, ...all }: ActionWords, which: 'done' | 'already' | 'failed', steps: ChangeStep[]): string {
  const { listed: key, several, most, counted, emptied } = all[which];
  if (counted !== undefined && most !== undefined && steps.length > most) return tCount(counted, steps.length);
  const asked = steps.filter((step) => step.is !== 'field' || step.isAlong !== true);
  const isEmptied = asked.some((step) => step.is === 'field' && step.to.value === null);
  const one = isEmptied && emptied !== undefined ? emptied : key;
  return t(several !== undefined && steps.length > 1 ? several : one, listOf(asked), ...nameOfField(field));
}

function nameOfField(field: ActionWords['field']): string[] {
  return field === undefined ? [] : [t(field.name), t(field.within)];
}

/** The names in words, quoted by the text they are put into: “A”, “B” and “C”. */
function listOf(steps: ChangeStep[]): string {
  return quotedList(steps.map((step) => displayText(nameOf(step), 80) || t('noName')));
}

function byReason(steps: SettledChange[]): SettledChange[][] {
  const groups = new Map<string, SettledChange[]>();
  for (const step of steps) {
    const reason = `${step.problem?.kind} ${step.problem?.detail}`;
    groups.set(reason, [...(groups.get(reason) ?? []), step]);
  }
  return [...groups.values()];
}
