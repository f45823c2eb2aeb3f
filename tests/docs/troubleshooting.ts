import { readFileSync } from 'node:fs';
import type { ProblemKind } from '../../lib/problems/problem';
import { PROBLEM_KINDS } from '../../lib/problems/problem-kinds';
import { table } from './page-parts';
import { GROUPS, PROBLEM_WORDS } from './problem-words';

type Texts = Readonly<Record<string, { message: string } | undefined>>;

/** A text of the catalogue as a cell: what is filled in later stands as “…”. Throws where there is none. */
function cell(texts: Texts, key: string): string {
  const text = texts[key]?.message;
  if (text === undefined) throw new Error(`There is no text ${key}.`);
  return text.replaceAll(/\$[A-Za-z0-9_]+\$?/g, '…').replaceAll('|', String.raw`\|`);
}

function rowOf(texts: Texts, kind: ProblemKind): string[] {
  const { cause, admin } = PROBLEM_WORDS[kind];
  const [title, why, next] = (['title', 'why', 'next'] as const).map((part) => cell(texts, `problem_${kind}_${part}`));
  return [`**${title}**<br>${why}`, cause, next ?? '', admin === '' ? '–' : admin];
}

/** The tables of the troubleshooting page: every problem there is, by what it is about and by its first words. */
export function troubleshootingTables(): string[] {
  const texts = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Texts;
  const groups = Object.entries(GROUPS).map(([group, title]) => {
    const kinds = PROBLEM_KINDS.filter((kind) => PROBLEM_WORDS[kind].group === group);
    const rows = kinds.map((kind) => rowOf(texts, kind)).toSorted(([a = ''], [b = '']) => a.localeCompare(b, 'en'));
    return [`## ${title}`, '', ...table(['on screen', 'comes from', 'whoever sees it', 'an administrator'], rows)].join(
      '\n',
    );
  });
  return [groups.join('\n\n')];
}
