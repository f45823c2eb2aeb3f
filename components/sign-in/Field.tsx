import type { ComponentChildren } from 'preact';

interface FieldProps {
  id: string;
  label: string;
  hint: string;
  /** Renders the control itself with what ties it to label and hint. */
  children: (field: { id: string; class: string; 'aria-describedby': string }) => ComponentChildren;
}

/** A labelled control with one line of help. */
export function Field({ id, label, hint, children }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, class: 'input', 'aria-describedby': `${id}-hint` })}
      <p class="quiet" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
