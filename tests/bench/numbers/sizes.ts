import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import budgets from '../../../.size-limit.mjs';
import { root } from '../../../demo/starter/extension-build.ts';
import type { Finding, Row } from '../support/report.ts';

interface Budget {
  name: string;
  path: string | string[];
  limit: string;
  gzip: boolean;
}

/** The sizes that `.size-limit.mjs` budgets, from the same list, so that there is one truth about them. */
export function measureSizes(): Finding {
  return {
    title: 'Size',
    rows: budgets.map(budgetRow),
    notes: ['`npm run check:size` holds these on every `npm test`.'],
  };
}

function budgetRow({ name, path, limit, gzip }: Budget): Row {
  const bytes = [path]
    .flat()
    .flatMap(matching)
    .map((file) => (gzip ? gzipSync(readFileSync(file), { level: 9 }).length : statSync(file).size));
  const total = bytes.reduce((sum, each) => sum + each, 0);
  const most = Number.parseFloat(limit) * 1000;
  const measured = `${(total / 1000).toFixed(1)} KB`;
  return {
    id: `sizes.${name.split(/[ ,]/)[0]}`,
    what: name,
    measured,
    hold: `≤ ${limit}`,
    isHeld: total > 0 && total <= most,
    values: { unit: 'B', each: [total], most },
  };
}

/** Files for a path whose last part may have one star; Node's own glob is too young for the versions we support. */
function matching(pattern: string): string[] {
  const folder = join(root, dirname(pattern));
  const [start = '', end] = basename(pattern).split('*');
  const fits = (name: string): boolean =>
    end === undefined ? name === start : name.startsWith(start) && name.endsWith(end);
  return readdirSync(folder)
    .filter(fits)
    .map((name) => join(folder, name));
}
