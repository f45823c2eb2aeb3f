import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { root } from './source-imports';

interface Node {
  type?: string;
  name?: { name?: string };
  value?: { value?: unknown } | null;
  expression?: Node;
  openingElement?: { attributes?: Node[]; start?: number };
  consequent?: Node;
  alternate?: Node;
  right?: Node;
}

/** Something that tells what changes in it. An alert is not meant: it is heard also as it appears. */
function isLive({ type, name, value }: Node): boolean {
  if (type !== 'JSXAttribute') return false;
  return name?.name === 'aria-live' || (name?.name === 'role' && value?.value === 'status');
}

/**
 * Live regions of a view that come into the page together with their words: under a condition, where only the words should be.
 * A screen reader listens to what was there before, and hears nothing of these.
 * @returns the lines in which they begin
 */
export function lateRegionsIn(source: string, file = 'view.tsx'): number[] {
  const found: number[] = [];
  const choice = (node: Node): void => {
    if (node.type === 'ParenthesizedExpression' && node.expression) choice(node.expression);
    const { attributes = [], start = 0 } = node.openingElement ?? {};
    if (attributes.some(isLive)) found.push(source.slice(0, start).split('\n').length);
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    const { type, consequent, alternate, right } = node as Node;
    if (type === 'ConditionalExpression' || type === 'LogicalExpression') {
      for (const branch of [consequent, alternate, right]) if (branch) choice(branch);
    }
    Object.values(node).forEach(walk);
  };
  walk(parseSync(file, source, { lang: 'tsx' }).program);
  return found;
}

/** As `lateRegionsIn`, for a file of ours. */
export function lateRegions(file: string): string[] {
  return lateRegionsIn(readFileSync(join(root, file), 'utf8'), file).map((line) => `${file}:${line}`);
}
