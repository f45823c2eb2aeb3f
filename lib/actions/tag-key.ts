/**
 * What two spellings of one tag have in common. Desk names tags by their text, a new one has no id before it is there, and
 * no source says whether it tells capitals apart; so `VIP` and `vip` count as one, and neither is put beside the other.
 */
export function tagKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
