import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checksums } from '../../../packaging/packages.mjs';
import { differences } from '../../../packaging/verify.mjs';
import { zipOf } from '../../../packaging/zip.mjs';

let folder: string;
const mine = () => join(folder, 'mine');
const theirs = () => join(folder, 'theirs');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deskside-verify-'));
  mkdirSync(mine());
  mkdirSync(theirs());
});

afterEach(() => rmSync(folder, { recursive: true }));

const zip = (one: string) =>
  zipOf([
    { name: 'one.js', content: Buffer.from(one) },
    { name: 'two.js', content: Buffer.from('two') },
  ]);

it('finds equal what is equal, and names the files of an archive that differ', async () => {
  writeFileSync(join(mine(), 'a.zip'), await zip('one'));
  writeFileSync(join(theirs(), 'a.zip'), await zip('one'));
  expect(await differences(mine(), theirs(), ['a.zip'])).toEqual([]);
  writeFileSync(join(theirs(), 'a.zip'), await zip('another'));
  expect(await differences(mine(), theirs(), ['a.zip'])).toEqual(['a.zip differs.', '  one.js']);
});

it('does not take nothing, or what is missing, for equal', async () => {
  expect(await differences(mine(), theirs(), [])).toEqual(['Nothing was made.']);
  writeFileSync(join(mine(), 'a.txt'), 'a');
  expect(await differences(mine(), theirs(), ['a.txt'])).toEqual(['a.txt is in one place only.']);
});

it('writes checksums as sha256sum reads them', () => {
  writeFileSync(join(mine(), 'a.txt'), 'abc');
  expect(checksums(mine(), ['a.txt'])).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n',
  );
});
