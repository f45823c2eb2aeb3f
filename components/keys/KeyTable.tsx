import { type TextKey, t } from '../../lib/text/t';

const KEYS: [names: TextKey[], meaning: TextKey][] = [
  [['awardKey', 'keySlash'], 'keyAward'],
  [['labelKey'], 'keyAddLabel'],
  [['assignKey'], 'keyAssign'],
  [['takeItKey'], 'keyTakeIt'],
  [['statusKey'], 'setStatus'],
  [['priorityKey'], 'setPriority'],
  [['dueKey'], 'setDueDate'],
  [['noteKey'], 'privateNote'],
  [['tagsKey'], 'tags'],
  [['moreKey'], 'keyMore'],
  [['keyDigits'], 'keyAwardPinned'],
  [['keyShiftDigits'], 'keyChoosePinned'],
  [['paletteKey'], 'palette'],
  [['undoKey'], 'keyUndo'],
  [['copyKey'], 'keyCopy'],
  [['keyQuestion'], 'keyShowKeys'],
  [['keySpace'], 'keyMark'],
  [['keyPin'], 'keyPinBadge'],
  [['keyEscape'], 'keyClose'],
];

/** The panel's keys and what they do. */
export function KeyTable() {
  return (
    <dl class="keys">
      {KEYS.map(([names, meaning]) => (
        <div key={meaning}>
          <dt>
            {names.map((name) => (
              <kbd key={name}>{t(name)}</kbd>
            ))}
          </dt>
          <dd>{t(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}
