/** Makes "Émile" and "emile" the same for searching. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim();
}

/** The choices whose name holds what was typed: those that begin with it first, otherwise in their own order. */
export function filterChoices<T extends { name: string; isTaken: boolean }>(choices: T[], query: string): T[] {
  const needle = fold(query);
  if (needle === '') return choices.toSorted((a, b) => Number(a.isTaken) - Number(b.isTaken));
  return choices
    .map((choice) => ({ choice, at: fold(choice.name).indexOf(needle) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => Number(a.at > 0) - Number(b.at > 0) || Number(a.choice.isTaken) - Number(b.choice.isTaken))
    .map(({ choice }) => choice);
}
