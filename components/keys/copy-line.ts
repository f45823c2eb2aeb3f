import { t } from '../../lib/text/t';
import { withoutIsolates } from '../../lib/text/without-isolates';

/** Puts a text on the clipboard and says whether that worked. */
export function copyLine(text: string, say: (message: string) => void): void {
  navigator.clipboard.writeText(withoutIsolates(text)).then(
    () => say(t('copied')),
    () => say(t('copyFailed')),
  );
}
