/** A text without the marks of `isolated`, for what leaves the screen: Desk, storage and spreadsheets need not keep them. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
