import { openSample } from '../../lib/sample/open-sample.page';
import { t } from '../../lib/text/t';

/** On a page of the sample, while that is being opened. */
export function SampleBegins() {
  return (
    <section class="sign-in" aria-labelledby="sample-begins" aria-busy="true">
      <h1 id="sample-begins">{t('sampleWaitTitle')}</h1>
      <p>{t('sampleWaitText')}</p>
    </section>
  );
}

/** On a page of a sample that has ended: it becomes nothing else by itself. */
export function SampleEnded() {
  return (
    <section class="sign-in sample-ended" aria-labelledby="sample-ended">
      <h1 id="sample-ended">{t('sampleEndedTitle')}</h1>
      <p>{t('sampleEndedText')}</p>
      <button type="button" class="button primary" onClick={() => void openSample()}>
        {t('sampleReopen')}
      </button>
    </section>
  );
}
