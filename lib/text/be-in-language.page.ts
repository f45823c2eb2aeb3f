import { type TextKey, t } from './t';

/**
 * Makes a page be in the language of its texts: how a screen reader speaks them, which font is taken for its letters, where
 * lines break, from which side they run, and what the page is called. Each page does this before it draws.
 */
export function beInLanguage(page: Pick<Document, 'documentElement' | 'title'>, title: TextKey): void {
  page.documentElement.lang = t('textLanguage');
  page.documentElement.dir = t('textDirection');
  page.title = t(title);
}
