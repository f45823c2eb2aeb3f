/**
 * The id of one person's award within a run, always the same for the same run, person and attempt: a run that is taken
 * up again, by whatever page, asks under the same id and so never writes twice. A UUID of version 8 (RFC 9562) over SHA-256.
 */
export async function actionIdOf(runId: string, userId: string, attempt: number): Promise<string> {
  const text = new TextEncoder().encode(`deskside run ${runId} user ${userId} attempt ${attempt}`);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', text)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
