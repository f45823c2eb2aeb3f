import { useEffect } from 'preact/hooks';
import { t } from '../../lib/text/t';
import { CopyButton } from '../basics/CopyButton';
import { KeyTable } from '../keys/KeyTable';
import { usePolicy } from '../use-policy';
import { Switch } from './FairPlaySection';
import { useOptions, useOptionsActions } from './options-context';

/** The keys: the browser's own, which it lets nobody but the user change, and those of the panel. */
export function KeysSection() {
  return (
    <section class="options-section" aria-labelledby="options-keys">
      <h2 id="options-keys">{t('optionsKeys')}</h2>
      <BrowserKey />
      <KeyTable />
      <SingleKeys />
    </section>
  );
}

/** For whoever dictates or has a trembling hand, no single key should do anything (WCAG 2.1.4). */
function SingleKeys() {
  const actions = useOptionsActions();
  const isOn = useOptions((state) => state.singleKeys);
  const isSet = usePolicy().allowSingleKeys === false;
  if (isOn === null) return null;
  return (
    <>
      <Switch
        label={t('singleKeysLabel')}
        isOn={isOn && !isSet}
        isSet={isSet}
        onChange={(on) => actions.setSingleKeys(on)}
      />
      <p class="quiet">{t('singleKeysHint')}</p>
    </>
  );
}

const BROWSER_KEYS = [
  ['award-badge', 'optionsBrowserKey'],
  ['open-palette', 'commandPalette'],
] as const;

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
      {BROWSER_KEYS.map(([command, name]) => (
        <p key={command}>
          {t(name)}: {keys.keys[command] ? <kbd>{keys.keys[command]}</kbd> : <b>{t('optionsBrowserKeyNone')}</b>}
        </p>
      ))}
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
