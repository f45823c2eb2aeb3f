import type { SignInSettings } from '../../lib/auth/types';
import { DATA_CENTRES } from '../../lib/desk-page/data-centres';
import { dataCentreName } from '../words/data-centre-name';

interface DataCentreSelectProps {
  id: string;
  class: string;
  'aria-describedby': string;
  value: SignInSettings['dataCentre'];
  onChoose: (code: string) => void;
}

/** All data centres, by country and by the end of their addresses. */
export function DataCentreSelect({ onChoose, value, ...field }: DataCentreSelectProps) {
  return (
    <select {...field} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {DATA_CENTRES.map((code) => (
        <option key={code} value={code}>
          {dataCentreName(code)}
        </option>
      ))}
    </select>
  );
}
