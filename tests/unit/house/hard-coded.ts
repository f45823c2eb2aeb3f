import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { root } from './source-imports';

/** Attributes that somebody sees or hears. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
]);

/** A word of some language: two letters that are not the name of a key or a code in capitals. */
const WORD = /\p{L}*\p{Ll}\p{L}+/u;

/** The name of a host is the same everywhere. */
const HOST = /^[a-z-]+(?:\.[a-z-]+)+$/;

interface Node {
  type?: string;
  value?: unknown;
  name?: { name?: string };
  expression?: Node;
  quasis?: { value: { raw: string } }[];
  consequent?: Node;
  alternate?: Node;
  left?: Node;
  right?: Node;
}

/** The words that an expression can be on screen: of the literals it consists of, not of what it calls. */
function wordsOf(node: Node | undefined): string[] {
  if (node?.type === undefined) return [];
  switch (node.type) {
    case 'Literal':
    case 'JSXText':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis ?? []).map(({ value }) => value.raw);
    case 'JSXExpressionContainer':
      return wordsOf(node.expression);
    case 'ConditionalExpression':
      return [...wordsOf(node.consequent), ...wordsOf(node.alternate)];
    case 'LogicalExpression':
      return [...wordsOf(node.left), ...wordsOf(node.right)];
    default:
      return [];
  }
}

/** Texts in a view that no translator can reach: between tags, or in an attribute that is seen or heard. */
export function hardCodedIn(source: string, file = 'view.tsx'): string[] {
  const found: string[] = [];
  const walk = (node: unknown, isChild: boolean): void => {
    if (Array.isArray(node)) return node.forEach((each) => walk(each, isChild));
    if (typeof node !== 'object' || node === null) return;
    const { type, name, value } = node as Node;
    if (type === 'JSXAttribute' && SPOKEN.has(name?.name ?? '')) found.push(...wordsOf(value as Node));
    if (isChild && (type === 'JSXText' || type === 'JSXExpressionContainer')) found.push(...wordsOf(node));
    for (const [key, child] of Object.entries(node)) walk(child, key === 'children');
  };
  walk(parseSync(file, source, { lang: 'tsx' }).program, false);
  return found.map((text) => text.trim()).filter((text) => WORD.test(text) && !HOST.test(text));
}

/** As `hardCodedIn`, for a file of ours. */
export function hardCoded(file: string): string[] {
  return hardCodedIn(readFileSync(join(root, file), 'utf8'), file);
}
