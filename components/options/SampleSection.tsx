import { openSample } from '../../lib/sample/open-sample.page';
import { t } from '../../lib/text/t';

/** The way to the sample, for whoever wants to try something without touching anything real. */
export function SampleSection() {
  return (
    <section class="options-section" aria-labelledby="options-sample">
      <h2 id="options-sample">{t('sampleTry')}</h2>
      <p>{t('sampleTryText')}</p>
      <button type="button" class="button" onClick={() => void openSample()}>
        {t('sampleTry')}
      </button>
    </section>
  );
}
