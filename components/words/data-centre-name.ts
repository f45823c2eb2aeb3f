import { type DataCentre, deskOrigin } from '../../lib/desk-page/data-centres';
import { t } from '../../lib/text/t';

/** A data centre as people know it: the country, and the end of the address in their address bar. */
export function dataCentreName(dataCentre: DataCentre): string {
  return t('dataCentreOption', t(`dataCentre_${dataCentre}`), deskOrigin(dataCentre).replace('https://desk.', ''));
}
