/** What other programs leave in front: byte order marks, also those of UTF-16 and UTF-8 read as something else. */
const LEFT_IN_FRONT = /^(?:\u00ff\u00fe|\u00fe\u00ff|\u00ef\u00bb\u00bf|\ufffd\ufffd|\ufffe)/;
/** Takes no room and means nothing in an address: soft hyphens, zero widths, marks that turn the direction. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e01ef}]+/gu;
/** Joiners mean something between the letters of some scripts, and nothing beside ASCII. */
const IDLE_JOINER = /(?<![^\0-\x7f])[\u200c\u200d]+|[\u200c\u200d]+(?![^\0-\x7f])/gu;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** ASCII as East Asian keyboards write it, `＠` among others. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * A paste as it was meant: every line end is `\n`, nothing invisible is left, and full-width forms of ASCII are ASCII.
 * Lines stay where they are, so that they can be told by their number.
 */
export function cleanPaste(pasted: string): string {
  return pasted
    .replace(LEFT_IN_FRONT, '')
    .replace(INVISIBLE, '')
    .replace(IDLE_JOINER, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(CONTROL, ' ')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replaceAll('\ufe6b', '@')
    .toWellFormed();
}
