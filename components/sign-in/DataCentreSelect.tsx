import type { SignInSettings } from '../../lib/auth/types';
import type { DataCentre } from '../../lib/desk-page/data-centres';
import { dataCentreName } from '../words/data-centre-name';

interface DataCentreSelectProps {
  id: string;
  class: string;
  'aria-describedby': string;
  value: SignInSettings['dataCentre'];
  /** Those to choose from. */
  of: readonly DataCentre[];
  onChoose: (code: string) => void;
}

/** The data centres, by country and by the end of their addresses. */
export function DataCentreSelect({ onChoose, value, of, ...field }: DataCentreSelectProps) {
  return (
    <select
      {...field}
      value={value}
      disabled={of.length === 1}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {of.map((code) => (
        <option key={code} value={code}>
          {dataCentreName(code)}
        </option>
      ))}
    </select>
  );
}
