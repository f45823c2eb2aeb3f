import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
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
import { useEdited } from './use-edited';

/** The macros of the organization that is signed in to: what each does, to change, to add to, to take away. */
export function MacrosSection() {
  const actions = useOptionsActions();
  const orgId = useAccount(organizationId);
  const all = useOptions((state) => state.macros);
  const isNotKept = useOptions((state) => state.macrosNotKept);
  const edited = useEdited();
  const macros = useMemo(() => (all && orgId !== null ? macrosOf(all, orgId) : []), [all, orgId]);
  if (all === null || orgId === null) return null;
  const keep = (changed: Macro[]) => {
    edited.end();
    void actions.setMacros(orgId, changed);
  };
  return (
    <section class="options-section" aria-labelledby="options-macros">
      <h2 id="options-macros">{t('optionsMacros')}</h2>
      <p class="quiet">{t('optionsMacrosText')}</p>
      <ol class="rules" aria-label={t('macroList')}>
        {macros.map((macro) => (
          <li key={macro.id}>
            {edited.id === macro.id ? (
              <MacroEditor
                macro={macro}
                onKeep={(changed) => keep(macros.map((each) => (each.id === macro.id ? changed : each)))}
                onCancel={edited.end}
              />
            ) : (
              <MacroRow
                macro={macro}
                editButton={edited.giveBackTo(macro.id)}
                onEdit={() => edited.begin(macro.id)}
                onRemove={() => keep(macros.filter(({ id }) => id !== macro.id))}
              />
            )}
          </li>
        ))}
        {edited.id === '' && (
          <li>
            <MacroEditor
              macro={{ ...defaultMacro(), id: '', name: '', status: null, comment: null }}
              onKeep={(macro) => keep([...macros, { ...macro, id: crypto.randomUUID() }])}
              onCancel={edited.end}
            />
          </li>
        )}
      </ol>
      <div class="rule-buttons">
        <button
          type="button"
          class="button"
          ref={edited.giveBackTo('')}
          disabled={macros.length >= MOST_MACROS}
          onClick={() => edited.begin('')}
        >
          {t('macroAdd')}
        </button>
      </div>
      <p role="alert" class="rule-fault">
        {isNotKept && t('macrosNotKept')}
      </p>
    </section>
  );
}

interface MacroRowProps {
  macro: Macro;
  editButton: Ref<HTMLButtonElement>;
  onEdit: () => void;
  onRemove: () => void;
}

function MacroRow({ macro, editButton, onEdit, onRemove }: MacroRowProps) {
  const name = displayText(macro.name, 80) || t('noName');
  return (
    <div class="rule">
      <div class="rule-lines">
        <p>
          <strong>
            <bdi>{name}</bdi>
          </strong>
        </p>
        <p class="quiet">{macroDoesWords(macro)}</p>
      </div>
      <button type="button" class="button" ref={editButton} aria-label={t('macroEditNamed', name)} onClick={onEdit}>
        {t('macroEdit')}
      </button>
      <IconButton icon="close" label={t('macroRemove', name)} onClick={onRemove} />
    </div>
  );
}
