/** What a text can leave open: a closed list, so that a slip of the pen is found while the macro is made. */
export const PLACEHOLDERS = ['firstName', 'name', 'ticketNumber', 'agentName'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What stands for each on this ticket; null for what is not known. */
export type PlaceholderValues = Readonly<Record<Placeholder, string | null>>;

const IN_BRACES = /\{\s*(\p{L}[\p{L}\p{N}_]*)\s*\}/gu;

function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some((each) => each === name);
}

function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(IN_BRACES)].map(([, name = '']) => name))];
}

/** A text with the values in place of their placeholders. What is not known stays as it is, for everybody to see. */
export function fill(text: string, values: PlaceholderValues): string {
  return text.replace(IN_BRACES, (whole, name: string) => (isPlaceholder(name) && values[name]) || whole);
}

/** The placeholders that still stand in a text, each once: it is not to be sent like that. */
export function gapsIn(text: string): Placeholder[] {
  return namesIn(text).filter(isPlaceholder);
}

/** What looks like a placeholder in a text and is none, each once. */
export function unknownIn(text: string): string[] {
  return namesIn(text).filter((name) => !isPlaceholder(name));
}
