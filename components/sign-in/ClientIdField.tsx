import type { Ref, TargetedClipboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { type SetUp, isMoreThanId, readSetUp } from '../../lib/setup/set-up';
import { type TextKey, t } from '../../lib/text/t';
import { Field } from './Field';

interface ClientIdFieldProps {
  inputRef: Ref<HTMLInputElement>;
  value: string;
  /** It is missing, or Zoho does not know it. */
  isWrong: boolean;
  /** Whether it is set by a policy, and stays as it is. */
  isSet: boolean;
  /** What is typed, or what was found in a text that is more than an ID. */
  onChange: (found: SetUp) => void;
}

/** What comes along when it is copied out of another text. */
const UNSEEN = /\p{Cf}/gu;

/** The client ID, or the whole message in which it stands: what is in there of use is taken, and said. */
export function ClientIdField({ inputRef, value, isWrong, isSet, onChange }: ClientIdFieldProps) {
  const [taken, setTaken] = useState<TextKey | null>(null);
  const take = (typed: string): void => {
    const found = isMoreThanId(typed) ? readSetUp(typed) : { clientId: typed.replace(UNSEEN, ''), dataCentre: null };
    if (found === 'none' || found === 'several') {
      setTaken(`pasted_${found}`);
      onChange({ clientId: typed, dataCentre: null });
      return;
    }
    const said = found.dataCentre ? 'pastedBoth' : 'pastedId';
    setTaken(found.clientId === typed ? null : said);
    onChange(found);
  };
  /** Read before the field has it: a field of one line joins the lines of a message, and with them its words. */
  const takePasted = (event: TargetedClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!isMoreThanId(text)) return;
    event.preventDefault();
    take(text);
  };
  const isUnread = taken === 'pasted_none' || taken === 'pasted_several';
  return (
    <>
      <Field id="client-id" label={t('clientIdLabel')} hint={t(isSet ? 'setByOrganization' : 'clientIdHint')}>
        {(field) => (
          <input
            {...field}
            ref={inputRef}
            type="text"
            autocomplete="off"
            spellcheck={false}
            dir="ltr"
            readOnly={isSet}
            aria-invalid={isWrong || isUnread}
            value={value}
            onPaste={isSet ? undefined : takePasted}
            onInput={(event) => take(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="taken" role="status">
        {taken && t(taken)}
      </p>
    </>
  );
}
