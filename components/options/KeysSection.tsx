import { useEffect } from 'preact/hooks';
import { type TextKey, t } from '../../lib/text/t';
import { CopyButton } from '../basics/CopyButton';
import { useOptions, useOptionsActions } from './options-context';

const KEYS: [names: TextKey[], meaning: TextKey][] = [
  [['awardKey', 'keySlash'], 'keyAward'],
  [['keyDigits'], 'keyAwardPinned'],
  [['keySpace'], 'keyMark'],
  [['keyPin'], 'keyPinBadge'],
  [['undoKey'], 'keyUndo'],
  [['keyEscape'], 'keyClose'],
];

/** The keys: the browser's own, which it lets nobody but the user change, and those of the panel. */
export function KeysSection() {
  return (
    <section class="options-section" aria-labelledby="options-keys">
      <h2 id="options-keys">{t('optionsKeys')}</h2>
      <BrowserKey />
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
    </section>
  );
}

function BrowserKey() {
  const actions = useOptionsActions();
  const keys = useOptions((state) => state.keySettings);
  useEffect(() => {
    const load = () => void actions.loadKeySettings();
    load();
    // It is changed on another page, from which one comes back here.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, [actions]);
  if (!keys) return null;
  return (
    <div class="browser-key">
      <p>
        {t('optionsBrowserKey')}: {keys.award ? <kbd>{keys.award}</kbd> : <b>{t('optionsBrowserKeyNone')}</b>}
      </p>
      <p class="quiet">{t('optionsBrowserKeyHint')}</p>
      {keys.canOpen ? (
        <button type="button" class="button" onClick={() => actions.openKeySettings()}>
          {t('optionsBrowserKeyOpen')}
        </button>
      ) : (
        <p class="browser-key-address">
          <code>{keys.address}</code>
          <CopyButton text={keys.address} label={t('copyAddress')} />
        </p>
      )}
    </div>
  );
}
