import { useRef } from 'preact/hooks';
import type { Macro } from '../../lib/macros/macro';
import { PLACEHOLDERS } from '../../lib/macros/placeholders';
import { t } from '../../lib/text/t';

interface MacroTextFieldProps {
  comment: Macro['comment'];
  onChange: (comment: Macro['comment']) => void;
}

/** What a macro writes, who reads it, and what can be left open in it. */
export function MacroTextField({ comment, onChange }: MacroTextFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // What was typed is there again when the choice is changed back.
  const text = useRef(comment?.text ?? '');
  const choose = (isPublic: boolean) => onChange({ text: text.current, isPublic });
  const write = (value: string) => {
    text.current = value;
    onChange({ text: value, isPublic: comment?.isPublic === true });
  };
  const insert = (placeholder: string) => {
    const { selectionStart: from = text.current.length, selectionEnd: to = from } = field.current ?? {};
    write(text.current.slice(0, from) + placeholder + text.current.slice(to));
    field.current?.focus();
  };
  return (
    <>
      <fieldset>
        <legend>{t('macroDoesComment')}</legend>
        <label>
          <input type="radio" name="macro-comment" checked={comment === null} onChange={() => onChange(null)} />
          {t('macroCommentNone')}
        </label>
        <label>
          <input type="radio" name="macro-comment" checked={comment?.isPublic === true} onChange={() => choose(true)} />
          {t('macroCommentPublic')}
        </label>
        <label>
          <input
            type="radio"
            name="macro-comment"
            checked={comment?.isPublic === false}
            onChange={() => choose(false)}
          />
          {t('macroCommentPrivate')}
        </label>
      </fieldset>
      {comment && (
        <>
          <label>
            {t('macroText')}
            <textarea
              ref={field}
              class="input"
              dir="auto"
              rows={8}
              value={comment.text}
              onInput={({ currentTarget: { value } }) => write(value)}
            />
          </label>
          <p class="macro-placeholders">
            {t('macroPlaceholders')}
            {PLACEHOLDERS.map((name) => (
              <button
                key={name}
                type="button"
                aria-label={t('macroInsert', `{${name}}`)}
                onClick={() => insert(`{${name}}`)}
              >{`{${name}}`}</button>
            ))}
          </p>
        </>
      )}
    </>
  );
}
