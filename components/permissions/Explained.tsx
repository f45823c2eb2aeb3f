import { reasonWords } from '../../lib/permissions/reason-words.page';
import { useActions, usePanel } from '../panel-context';
import { ReasonDialog } from './ReasonDialog';

/** Why Desk refuses something, where somebody wants to know. */
export function Explained() {
  const { closeReason } = useActions();
  const explained = usePanel((state) => state.extras.explained);
  if (explained === null) return null;
  const words = reasonWords({ is: 'desk', problem: explained.problem });
  return <ReasonDialog action={explained.action} words={words} onClose={closeReason} />;
}
