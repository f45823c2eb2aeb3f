import { isDataCentre } from '../desk-page/data-centres';
import { type OwnHost, setOwnHosts } from '../desk-page/own-hosts';
import { isMapOf, isObject, isTextOrNull } from './guards';
import { defineItem } from './item';

/**
 * Hosts at which the user has allowed Desk, by host name. It is the one word on that: the worker keeps it in step with the
 * permissions of the browser.
 */
export const ownHostsItem = defineItem<Record<string, OwnHost>>(
  'local',
  'ownHosts',
  isMapOf(isObject<OwnHost>({ dataCentre: isDataCentre, portal: isTextOrNull })),
  {},
  { /* what the user allowed at this computer: a session that ends is no reason to ask again */ cleared: 'askedFor' },
);

/** Reads the allowed hosts and keeps `ownHosts()` true in this context; resolves when they are known. */
export async function followOwnHosts(changed: () => void = () => undefined): Promise<void> {
  ownHostsItem.watch((hosts) => {
    setOwnHosts(hosts);
    changed();
  });
  setOwnHosts(await ownHostsItem.get());
}
