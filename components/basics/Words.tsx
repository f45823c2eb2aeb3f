import { displayText } from '../../lib/text/display-text';

/** Text from Desk: shown as text, cleaned, and kept from changing the direction of its surroundings. */
export function Words({ of }: { of: string }) {
  return <bdi>{displayText(of)}</bdi>;
}
