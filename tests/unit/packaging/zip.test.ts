import { describe, expect, it } from 'vitest';
import { entriesOf, zipOf } from '../../../packaging/zip.mjs';

const entry = (name: string, text: string) => ({ name, content: Buffer.from(text) });
const files = [entry('manifest.json', '{}'), entry('chunks/ä.js', 'one'.repeat(900)), entry('icon/16.png', '\0\u0001')];

describe('zipOf', () => {
  it('gives the same bytes for the same files, whatever their order and the hour', async () => {
    const once = await zipOf(files);
    const again = await zipOf(files.toReversed());
    expect(again.equals(once)).toBe(true);
    // The first day that the format knows, midnight: 1980-01-01.
    expect(once.readUInt32LE(10)).toBe(0x00210000);
  });

  it('gives other bytes for other content', async () => {
    expect((await zipOf(files)).equals(await zipOf([...files.slice(1), entry('manifest.json', '{} ')]))).toBe(false);
  });

  it('holds the files, sorted, and no entries for folders', async () => {
    const unpacked = await entriesOf(await zipOf(files));
    expect(unpacked.map(({ name }) => name)).toEqual(['chunks/ä.js', 'icon/16.png', 'manifest.json']);
    expect(unpacked.find(({ name }) => name === 'icon/16.png')?.content).toEqual(Buffer.from('\0\u0001'));
  });
});
