/** The name of a sample's sign-in, and where it is. */
const SAMPLE = { id: 'ffff0001', dataCentre: 'sample', portal: 'sample' };

/** Which pages are of a sample, and which of one that has ended. */
const OF_SAMPLE: Readonly<Record<string, 'on' | 'ended'>> = {
  'sample-bar': 'on',
  'sample-bar-ended': 'ended',
  'sample-ended': 'ended',
  'options-sample': 'on',
  'options-sample-ended': 'ended',
};

/** Of which sign-in a state is, the first one's where it is about no sample, and which there are beside that. */
export function signInsOf(state: string): {
  own: string;
  beside: { id: string; dataCentre: string; portal: string }[];
} {
  const is = OF_SAMPLE[state];
  return { own: is === undefined ? '' : SAMPLE.id, beside: is === 'on' ? [SAMPLE] : [] };
}
