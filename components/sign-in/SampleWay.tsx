import { openSample } from '../../lib/sample/open-sample.page';
import { t } from '../../lib/text/t';

/** What the third way leads to. */
export function SampleWay() {
  return (
    <button type="button" class="button primary wide" onClick={() => void openSample()}>
      {t('sampleOpen')}
    </button>
  );
}
