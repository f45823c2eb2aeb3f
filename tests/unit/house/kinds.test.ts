import { type ESTree, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { parsedFile, sourceFiles } from './source-imports';

/**
 * A kind, phase or state is told apart by `switch` (the linter wants every case) or by a `Record` (the compiler wants
 * every key). `kind === 'a' ? x : y` means "the other one" by `y`, and goes on meaning it when there is a third.
 */

/** What is meant for everything else: one special word beside many others that are treated alike. */
const MEANT_FOR_ALL_OTHERS = new Set([
  "components/basics/ProblemCard.tsx: problem.kind === 'offline'", // Every other problem is a warning.
  "components/bulk/CheckStep.tsx: verdict === 'all'", // Beside the verdicts.
  "components/award/AwardPicker.tsx: holder === 'choose'", // Beside holders.
  "lib/panel/award-intent.ts: target === 'choose'",
  "lib/panel/panel.ts: holder === 'choose'",
  "lib/actions/outcome.worker.ts: named === 'forbidden'", // Every other problem is told as what was refused.
  "components/administration/DeedDialog.tsx: is === 'open'", // In every other state the button says what it does.
  "components/shell/ContextView.tsx: kind === 'record'", // May turn out to be a ticket; the others are what they say.
  "components/shell/ContextView.tsx: record === 'agent'",
  "lib/records/view-rules.ts: root.is === 'agent'", // Every other root has its assignee with the ticket.
  "lib/bulk/parse-tickets.ts: key.kind === 'ticketNumber'", // Everything else is shown as it was typed.
  "lib/panel/action-words.ts: commentOf(entry).state === 'withdrawn'", // Nothing else is said of a comment.
  "lib/bulk/plan-run.ts: verdict === 'alreadyHas'", // Every other verdict means no part in the run.
  "lib/accounts/account-store.ts: session?.status === 'signedIn'", // Until then the choice of the sign-in form counts.
  "lib/accounts/account-doing.ts: session?.status === 'unsettled'", // Only then there is access to be kept.
  "lib/accounts/account-doing.ts: session?.status === 'signedOut'", // Only then may what is stored be the newer one.
  "lib/service/invitations.ts: before[1].state === 'sent'", // Whatever else is noted has to be looked up.
]);

/** `… === 'word' ? x : y`, where neither x nor y is nothing. */
function choicesByWord(file: string): string[] {
  const { source, program } = parsedFile(file);
  const found: string[] = [];
  new Visitor({
    ConditionalExpression({ test, consequent, alternate }) {
      if (!isWordTest(test) || isNothing(consequent) || isNothing(alternate)) return;
      found.push(`${file}: ${source.slice(test.start, test.end).replaceAll(/\s+/g, ' ')}`);
    },
  }).visit(program);
  return found;
}

function isWordTest(test: ESTree.Expression): boolean {
  if (test.type !== 'BinaryExpression' || !['===', '!=='].includes(test.operator)) return false;
  if (test.left.type === 'UnaryExpression') return false; // `typeof x === 'string'`
  return test.right.type === 'Literal' && typeof test.right.value === 'string' && test.right.value !== '';
}

/** null, undefined, false, an empty text, list or object: nothing is done for the others. */
function isNothing(node: ESTree.Expression): boolean {
  if (node.type === 'Literal') return node.value === null || node.value === false || node.value === '';
  if (node.type === 'Identifier') return node.name === 'undefined';
  if (node.type === 'ArrayExpression') return node.elements.length === 0;
  return node.type === 'ObjectExpression' && node.properties.length === 0;
}

describe('choosing by kind', () => {
  it('never means "the other one" by the second half of a ternary', () => {
    const found = sourceFiles('lib', 'components', 'entrypoints').flatMap(choicesByWord);
    const unexpected = found.filter((choice) => !MEANT_FOR_ALL_OTHERS.has(choice));
    expect(unexpected).toEqual([]);
  });
});

/**
 * Lists that name some actions and say nothing of the others, so that a new one is treated as if somebody had decided:
 * allowed, without a right, called a comment. A `Record` of all of them asks for a row.
 */
const SILENT_LIST = /\b(?:Set|Partial<Record)<(?:ActionId|FieldActionId|TicketField|PartName|TicketDialogKind)\b/;
const FALLBACK = /\b[A-Z][A-Z_]*\[[\w.]*\baction\] \?\?/;

/** What holds things found out while it runs, and decides nothing for who is missing. */
const FOUND_OUT = new Set([
  'lib/permissions/why-not.page.ts: limits: Readonly<Partial<Record<ActionId, string>>>;',
  'lib/panel/person-state.ts: refusals: Readonly<Partial<Record<ActionId, string>>>;',
  'lib/panel/person-state.ts: limits: Readonly<Partial<Record<ActionId, string>>>;',
  'lib/panel/access.ts: const refusals: Partial<Record<ActionId, string>> = {};',
]);

describe('a list of actions', () => {
  it('is never silent about a new one', () => {
    const found = sourceFiles('lib', 'components', 'entrypoints').flatMap((file) =>
      parsedFile(file)
        .source.split('\n')
        .filter((line) => SILENT_LIST.test(line) || FALLBACK.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found.filter((line) => !FOUND_OUT.has(line))).toEqual([]);
    expect(
      [...FOUND_OUT].filter((line) => !found.includes(line)),
      'no longer there',
    ).toEqual([]);
  });
});
