import { t } from './t';

/**
 * Makes a page be in the language of its texts: how a screen reader speaks them, which font is taken for its letters, where
 * lines break, and from which side they run. Each page does this before it draws.
 */
export function beInLanguage({ documentElement }: Pick<Document, 'documentElement'>): void {
  documentElement.lang = t('textLanguage');
  documentElement.dir = t('textDirection');
}
