import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sourceFiles } from './source-imports';

const VIEWS = sourceFiles('components', 'entrypoints').filter((file) => file.endsWith('.tsx'));
const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Where a stranger's own paragraphs stand, which are written from their own side. */
const PARAGRAPHS: Readonly<Record<string, string>> = {
  'components/folds/WhatHappened.tsx': '<p class="fold-note" dir="auto"',
  'components/sample/SampleTicket.tsx': '<p dir="auto">{text}',
};

/**
 * Cleaning takes out the marks that keep names apart: what is put together of several words is not cleaned as a whole, each of
 * its words is.
 */
const CLEANED_WHOLE =
  /(?:<Words\s+of=\{|\bdisplayText\(\s*)(?:[^(){};]*\?\s*)?(?:t\([^(),]*,|tCount\(|formatList\(|joined\(|quotedList\()/g;
/** A text of ours runs as the page does, whatever name it begins with. */
const OWN_DIRECTION = /<(?!input|textarea)\w+(?:\s[^<>]*?)?\sdir=(?:"auto"|\{)[^<]*/g;

const found = (source: string, what: RegExp): string[] => [...source.matchAll(what)].map(([text]) => text);

describe('the direction of texts', () => {
  it('cleaned texts of ours are found, and nothing else', () => {
    const source = `<Words of={t('a', name)} /> <Words of={name || t('noName')} /> displayText(formatList(names))
      <Words of={x ? formatList(y) : z} /> displayText(name) t('b', displayText(name)) <Words of={t('c')} />`;
    expect(found(source, CLEANED_WHOLE)).toEqual([
      "<Words of={t('a',",
      'displayText(formatList(',
      '<Words of={x ? formatList(',
    ]);
  });

  it('directions of their own are found, and those of fields are not', () => {
    const source = `<p dir="auto">{t('a')}</p> <input class="x" dir="auto" /> <span class="y" dir={z}>`;
    expect(found(source, OWN_DIRECTION)).toEqual([`<p dir="auto">{t('a')}`, `<span class="y" dir={z}>`]);
  });

  it.each(VIEWS)('%s leaves each to what it is', (file) => {
    const source = sourceOf(file);
    expect(found(source, CLEANED_WHOLE)).toEqual([]);
    const allowed = PARAGRAPHS[file];
    expect(found(source, OWN_DIRECTION).filter((text) => !allowed || !text.startsWith(allowed))).toEqual([]);
  });
});
