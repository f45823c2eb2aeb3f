/** How the bytes of a text file were read. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/** Why a file is not read, each of which has a text of its own: `bulk_file_…`. */
export type FileRefusal = 'tooLarge' | 'workbook' | 'binary' | 'empty';

export type FileText = { text: string; encoding: Encoding } | { refused: FileRefusal };

/** More than twenty thousand lines of a table; more is not read anyway (`split-table.ts`). */
export const LARGEST_FILE = 2 * 1024 * 1024;

/** Excel's old and new files, and whatever else is a compressed folder or a compound document. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const LOOKED_AT = 4096;
/** What no text has: control characters beside tab and line ends, and the end-of-file that old programs write. */
// oxlint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u007f]/g;

/**
 * The text of a file as spreadsheets write CSV, in any of their encodings: by its byte order mark, else UTF-16 where every
 * other byte is empty, else UTF-8 where all of it is valid, else Windows-1252, in which every byte is a letter. What is no
 * text is refused, never guessed.
 */
export function readFileText(bytes: Uint8Array): FileText {
  if (bytes.length === 0) return { refused: 'empty' };
  if (bytes.length > LARGEST_FILE) return { refused: 'tooLarge' };
  if (WORKBOOKS.some((start) => start.every((byte, index) => bytes[index] === byte))) return { refused: 'workbook' };
  const { text, encoding } = decode(bytes);
  const strange = text.slice(0, LOOKED_AT).match(NO_TEXT)?.length ?? 0;
  if (strange > 0) return { refused: 'binary' };
  return text.trim() === '' ? { refused: 'empty' } : { text, encoding };
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = wideOrder(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** The order of bytes in UTF-16, said by its mark or seen in that addresses are ASCII; null for another encoding. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length % 2 !== 0) return null;
  const looked = bytes.subarray(0, LOOKED_AT);
  const empty = [0, 0];
  looked.forEach((byte, index) => {
    if (byte === 0) empty[index % 2] = (empty[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = empty;
  const most = looked.length / 4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}
