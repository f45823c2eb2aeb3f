import { browser } from 'wxt/browser';
import type { ActionRequest } from '../actions/request';
import { type Guard, isListOf, isNullOr, isObject, isText } from '../storage/guards';
import { type Item, itemAt } from '../storage/item';
import { LEFT_TOASTS } from '../storage/person-keys';
import type { Toast } from './panel-state';
import type { Member } from './pending';

/** An action that Desk has not answered yet. */
export interface UnderWay {
  request: ActionRequest;
  records: readonly Member[];
}

/** What a panel leaves to itself when it begins anew for another sign-in, and comes back. */
export interface Left {
  orgId: string;
  toasts: Toast[];
  underWay: UnderWay[];
}

// Written by no other page; what it refers to is looked up again before anything comes of it.
const isThing: Guard<object> = (value): value is object => typeof value === 'object' && value !== null;
const isLeft = isNullOr(isObject({ orgId: isText, toasts: isListOf(isThing), underWay: isListOf(isThing) }));

async function leftItem(): Promise<Item<Left | null>> {
  const { id = 0 } = await browser.windows.getCurrent();
  return itemAt<Left | null>('session', `${LEFT_TOASTS}${id}`, isLeft as Guard<Left | null>, null);
}

/** Leaves it for this window's panel, in memory-only storage. May reject. */
export async function leaveToasts(left: Left): Promise<void> {
  if (left.toasts.length + left.underWay.length > 0) await (await leftItem()).set(left);
}

/** Takes what was left for an organization by this window's panel; null where nothing was. Never rejects. */
export async function takeToasts(orgId: string | null): Promise<Left | null> {
  try {
    const item = await leftItem();
    const left = await item.get();
    if (left) await item.remove();
    return left?.orgId === orgId ? left : null;
  } catch {
    return null;
  }
}
