import type { DataCentre } from '../../lib/desk-page/data-centres';
import { deskOrigin } from '../../lib/desk-page/data-centres';
import { t } from '../../lib/text/t';
import { CopyButton } from '../basics/CopyButton';

/** One message for the whole team, from which the form of each takes what it needs. */
export function TeamText({ clientId, dataCentre }: { clientId: string; dataCentre: DataCentre }) {
  const text = t('teamText', clientId, deskOrigin(dataCentre));
  return (
    <section class="team-text" aria-labelledby="team-title">
      <h2 id="team-title">{t('teamTextTitle')}</h2>
      <p class="quiet">{t('teamHint')}</p>
      <div class="copy-value">
        <textarea
          class="input"
          readOnly
          rows={5}
          aria-label={t('teamLabel')}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={text} label={t('copyNamed', t('teamLabel'))} />
      </div>
    </section>
  );
}
