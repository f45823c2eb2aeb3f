import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/text/t';

/**
 * Says so when what is typed would go elsewhere: a browser lets no panel that is open already take the keyboard from the
 * page beside it.
 */
export function FocusNote() {
  const [hasFocus, setHasFocus] = useState(() => document.hasFocus());
  useEffect(() => {
    const look = () => setHasFocus(document.hasFocus());
    addEventListener('focus', look);
    addEventListener('blur', look);
    return () => {
      removeEventListener('focus', look);
      removeEventListener('blur', look);
    };
  }, []);
  return <div aria-live="polite">{!hasFocus && <p class="picker-focus">{t('pickerNoFocus')}</p>}</div>;
}
