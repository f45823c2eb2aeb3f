import { useState } from 'preact/hooks';
import { leaveSample } from '../../lib/sample/leave-sample.page';
import { openSample } from '../../lib/sample/open-sample.page';
import { t } from '../../lib/text/t';
import { useHasEnded } from '../sign-in/use-has-ended';
import './sample-mark.css';

/** Says on every page of the sample that it is one, and lets it be left; and on a page that is left over, that it has ended. */
export function SampleMark() {
  const hasEnded = useHasEnded();
  const [isBusy, setBusy] = useState(false);
  const once = (act: () => Promise<unknown>) => () => {
    setBusy(true);
    void act()
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <p class="sample-banner" data-ended={hasEnded}>
      <strong>{t(hasEnded ? 'sampleEndedTitle' : 'sampleMark')}</strong>
      <span>{t(hasEnded ? 'sampleEndedText' : 'sampleBanner')}</span>
      <button
        type="button"
        class="button"
        disabled={isBusy}
        onClick={once(hasEnded ? () => openSample() : leaveSample)}
      >
        {t(hasEnded ? 'sampleReopen' : 'sampleLeave')}
      </button>
    </p>
  );
}
