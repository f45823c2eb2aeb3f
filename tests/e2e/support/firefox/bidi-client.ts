import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A command that the browser refused; `code` is WebDriver BiDi's own word, such as "no such node". */
export class BidiError extends Error {
  readonly code: string;
  constructor(method: string, code: string, message: string) {
    super(`${method}: ${code}: ${message}`);
    this.name = 'BidiError';
    this.code = code;
  }
}

interface Answer {
  id?: number;
  result?: unknown;
  error?: string;
  message?: string;
}

interface Pending {
  method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A WebDriver BiDi connection: commands out, answers back. Events are not subscribed to, tests poll for state. */
export class BidiClient {
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#receive(JSON.parse(data.toString('utf8')) as Answer));
    socket.on('close', () => this.#abandon());
  }

  /** Connects and begins a session. @param address as Firefox prints it at start, `ws://127.0.0.1:port` */
  static async connect(address: string): Promise<BidiClient> {
    const socket = new WebSocket(`${address}/session`);
    await once(socket, 'open');
    const client = new BidiClient(socket);
    await client.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    return client;
  }

  /**
   * Sends one command and waits for its answer.
   * @throws {BidiError} when the browser refuses it; Error when the connection ends first
   */
  send<Result>(method: string, params: Record<string, unknown> = {}): Promise<Result> {
    const id = ++this.#lastId;
    return new Promise<Result>((resolve, reject) => {
      this.#pending.set(id, { method, resolve: (result) => resolve(result as Result), reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Ends the connection; commands still waiting are rejected. */
  close(): void {
    this.#socket.close();
  }

  #receive(answer: Answer): void {
    const pending = answer.id === undefined ? undefined : this.#pending.get(answer.id);
    if (answer.id === undefined || pending === undefined) return;
    this.#pending.delete(answer.id);
    if (answer.error === undefined) pending.resolve(answer.result);
    else pending.reject(new BidiError(pending.method, answer.error, answer.message ?? ''));
  }

  #abandon(): void {
    for (const { method, reject } of this.#pending.values()) {
      reject(new Error(`The connection to Firefox ended during ${method}.`));
    }
    this.#pending.clear();
  }
}
