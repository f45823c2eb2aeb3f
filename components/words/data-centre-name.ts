import { type DataCentre, SAMPLE, deskOrigin } from '../../lib/desk-page/data-centres';
import { t } from '../../lib/text/t';

/** A data centre as people know it: the country, and the end of the address in their address bar; the sample has none. */
export function dataCentreName(dataCentre: DataCentre): string {
  if (dataCentre === SAMPLE) return t('sampleMark');
  return t('dataCentreOption', t(`dataCentre_${dataCentre}`), deskOrigin(dataCentre).replace('https://desk.', ''));
}
