/**
 * Whether an arrow key points ahead or back in the line that is read: what is to the right in English is to the left in
 * Arabic. Null for another key.
 *
 * @param direction of the line, as `dir` has it
 */
export function pointsTo(key: string, direction: string): 'ahead' | 'back' | null {
  const isFromRight = direction === 'rtl';
  const ahead = isFromRight ? 'ArrowLeft' : 'ArrowRight';
  if (key === ahead) return 'ahead';
  return key === 'ArrowLeft' || key === 'ArrowRight' ? 'back' : null;
}
