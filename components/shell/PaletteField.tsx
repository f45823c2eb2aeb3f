import { useRef } from 'preact/hooks';
import { t } from '../../lib/text/t';
import { Icon } from '../icons';
import { useActions, usePanel } from '../panel-context';

/** The field in which everything is found and done. What is typed here goes on in the palette, which opens over it. */
export function PaletteField() {
  const { openPalette } = useActions();
  const isOpen = usePanel((state) => state.palette !== null);
  const field = useRef<HTMLInputElement>(null);
  const pass = (): void => {
    const typed = field.current?.value;
    if (!typed || !field.current) return;
    field.current.value = '';
    openPalette(typed);
  };
  return (
    <label class="palette-field">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={t('palette')}
        placeholder={t('paletteHint')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? 'palette' : undefined}
        aria-keyshortcuts="Control+K Meta+K"
        autocomplete="off"
        spellcheck={false}
        // An input method writes here until it is done: its text cannot be taken elsewhere before.
        onInput={(event) => event.isComposing || pass()}
        onCompositionEnd={pass}
        onClick={() => openPalette()}
        onKeyDown={({ key, isComposing }) => {
          if (!isComposing && (key === 'Enter' || key === 'ArrowDown')) openPalette();
        }}
      />
      <kbd aria-hidden="true">{t('paletteKey')}</kbd>
    </label>
  );
}
