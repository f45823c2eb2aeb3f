import { useRef } from 'preact/hooks';
import { uniqueHolders } from '../../lib/panel/on-screen';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { Words } from '../basics/Words';
import { useActions, usePanel } from '../panel-context';

const STEP: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Asks which help-center user of a person is meant, before a badge is chosen; the answer is remembered. */
export function ChooseHolder() {
  const actions = useActions();
  const list = useRef<HTMLUListElement>(null);
  const person = usePanel((state) => state.requester.value?.name ?? state.ticket.value?.contact?.name);
  const rows = uniqueHolders(usePanel((state) => state.helpCenters.value));

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const step = Object.hasOwn(STEP, event.key) ? STEP[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    buttons.at((at + step) % buttons.length)?.focus();
  };
  return (
    <div class="picker-choose">
      <h3>{t('pickerChooseTitle')}</h3>
      <p class="quiet">{person ? t('pickerChooseText', displayText(person)) : t('pickerChooseTextUnknown')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons inside */}
      <ul ref={list} onKeyDown={onKeyDown}>
        {rows.map(({ userId, helpCenterId, helpCenterName, isActive }, index) => (
          <li key={userId}>
            <button
              type="button"
              class="choice"
              autofocus={index === 0}
              onClick={() => {
                actions.rememberHolder(userId);
                actions.openPicker({ userId, helpCenterId });
              }}
            >
              <Words of={helpCenterName} />
              {!isActive && <span class="quiet">{t('helpCenterUserInactive')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
