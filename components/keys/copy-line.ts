import { t } from '../../lib/text/t';

/** Puts a text on the clipboard and says whether that worked. */
export function copyLine(text: string, say: (message: string) => void): void {
  navigator.clipboard.writeText(text).then(
    () => say(t('copied')),
    () => say(t('copyFailed')),
  );
}
