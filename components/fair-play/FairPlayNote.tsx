import type { FairPlayWarning } from '../../lib/fair-play/warnings';
import { t } from '../../lib/text/t';
import { Icon } from '../icons';
import { useNow } from '../words/use-now';
import '../styles/fair-play.css';
import { warningWords } from './warning-words';

/** What speaks against an award, before it is made; a second Enter makes it all the same. */
export function FairPlayNote({ warnings }: { warnings: FairPlayWarning[] }) {
  const now = useNow();
  return (
    <div class="fair-play" role="alert">
      {warnings.length > 0 && (
        <>
          <Icon name="warning" />
          <div>
            {warnings.map((warning) => {
              const words = warningWords(warning, now);
              return <p key={words}>{words}</p>;
            })}
            <p class="quiet">{t('fairPlayConfirm')}</p>
          </div>
        </>
      )}
    </div>
  );
}
