import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lateRegions, lateRegionsIn } from './late-regions';
import { root, sourceFiles } from './source-imports';

describe('what is said to screen readers', () => {
  it('is said by a region that was there before its words', () => {
    const views = sourceFiles('components').filter((file) => file.endsWith('.tsx'));
    expect(views.flatMap(lateRegions)).toEqual([]);
  });

  it.each([
    ['<p role="status">{is && words}</p>', 0],
    ['is && <p role="status">{words}</p>', 1],
    ['is ? <p aria-live="polite">{words}</p> : null', 1],
    ['<div>{is ? <a /> : (<i aria-live="polite" />)}</div>', 1],
    ['is && <form><p role="status">{words}</p></form>', 0],
    ['is && <p role="alert">{words}</p>', 0],
    ['is && all.map(() => <p role="status" />)', 0],
  ])('knows one that was not: %s', (view, count) => {
    expect(lateRegionsIn(`export const view = () => ${view};`)).toHaveLength(count);
  });

  it('by one that is there for whoever listens also while it is empty', () => {
    const styles = readdirSync(join(root, 'components'), { recursive: true, encoding: 'utf8' });
    const hidden = styles
      .filter((file) => file.endsWith('.css'))
      .flatMap(
        (file) => readFileSync(join(root, 'components', file), 'utf8').match(/[^{}]*:empty[^{}]*\{[^}]*\}/g) ?? [],
      )
      .filter((rule) => rule.includes('display: none'));
    // What only lies beside the lines of the ledger says nothing.
    expect(hidden.filter((rule) => !rule.includes('.ledger-end:empty'))).toEqual([]);
  });
});
