import type { Telling } from '../../lib/assignment/agent-facts';
import { t } from '../../lib/text/t';

interface WhoNoteProps {
  told: Telling;
  /** About how many agents Desk was asked, out of how many. */
  asked: number;
  of: number;
  onRetry: () => void;
}

/** What a ranked list of agents goes by, and what Desk does not tell for it. */
export function WhoNote({ told, asked, of, onRetry }: WhoNoteProps) {
  return (
    <div class="who-note">
      <p aria-live="polite">{wordsFor(told, asked, of)}</p>
      {told.presence === 'unread' && (
        <button type="button" class="button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}

function wordsFor({ presence, load, team }: Telling, asked: number, of: number): string {
  if (presence === 'asking') return t('whoAsking');
  const words = [factWords(presence === 'told', load === 'told', presence === 'unread')];
  if (team === 'notTold' || team === 'unread') words.push(t('whoNoTeam'));
  if (presence === 'told' && asked < of) words.push(t('whoPart', asked, of));
  return words.join(' ');
}

function factWords(isPresenceTold: boolean, isLoadTold: boolean, isUnread: boolean): string {
  if (isUnread) return t('whoUnread');
  if (isPresenceTold) return t(isLoadTold ? 'whoRanked' : 'whoNoLoad');
  return t(isLoadTold ? 'whoNoPresence' : 'whoNothingTold');
}
