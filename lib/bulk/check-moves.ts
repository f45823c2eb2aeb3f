import type { StoreApi } from 'zustand/vanilla';
import { problemOf } from '../problems/problem';
import type { BulkActions, BulkState } from './bulk-state';
import type { Ask } from '../messages/protocol';
import { completeCheck, gatherPeople } from './checker';
import { peopleOf } from './draft';
import { type Check, changeRow, chooseByHelpCenter, withKnown } from './dry-run';

type CheckMoves = Pick<
  BulkActions,
  'startCheck' | 'stopCheck' | 'retryFailed' | 'choose' | 'chooseHelpCenter' | 'chooseContact' | 'leaveOut'
>;

/** What the page does about the check. One check at a time; a decision during it is kept and completed with the rest. */
export function createCheckMoves({ setState, getState }: StoreApi<BulkState>, ask: Ask): CheckMoves {
  /** Counts up with every check that is begun or stopped: an older one then writes nothing more. */
  let turn = 0;

  async function complete(): Promise<void> {
    turn += 1;
    const mine = turn;
    const { draft, choices } = getState();
    if (draft.badgeId === null) return;
    const isStopped = (): boolean => turn !== mine;
    setState({ isChecking: true, checkProblem: null, step: 'check' });
    try {
      const checkedFor = `${peopleOf(draft)} ${draft.badgeId}`;
      const known = knownCheck(draft.badgeId);
      const isSame = known !== null && peopleIn(getState().checkedFor) === peopleOf(draft);
      const gathered = isSame ? known : await gatherPeople(draft, choices.value ?? null, ask);
      if (isStopped()) return;
      const check = known && !isSame ? withKnown(gathered, known) : gathered;
      setState({ check, checkedFor });
      await completeCheck({
        ask,
        badgeId: draft.badgeId,
        read: () => getState().check ?? check,
        write: (next) => !isStopped() && setState({ check: next }),
        isStopped,
      });
    } catch (thrown) {
      if (!isStopped()) setState({ checkProblem: problemOf(thrown) });
    } finally {
      if (!isStopped()) setState({ isChecking: false });
    }
  }

  /** What an earlier check has found out; with another badge, who holds it is open again. */
  function knownCheck(badgeId: string): Check | null {
    const { check, checkedFor } = getState();
    return check && (checkedFor.endsWith(` ${badgeId}`) ? check : { ...check, held: {} });
  }

  const peopleIn = (checkedFor: string): string => checkedFor.slice(0, checkedFor.lastIndexOf(' '));

  function decide(change: (check: Check) => Check): void {
    const { check, isChecking } = getState();
    if (!check) return;
    setState({ check: change(check) });
    if (!isChecking) void complete();
  }

  return {
    startCheck: () => void complete(),
    stopCheck: () => {
      turn += 1;
      setState({ isChecking: false });
    },
    retryFailed: () =>
      decide((check) => ({
        ...check,
        rows: check.rows.map(({ problem, ...row }) =>
          problem && row.found?.candidates.length === 0 ? { ...row, found: null } : row,
        ),
      })),
    choose: (row, userId) => decide((check) => changeRow(check, row, { chosenUserId: userId })),
    chooseHelpCenter: (name) => decide((check) => chooseByHelpCenter(check, name)),
    chooseContact: (row, chosenContactId) => decide((check) => changeRow(check, row, { chosenContactId })),
    leaveOut: (row, isLeftOut) => decide((check) => changeRow(check, row, { isLeftOut })),
  };
}
