import { useState } from 'preact/hooks';
import { type Macro, type MacroFault, faultsOf, tagsIn } from '../../lib/macros/macro';
import { unknownIn } from '../../lib/macros/placeholders';
import { displayText } from '../../lib/text/display-text';
import { type TextKey, t } from '../../lib/text/t';
import '../styles/macro.css';
import { useOptions } from './options-context';
import { useFocusAtFirst } from './use-edited';
import { MacroTextField } from './MacroTextField';
import { formatList } from '../../lib/text/format-list';

const FAULTS: Readonly<Record<MacroFault, TextKey>> = {
  nameMissing: 'macroFaultName',
  nameTooLong: 'macroFaultNameLong',
  nothingToDo: 'macroFaultNothing',
  statusMissing: 'macroFaultStatus',
  textMissing: 'macroFaultText',
  textTooLong: 'macroFaultTextLong',
  unknownPlaceholder: 'macroFaultPlaceholder',
  thingTooLong: 'macroFaultThing',
};

interface MacroEditorProps {
  macro: Macro;
  onKeep: (macro: Macro) => void;
  onCancel: () => void;
}

/** Changes one macro; what is wrong with it is said instead of kept. */
export function MacroEditor({ macro, onKeep, onCancel }: MacroEditorProps) {
  const first = useFocusAtFirst();
  const [draft, setDraft] = useState(macro);
  const [tags, setTags] = useState((macro.tags ?? []).join(', '));
  const [faults, setFaults] = useState<MacroFault[]>([]);
  const change = (part: Partial<Macro>) => setDraft({ ...draft, ...part });
  const badges = useOptions(({ preview }) => (preview.state === 'seen' ? preview.person.catalogue : undefined));
  const keep = () => {
    const { tags: _before, ...others } = draft;
    const wanted = tagsIn(tags);
    const changed = {
      ...others,
      name: draft.name.trim(),
      badge: orNull(draft.badge),
      label: orNull(draft.label),
      ...(wanted.length > 0 && { tags: wanted }),
    };
    const found = faultsOf(changed);
    setFaults(found);
    if (found.length === 0) onKeep(changed);
  };
  return (
    <form
      class="rule-form macro-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label>
        {t('macroName')}
        <input
          class="input"
          type="text"
          ref={first}
          value={draft.name}
          onInput={({ currentTarget: { value } }) => change({ name: value })}
        />
      </label>
      <StatusField status={draft.status} onChange={(status) => change({ status })} />
      <MacroTextField comment={draft.comment} onChange={(comment) => change({ comment })} />
      <label>
        {t('macroBadge')}
        <input
          class="input"
          type="text"
          list="macro-badges"
          value={draft.badge ?? ''}
          onInput={({ currentTarget: { value } }) => change({ badge: value })}
        />
      </label>
      <datalist id="macro-badges">
        {badges?.map(({ id, name }) => (
          <option key={id} value={displayText(name)}>
            {displayText(name)}
          </option>
        ))}
      </datalist>
      <label>
        {t('macroLabel')}
        <input
          class="input"
          type="text"
          value={draft.label ?? ''}
          onInput={({ currentTarget: { value } }) => change({ label: value })}
        />
      </label>
      <label>
        {t('macroTags')}
        <input class="input" type="text" value={tags} onInput={({ currentTarget: { value } }) => setTags(value)} />
      </label>
      <div role="alert">
        {faults.map((fault) => (
          <p key={fault} class="rule-fault">
            {t(FAULTS[fault], unknownWords(draft))}
          </p>
        ))}
      </div>
      <div class="rule-buttons">
        <button type="submit" class="button primary">
          {t('macroKeep')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

function orNull(typed: string | null): string | null {
  return typed?.trim() ? typed.trim() : null;
}

function unknownWords({ comment }: Macro): string {
  return formatList(unknownIn(comment?.text ?? '').map((name) => `{${displayText(name, 40)}}`));
}

function StatusField({ status, onChange }: { status: Macro['status']; onChange: (status: Macro['status']) => void }) {
  const name = status?.is === 'named' ? status.name : '';
  return (
    <fieldset>
      <legend>{t('macroDoesStatus')}</legend>
      <label>
        <input type="radio" name="macro-status" checked={status === null} onChange={() => onChange(null)} />
        {t('macroStatusNone')}
      </label>
      <label>
        <input
          type="radio"
          name="macro-status"
          checked={status?.is === 'closed'}
          onChange={() => onChange({ is: 'closed' })}
        />
        {t('macroStatusClosed')}
      </label>
      <label>
        <input
          type="radio"
          name="macro-status"
          checked={status?.is === 'named'}
          onChange={() => onChange({ is: 'named', name })}
        />
        {t('macroStatusByName')}
        <input
          class="input"
          type="text"
          aria-label={t('macroStatusName')}
          value={name}
          onInput={({ currentTarget: { value } }) => onChange({ is: 'named', name: value })}
        />
      </label>
    </fieldset>
  );
}
