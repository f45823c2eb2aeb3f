import { changesIn, commentOf, type LedgerEntry } from '../../lib/ledger/entry.ts';
import { prepareRun, prepareUndoOfRun, waitForReport } from './bulk-hands.ts';
import { broken, type Seen, type Shown } from './check.ts';
import type { Somebody } from './desk-watch.ts';
import { ledgerEntries, undoInLedger } from './ledger-hands.ts';
import type { Model, Turn } from './model.ts';
import type { Operation } from './operation.ts';
import { dismissToasts, goTo, prepare, shownIn } from './panel-hands.ts';
import type { Stage } from './stage.ts';
import { makeTrouble } from './trouble.ts';
import { pause, until } from './wait.ts';

/** What came of an operation: what broke, how often the worker was stopped, and what helps to understand it. */
export interface Result {
  broken: string[];
  stops: number;
  /** The ledger's entries it concerns. */
  entries: readonly LedgerEntry[];
}

/** The ids of the ledger's entries that each operation made. */
export type Entries = Map<number, string[]>;

/** Carries out one operation as people do, lets all of it come to rest, and compares Desk, ledger, panel and model. */
export async function carryOut(
  stage: Stage,
  operation: Operation,
  model: Model,
  { model: { state: wanted }, expected }: Turn,
  made: Entries,
): Promise<Result> {
  const { panel, watch, ledger, people } = stage;
  const { undoes, others } = operation;
  const changing = model.done.find((each) => each.operation.n === undoes?.n)?.operation ?? operation;
  const person = people.find(({ name }) => name === changing.people[0]);
  if (!person) throw new Error(`Nobody is called ${changing.people[0]}.`);
  const isRun = changing.kind === 'bulk';
  const before = new Set((await ledgerEntries(ledger)).map(({ id }) => id));

  if (!isRun) {
    await goTo(stage, person);
    // The offer to undo in the panel is a toast of the operation before.
    if (undoes?.where !== 'panel') await dismissToasts(panel);
  }
  const press = await prepareFor(stage, operation, changing, made);
  watch.forget();
  const trouble = makeTrouble(stage, operation, changing, person);
  others.forEach((deed) => watch.doAsSomebodyElse(person, deed));
  trouble.begin();
  await press();

  const mine = async (): Promise<LedgerEntry[]> => {
    const ids = made.get(changing.n);
    const entries = await ledgerEntries(ledger);
    return entries.filter(({ id }) => (undoes ? ids?.includes(id) : !before.has(id)));
  };
  const comesToRest = async (): Promise<boolean> =>
    isRun
      ? await waitForReport(stage, changing, undoes !== null)
      : await until(
          async () =>
            await isAtRest(
              stage,
              operation,
              await mine(),
              expected.some(({ isNone }) => isNone),
            ),
        );
  const wasAtRest = await comesToRest();
  await trouble.end();
  const isResting = wasAtRest && (await comesToRest());

  const entries = await mine();
  if (!undoes)
    made.set(
      operation.n,
      entries.map(({ id }) => id),
    );
  const seenOf = async (shown: Shown | null): Promise<Seen> => ({
    state: watch.state(),
    writes: watch.writes,
    entries: entries.map((entry) => ({ person: whoseIs(entry, people), entry })),
    shown,
  });
  if (!isRun) await panel.screen.bringToFront();
  let problems: string[] = [];
  if (!isRun && others.length > 0) await panel.button('Refresh').click();
  await until(
    async () => {
      problems = broken(operation, wanted, expected, await seenOf(isRun ? null : await shownIn(panel)));
      return problems.length === 0;
    },
    undefined,
    isResting ? 20_000 : 0,
  );
  if (!isResting) problems.unshift('it never came to rest');
  return { broken: problems, stops: trouble.stops(), entries };
}

async function prepareFor(stage: Stage, operation: Operation, changing: Operation, made: Entries) {
  const { undoes } = operation;
  if (operation.kind === 'bulk') return await prepareRun(stage, operation);
  if (undoes?.where === 'run') return await prepareUndoOfRun(stage);
  if (!undoes) return await prepare(stage.panel, operation);
  const [id = ''] = made.get(changing.n) ?? [];
  return async () => await pressUndo(stage, operation, id);
}

async function pressUndo({ panel, ledger }: Stage, { undoes, byKey }: Operation, id: string): Promise<void> {
  const button = panel.button('Undo').last();
  // On a slow machine the toast may have gone; the ledger offers it for as long as it is kept.
  if (undoes?.where === 'ledger' || (await panel.button('Undo').count()) === 0) return await undoInLedger(ledger, id);
  if (byKey) await panel.pressAlone('u');
  else await button.click({ timeout: 2_000 }).catch(() => undefined);
}

/** Whether nothing is open any more. Presses what a person would who is told that something is not known or failed. */
async function isAtRest(stage: Stage, operation: Operation, mine: LedgerEntry[], isNone = false): Promise<boolean> {
  const { panel } = stage;
  const [entry] = mine;
  if (isNone) return await panel.screen.getByText('Somebody else has changed it since you looked').isVisible();
  if (operation.undoes) {
    if (entry?.phase === 'undone') return true;
    await pause(500);
    if (entry) await pressUndo(stage, { ...operation, byKey: false }, entry.id);
    return false;
  }
  const isOpen = !entry || entry.phase === 'sending' || ['sending', 'failed'].includes(commentOf(entry).state);
  if (!isOpen) return changesIn(entry).every(({ outcome }) => outcome !== 'pending');
  const again = panel.screen.getByRole('button', { name: /^(Try again|Look again)$/, disabled: false });
  // It may go before it is pressed.
  if ((await again.count()) > 0)
    await again
      .last()
      .click({ timeout: 1_000 })
      .catch(() => undefined);
  return false;
}

function whoseIs({ target }: LedgerEntry, people: readonly Somebody[]): string {
  const found = people.find(
    ({ userId, ticketId }) =>
      (target.on === 'person' && target.userId === userId) || (target.on === 'ticket' && target.ticketId === ticketId),
  );
  return found?.name ?? 'somebody else';
}
