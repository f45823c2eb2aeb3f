import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ROOT_KINDS } from '../records/view-rules';
import { type SignInId, splitKey } from '../storage/sign-in-id';
import { id, portal } from './inputs.worker';
import { type Self, type Sender, senderKind } from './sender.worker';
import { type Delivery, VIEW_PORT, type ViewRequest } from './view-messages';

/** More records than any view has. */
const MOST_RECORDS = 2_000;

const view = v.pipe(v.string(), v.uuid());
const name = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-zA-Z]+:(?:\d+|all)$/));
const names = v.pipe(v.array(name), v.maxLength(MOST_RECORDS));

/** What a panel may say about what it shows. */
const viewRequest: v.GenericSchema<unknown, ViewRequest> = v.union([
  v.strictObject({
    open: v.strictObject({ is: v.picklist(ROOT_KINDS), id }),
    view,
    orgId: id,
    portal,
    has: v.pipe(
      v.record(name, v.number()),
      v.check((has) => Object.keys(has).length <= MOST_RECORDS),
    ),
    refresh: names,
  }),
  v.strictObject({ again: names, view, refresh: v.boolean() }),
]);

/** One panel, as the worker serves it. */
export interface Seat {
  said(request: ViewRequest): void;
  /** The panel is gone, or shows nothing any more. */
  left(): void;
}

interface Port {
  name: string;
  sender?: Sender | undefined;
  postMessage(message: Delivery): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** Connects a panel of a sign-in to whoever serves that. */
type Attach = (signIn: SignInId, post: (delivery: Delivery) => void) => Seat;

/** Takes a panel's port, if it is one; what is malformed is not heard. */
export function acceptPort(port: Port, self: Self, attach: Attach): void {
  const { signIn, key: name } = splitKey(port.name);
  if (name !== VIEW_PORT || senderKind(port.sender ?? {}, self).kind !== 'ownPage') return port.disconnect();
  const seat = attach(signIn, (delivery) => port.postMessage(delivery));
  port.onMessage.addListener((message) => {
    const request = v.safeParse(viewRequest, message);
    if (request.success) seat.said(request.output);
  });
  port.onDisconnect.addListener(seat.left);
}

/** Listens in the worker for panels that want to be given what they show. */
export function serveViews(attach: Attach): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  browser.runtime.onConnect.addListener((port) => acceptPort(port, self, attach));
}
