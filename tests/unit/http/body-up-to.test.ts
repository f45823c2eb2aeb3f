import { expect, it } from 'vitest';
import { bodyUpTo, textUpTo } from '../../../lib/http/body-up-to';
import { endlessBody } from '../support/endless-body';

it('gives a body within the limit, whole and with its type', async () => {
  const body = await bodyUpTo(5, new Response('Išık', { headers: { 'content-type': 'text/plain' } }));
  expect(body).toBeNull();
  const whole = await bodyUpTo(6, new Response('Išık', { headers: { 'content-type': 'text/plain' } }));
  expect([await whole?.text(), whole?.type]).toEqual(['Išık', 'text/plain']);
});

it('gives the same as text, characters whole that arrive in two pieces, and no more than it may', async () => {
  const bytes = new TextEncoder().encode('\ufeffIšık');
  const body = () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
  expect(await textUpTo(bytes.length, new Response(body()))).toBe('Išık');
  expect(await textUpTo(bytes.length - 1, new Response(body()))).toBeNull();
  expect(await textUpTo(5, new Response(null))).toBe('');
});

it('an answer without a body is empty', async () => {
  expect((await bodyUpTo(5, new Response(null)))?.size).toBe(0);
});

it('gives up, and lets go of the connection, as soon as it is too much', async () => {
  const { body, read } = endlessBody(1_000);
  expect(await bodyUpTo(10_000, new Response(body))).toBeNull();
  expect(read.isCancelled).toBe(true);
  expect(read.bytes).toBeLessThan(13_000);
});

it('reads nothing of what calls itself too large', async () => {
  const { body, read } = endlessBody(1_000);
  expect(await bodyUpTo(10_000, new Response(body, { headers: { 'content-length': '10001' } }))).toBeNull();
  expect(read.isCancelled).toBe(true);
  expect(read.bytes).toBeLessThan(2_000);
});

it.each(['3', '-1', 'NaN', ''])('does not believe a length that is small: %j', async (length) => {
  const { body } = endlessBody(1_000);
  expect(await bodyUpTo(10_000, new Response(body, { headers: { 'content-length': length } }))).toBeNull();
});
