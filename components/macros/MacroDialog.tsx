import { useRef, useState } from 'preact/hooks';
import type { Ticket } from '../../lib/desk-api/records';
import type { Macro } from '../../lib/macros/macro';
import { isUnderWay } from '../../lib/macros/run';
import { t } from '../../lib/text/t';
import { usePanel } from '../panel-context';
import '../styles/macro.css';
import '../styles/writing.css';
import { ChooseMacro } from './ChooseMacro';
import { MacroForm } from './MacroForm';
import { StoppedMacro } from './StoppedMacro';

/** The dialog of macros: what one would do to this ticket, or how far the one came that was begun. */
export function MacroDialog({ ticket }: { ticket: Ticket }) {
  const kept = usePanel((state) => state.extras.macros);
  // As they were when it was opened: what the options change meanwhile puts no other macro under a hand that runs this one.
  const opened = useRef(kept);
  opened.current ??= kept;
  const macros = opened.current;
  const work = usePanel((state) => state.extras.macroWork[ticket.id]);
  const [isChoosing, setChoosing] = useState(false);
  if (!macros) return null;
  if (work?.run && !isUnderWay(work.run)) return <StoppedMacro run={work.run} ticket={ticket} />;
  const macro: Macro | undefined = macros.find(({ id }) => id === work?.chosen) ?? macros[0];
  if (!macro) return null;
  if (isChoosing) return <ChooseMacro macros={macros} ticket={ticket} onClose={() => setChoosing(false)} />;
  return (
    <MacroForm key={macro.id} macro={macro} ticket={ticket}>
      {macros.length > 1 && (
        <button type="button" class="text-button" onClick={() => setChoosing(true)}>
          {t('macroOther')}
        </button>
      )}
    </MacroForm>
  );
}
