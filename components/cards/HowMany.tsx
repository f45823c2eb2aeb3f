import { useState } from 'preact/hooks';
import { t, tCount } from '../../lib/text/t';
import { PartBody } from '../basics/PartBody';
import { Skeleton } from '../basics/Skeleton';
import { read, useLook, useReads } from './use-reads';

/** Counts everybody who has a role, where one page does not show them all: a call of its own, and so a click. */
export function HowMany({ roleId }: { roleId: string }) {
  const [isWanted, setWanted] = useState(false);
  return (
    <div aria-live="polite">
      {isWanted ? (
        <Count roleId={roleId} />
      ) : (
        <button type="button" class="text-button" onClick={() => setWanted(true)}>
          {t('countRoleAgents')}
        </button>
      )}
    </div>
  );
}

function Count({ roleId }: { roleId: string }) {
  const key = { roleId };
  const retry = useReads([read('roleAgentCount', key)]);
  const part = useLook()('roleAgentCount', key) ?? { loading: true };
  return (
    <PartBody part={part} onRetry={retry} skeleton={<Skeleton shape="line" />}>
      {({ count }) => <p class="quiet">{tCount('roleAgents', count)}</p>}
    </PartBody>
  );
}
