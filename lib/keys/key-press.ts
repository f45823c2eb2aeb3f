/** What there is to know of a key press; a `KeyboardEvent` is one. */
export interface KeyPress {
  key: string;
  repeat: boolean;
  isComposing: boolean;
  /** 229 while an input method has the key, also where `isComposing` says otherwise (Safari, the key that ends it). */
  keyCode: number;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** A key press with the key's place on the keyboard, as on a US one (`KeyboardEvent.code`); empty where there is none. */
export type PlacedKeyPress = KeyPress & { code: string };

const INPUT_METHOD_KEY_CODE = 229;

/** Whether an input method has the key: then it belongs to the text that is being written. */
export function isComposed({ isComposing, keyCode }: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === INPUT_METHOD_KEY_CODE;
}

/** Whether a modifier is held that makes a key another one; Shift is none of them. */
export function hasModifier({ ctrlKey, metaKey, altKey }: Pick<KeyPress, 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return ctrlKey || metaKey || altKey;
}

/** One character, by its code point, or a dead key that waits for one. */
const WRITES_CHARACTER = /^(?:.|Dead)$/u;
const LATIN = /^\p{Script=Latin}/u;
/** Marks too: the vowels of Indian scripts are marks. Some keys print two letters, as لا on an Arabic one. */
const OTHER_SCRIPT = /^[\p{L}\p{M}]/u;
const LETTER_PLACE = /^Key([A-Z])$/;
const DIGIT_PLACE = /^(?:Digit|Numpad)([1-9])$/;
const DIGIT = /^\p{Nd}$/u;

/** Whether a press writes or deletes text where there is a field, so that a letter soon after it is typed as well. */
export function isTyped(press: KeyPress): boolean {
  if (isComposed(press)) return true;
  if (press.ctrlKey || press.metaKey) return false;
  // A named key is more than one character, but so are the two letters of an Arabic one.
  const isText = WRITES_CHARACTER.test(press.key) || isOfOtherScript(press.key);
  return isText || ['Enter', 'Backspace', 'Delete'].includes(press.key);
}

function isOfOtherScript(key: string): boolean {
  return OTHER_SCRIPT.test(key) && !LATIN.test(key);
}

/**
 * The letter of a key, a to z; null for none. What is printed counts where it is Latin, so that Dvorak and AZERTY keep
 * theirs; where another script is printed, the key's place.
 */
export function letterOf({ key, code }: Pick<PlacedKeyPress, 'key' | 'code'>): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const place = isOfOtherScript(key) ? LETTER_PLACE.exec(code)?.[1] : undefined;
  return place?.toLowerCase() ?? null;
}

/**
 * The digit of a key, 1 to 9, by its place, and whether the digit itself is what it wrote: AZERTY writes it with Shift
 * only, others without. Null for none.
 */
export function digitOf({
  key,
  code,
}: Pick<PlacedKeyPress, 'key' | 'code'>): { digit: number; isPrinted: boolean } | null {
  const place = DIGIT_PLACE.exec(code)?.[1];
  if (place !== undefined) {
    // With NumLock off, that block moves about.
    const isPrinted = DIGIT.test(key);
    return code.startsWith('Numpad') && !isPrinted ? null : { digit: Number(place), isPrinted };
  }
  // Without a place (screen keyboards, remote desktops), or in a third one.
  return /^[1-9]$/.test(key) ? { digit: Number(key), isPrinted: true } : null;
}
