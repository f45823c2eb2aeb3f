import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOT_USED_YET } from '../../docs/not-used-yet';
import { deskFunctions } from '../../docs/source-files';
import { root, sourceFiles } from './source-imports';

const IMPORT = /^(?:import|export) [^;]*? from /gm;

/** Every name that some file of the product imports from another. */
const imported = new Set(
  sourceFiles('lib', 'components', 'entrypoints').flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].flatMap(([clause]) => clause.match(/\w+/g) ?? []),
  ),
);

const planned = Object.values(NOT_USED_YET).flatMap((calls) => calls.map(({ name }) => name));

describe('functions that wait for a feature', () => {
  it('are not used by the product yet', () => {
    expect(planned.filter((name) => imported.has(name))).toEqual([]);
  });

  it('are all on the list, as far as they call Desk', () => {
    const isCalledAtHome = ({ name, file }: { name: string; file: string }) =>
      new RegExp(`(?<!function )\\b${name}\\(client\\b`).test(readFileSync(join(root, 'lib/desk-api', file), 'utf8'));
    const unused = deskFunctions().filter(
      (each) => !imported.has(each.name) && !planned.includes(each.name) && !isCalledAtHome(each),
    );
    expect(unused.map(({ name }) => name)).toEqual([]);
  });

  it('wait for one feature each', () => {
    expect(planned.filter((name, index) => planned.indexOf(name) !== index)).toEqual([]);
  });
});
