import type { Seat } from '../messages/serve-views.worker';
import type { ViewRequest } from '../messages/view-messages';

/** A panel's place at somebody who is not there yet: what is said meanwhile is heard then, in that order. */
export function lateSeat(coming: Promise<Seat>): Seat {
  let seat: Seat | null = null;
  let waiting: ViewRequest[] = [];
  let isGone = false;
  coming.then(
    (there) => {
      if (isGone) return there.left();
      seat = there;
      for (const request of waiting) there.said(request);
      waiting = [];
    },
    // Nobody will be there; the panel learns from its own sign-in that it has ended.
    () => (waiting = []),
  );
  return {
    said: (request) => {
      if (seat) seat.said(request);
      else waiting.push(request);
    },
    left: () => {
      isGone = true;
      seat?.left();
    },
  };
}
