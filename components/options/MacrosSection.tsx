import { useMemo, useState } from 'preact/hooks';
import { organizationId } from '../../lib/accounts/account-state';
import { MOST_MACROS, type Macro, defaultMacro, macrosOf } from '../../lib/macros/macro';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';
import { useAccount } from '../account-context';
import { IconButton } from '../basics/IconButton';
import { macroDoesWords } from '../macros/macro-words';
import '../styles/rules.css';
import { MacroEditor } from './MacroEditor';
import { useOptions, useOptionsActions } from './options-context';

/** The macros of the organization that is signed in to: what each does, to change, to add to, to take away. */
export function MacrosSection() {
  const actions = useOptionsActions();
  const orgId = useAccount(organizationId);
  const all = useOptions((state) => state.macros);
  const isNotKept = useOptions((state) => state.macrosNotKept);
  const [edited, setEdited] = useState<string | null>(null);
  const macros = useMemo(() => (all && orgId !== null ? macrosOf(all, orgId) : []), [all, orgId]);
  if (all === null || orgId === null) return null;
  const keep = (changed: Macro[]) => {
    setEdited(null);
    void actions.setMacros(orgId, changed);
  };
  return (
    <section class="options-section" aria-labelledby="options-macros">
      <h2 id="options-macros">{t('optionsMacros')}</h2>
      <p class="quiet">{t('optionsMacrosText')}</p>
      <ol class="rules" aria-label={t('macroList')}>
        {macros.map((macro) => (
          <li key={macro.id}>
            {edited === macro.id ? (
              <MacroEditor
                macro={macro}
                onKeep={(changed) => keep(macros.map((each) => (each.id === macro.id ? changed : each)))}
                onCancel={() => setEdited(null)}
              />
            ) : (
              <MacroRow
                macro={macro}
                onEdit={() => setEdited(macro.id)}
                onRemove={() => keep(macros.filter(({ id }) => id !== macro.id))}
              />
            )}
          </li>
        ))}
        {edited === '' && (
          <li>
            <MacroEditor
              macro={{ ...defaultMacro(), id: '', name: '', status: null, comment: null }}
              onKeep={(macro) => keep([...macros, { ...macro, id: crypto.randomUUID() }])}
              onCancel={() => setEdited(null)}
            />
          </li>
        )}
      </ol>
      <div class="rule-buttons">
        <button type="button" class="button" disabled={macros.length >= MOST_MACROS} onClick={() => setEdited('')}>
          {t('macroAdd')}
        </button>
      </div>
      <p role="alert" class="rule-fault">
        {isNotKept && t('macrosNotKept')}
      </p>
    </section>
  );
}

function MacroRow({ macro, onEdit, onRemove }: { macro: Macro; onEdit: () => void; onRemove: () => void }) {
  const name = displayText(macro.name, 80) || t('noName');
  return (
    <div class="rule">
      <div class="rule-lines">
        <p dir="auto">
          <strong>{name}</strong>
        </p>
        <p class="quiet" dir="auto">
          {macroDoesWords(macro)}
        </p>
      </div>
      <button type="button" class="button" aria-label={t('macroEditNamed', name)} onClick={onEdit}>
        {t('macroEdit')}
      </button>
      <IconButton icon="close" label={t('macroRemove', name)} onClick={onRemove} />
    </div>
  );
}
