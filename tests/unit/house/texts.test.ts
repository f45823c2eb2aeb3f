import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { root, sourceFiles } from './source-imports';

/** Keys that are put together while running, by what they look like: `t(`problem_${kind}_why`)`. */
const FAMILIES = [
  /^problem_\w+_(?:title|why|next)$/,
  /^(?:dataCentre|cardFact|fact|comparison|reason|fault|verdict|policyFlaw)_\w+$/,
  /^ticket_\w+$/,
  /^selfTest_\w+$/,
  /^appearance(?:Theme|Density)_\w+$/,
  /^directory(?:Search|State|Found)?_\w+$/,
  /^bulk_(?:step|source|verdict|state|paused|bad|as|ticketsBy|unread|file)_\w+$/,
];

const keys = Object.keys(messages);
const files = [...sourceFiles('lib', 'components', 'entrypoints'), 'wxt.config.ts'];
const source = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
const namedByManifest = [...source.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
/** Every quoted word, and what the manifest names. */
const said = new Set([...[...source.matchAll(/(['"`])(\w+)\1/g)].map(([, , word]) => word ?? ''), ...namedByManifest]);

const stemOf = (key: string): string => key.replace(/_(?:one|other)$/, '');

describe('texts', () => {
  it('are all used by the product', () => {
    const unused = keys.filter(
      (key) => !said.has(key) && !said.has(stemOf(key)) && !FAMILIES.some((family) => family.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('are put together only in families that are declared', () => {
    const parts = [...source.matchAll(/\bt(?:Count)?\(`(\w*)\$\{[^}]*\}(\w*)`/g)].map(
      ([, head, tail]) => `${head}x${tail}`,
    );
    expect(parts.filter((key) => !FAMILIES.some((family) => family.test(key)))).toEqual([]);
    const idle = FAMILIES.filter((family) => !keys.some((key) => family.test(key)));
    expect(idle).toEqual([]);
  });

  it('exist where the manifest names them', () => {
    expect(namedByManifest.length).toBeGreaterThan(2);
    expect(namedByManifest.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('that count have both forms', () => {
    const stems = [...new Set(keys.filter((key) => stemOf(key) !== key).map(stemOf))];
    const lame = stems.filter((stem) => !keys.includes(`${stem}_one`) || !keys.includes(`${stem}_other`));
    expect(lame).toEqual([]);
  });
});
