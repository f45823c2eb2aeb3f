import { watchPlaces, readPlaces } from '../accounts/sign-in-places';
import { readPageContext } from '../desk-page/page-context';
import { setOwnHosts } from '../desk-page/own-hosts';
import { whichSignIn } from '../session/which-sign-in.both';
import { type SignInId, pageSignIn } from '../storage/sign-in-id';
import { ownHostsItem } from '../storage/own-hosts';

export interface Roaming {
  /** By which sign-in what is at an address can be shown; null where several could be meant. */
  at(url: string | undefined): SignInId | null;
}

/** Begins to tell, among several sign-ins, which one a tab is for. @param changed is called when it may be another one */
export async function startRoaming(changed: () => void): Promise<Roaming> {
  let read = 0;
  let places = await readPlaces();
  setOwnHosts(await ownHostsItem.get());
  watchPlaces(() => {
    read += 1;
    const mine = read;
    void readPlaces().then((all) => {
      if (mine !== read) return; // Something has changed once more.
      places = all;
      changed();
    });
  });
  return { at: (url) => whichSignIn(places, readPageContext(url), pageSignIn()) };
}
