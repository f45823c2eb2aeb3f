import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bodyUpTo } from '../../lib/http/body-up-to';

it('a hundred million bytes in a hundred thousand: given up after the first few', async () => {
  const packed = gzipSync(Buffer.alloc(100_000_000, 32));
  expect(packed.byteLength).toBeLessThan(110_000);
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.byteLength }).end(packed);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    let unpacked = 0;
    const response = await fetch(`http://127.0.0.1:${port}/`);
    const counted = response.body?.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform: (chunk, controller) => {
          unpacked += chunk.byteLength;
          controller.enqueue(chunk);
        },
      }),
    );
    expect(await bodyUpTo(5_000_000, new Response(counted ?? null, { headers: response.headers }))).toBeNull();
    expect(unpacked).toBeLessThan(6_000_000);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
