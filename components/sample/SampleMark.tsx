import { useState } from 'preact/hooks';
import { leaveSample } from '../../lib/sample/leave-sample.page';
import { t } from '../../lib/text/t';
import './sample-mark.css';

/** Says on every page of the sample that it is one, and lets it be left. */
export function SampleMark() {
  const [isLeaving, setLeaving] = useState(false);
  return (
    <p class="sample-banner">
      <strong>{t('sampleMark')}</strong>
      <span>{t('sampleBanner')}</span>
      <button
        type="button"
        class="button"
        disabled={isLeaving}
        onClick={() => {
          setLeaving(true);
          void leaveSample().finally(() => setLeaving(false));
        }}
      >
        {t('sampleLeave')}
      </button>
    </p>
  );
}
