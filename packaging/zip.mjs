import JSZip from 'jszip';

/** @typedef {{ name: string, content: Buffer }} Entry a file of an archive, its name with forward slashes */

/** The first day that the format knows. Any fixed one will do: the time of a build says nothing of what was built. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/**
 * Packs files so that the same files always give the same bytes: sorted, without times, owners or folders of their own. The
 * packing itself is JavaScript (JSZip's), because what Node has built in packs differently from one version to the next.
 * @param {Entry[]} entries
 * @returns {Promise<Buffer>}
 */
export function zipOf(entries) {
  const zip = new JSZip();
  for (const { name, content } of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    zip.file(name, content, { date: NO_TIME, createFolders: false });
  }
  return zip.generateAsync({
    type: 'nodebuffer',
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}

/**
 * @param {Buffer} archive
 * @returns {Promise<Entry[]>} its files, in its order
 */
export async function entriesOf(archive) {
  const { files } = await JSZip.loadAsync(archive);
  return Promise.all(
    Object.values(files).map(async (file) => ({ name: file.name, content: await file.async('nodebuffer') })),
  );
}
