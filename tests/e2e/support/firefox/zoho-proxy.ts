import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** The one way out of the test's Firefox. */
export interface ZohoProxy {
  /** On 127.0.0.1. */
  port: number;
  /** `host:port` of every connection that was asked for and refused, in order. */
  refused: string[];
  /** Without a network nothing is let through, and nobody is counted as refused. */
  setOffline(isOffline: boolean): void;
  close(): void;
}

/**
 * Starts a proxy that leads Zoho's hosts to the demo Desk and refuses all others. Firefox has no switch that maps names.
 * @param hosts that are let through, on port 443
 * @param deskPort TLS port of the demo Desk on 127.0.0.1; asked for at every connection
 */
export async function startZohoProxy(hosts: readonly string[], deskPort: () => number): Promise<ZohoProxy> {
  const allowed = new Set(hosts.map((host) => `${host}:443`));
  /** A host is let through by its name, or by `*.` and what follows its first label. */
  const isAllowed = (wanted: string): boolean => allowed.has(wanted) || allowed.has(wanted.replace(/^[^.]+/, '*'));
  const refused: string[] = [];
  const open = new Set<Duplex>();
  let isCut = false;
  const server = createServer((request, response) => {
    refused.push(request.url ?? 'plain http');
    response.writeHead(403).end();
  });
  server.on('connect', (request, client, head) => {
    client.on('error', () => client.destroy());
    if (isCut) {
      client.destroy();
      return;
    }
    open.add(client);
    client.on('close', () => open.delete(client));
    const wanted = request.url ?? '';
    if (!isAllowed(wanted)) {
      refused.push(wanted);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const desk = connect(deskPort(), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      if (head.length > 0) desk.write(head);
      desk.pipe(client).pipe(desk);
    });
    desk.on('error', () => client.destroy());
    client.on('error', () => desk.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    setOffline: (isOffline) => {
      isCut = isOffline;
      if (isOffline) for (const client of open) client.destroy();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
