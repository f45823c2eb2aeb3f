import { useState } from 'preact/hooks';
import type { KeyCommand } from '../../lib/keys/key-command';
import { t } from '../../lib/text/t';
import { useActions, usePanel } from '../panel-context';
import { KeysDialog } from './KeysDialog';
import { useCommands } from './use-commands';
import { useSingleKeys } from './SingleKey';
import { useKeys } from './use-keys';

/** Single keys for what is done all day. Until it is known whether they do anything, `early-keys.ts` keeps what is pressed. */
export function Keys() {
  const isOn = useSingleKeys();
  return isOn !== null && <KnownKeys isOn={isOn} />;
}

/** What listens for keys, and the dialog that lists them. */
function KnownKeys({ isOn }: { isOn: boolean }) {
  const actions = useActions();
  const [isListOpen, setListOpen] = useState(false);
  const run = useCommands(() => setListOpen(true));
  useKeys({
    isOn,
    onScreen: usePanel((state) => state.context),
    pinned: usePanel((state) => state.pinnedBadges.length),
    isOpen: usePanel((state) => state.pickerFor !== null || state.ticketDialog !== null || state.palette !== null),
    onCommand: (command: KeyCommand) => {
      const why = run(command);
      if (why !== null) actions.note(why);
    },
    onNotDriving: () => actions.note(t('keyNotDriving')),
  });
  return isListOpen && <KeysDialog onClose={() => setListOpen(false)} />;
}
