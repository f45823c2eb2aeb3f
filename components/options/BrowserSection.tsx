import { useEffect } from 'preact/hooks';
import { t } from '../../lib/text/t';
import { Switch } from './FairPlaySection';
import { useOptions, useOptionsActions } from './options-context';

/** What Deskside tells on its toolbar icon, and whether it is in private windows. */
export function BrowserSection() {
  return (
    <>
      <CountOnIcon />
      <PrivateWindows />
    </>
  );
}

function CountOnIcon() {
  const actions = useOptionsActions();
  const isOn = useOptions((state) => state.countOnIcon);
  if (isOn === null) return null;
  return (
    <section class="options-section" aria-labelledby="options-icon">
      <h2 id="options-icon">{t('toolbarIcon')}</h2>
      <Switch label={t('countOnIconLabel')} isOn={isOn} onChange={(on) => actions.setCountOnIcon(on)} />
      <p class="quiet">{t('countOnIconHint')}</p>
    </section>
  );
}

/** Whether Deskside is in private windows only the user says, on a page of the browser's. */
function PrivateWindows() {
  const actions = useOptionsActions();
  const isAllowed = useOptions((state) => state.isInPrivateWindows);
  useEffect(() => {
    const load = () => void actions.loadPrivateWindows();
    load();
    // It is changed on another page, from which one comes back here.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, [actions]);
  if (isAllowed === null) return null;
  const where = import.meta.env.FIREFOX ? t('privateWindowsFirefox') : t('privateWindowsChrome');
  return (
    <section class="options-section" aria-labelledby="options-private">
      <h2 id="options-private">{t('privateWindows')}</h2>
      <p>{isAllowed ? t('privateWindowsAllowed') : `${t('privateWindowsNotAllowed')} ${where}`}</p>
      <p class="quiet">{t('privateWindowsHint')}</p>
    </section>
  );
}
