/** A page in which what stands between `<!-- name -->` and `<!-- /name -->` is these lines. Throws where the marks are missing. */
export function filled(page: string, name: string, lines: readonly string[]): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`There is no ${begin} … ${end}.`);
  return `${page.slice(0, from + begin.length)}\n\n${lines.join('\n')}\n\n${page.slice(to)}`;
}

/** A table as Markdown has it, which the formatter leaves as it is. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return ['<!-- prettier-ignore -->', line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** A number as it is read: "1,000". */
export function number(value: number): string {
  return value.toLocaleString('en');
}
