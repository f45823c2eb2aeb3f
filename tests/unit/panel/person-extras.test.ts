import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { MessageName } from '../../../lib/messages/protocol';
import type { PanelState } from '../../../lib/panel/panel-state';
import { type PersonExtrasParts, createPersonExtras } from '../../../lib/panel/person-extras';
import { emptyPerson } from '../../../lib/panel/person-state';
import { problemError } from '../../../lib/problems/problem';
import { badge, contact, helpCenter } from '../../gallery/records';
import { panelState, ready } from '../../gallery/states';

const { userId, helpCenterId } = helpCenter();
const HOLDER = { userId, helpCenterId };
const BADGE = badge(0);
const CENTER = { id: helpCenterId, name: 'Zylker Cares' };
const OTHER_PERSON = { requester: ready(contact({ id: '2' })), ticket: { loading: false }, person: emptyPerson() };

interface Asked {
  name: MessageName;
  input: object;
  answer(value: unknown): Promise<void>;
  refuse(thrown: unknown): Promise<void>;
}

/** The extras of a panel whose questions are answered by hand, and whose loader has no cache. */
function extras(change: Partial<PanelState> = {}) {
  const store = createStore<PanelState>()(() => panelState(change));
  const asked: Asked[] = [];
  const loaded: string[] = [];
  const settled = async () => await new Promise<void>((resolve) => void setImmediate(resolve));
  const ask = (async (name: MessageName, input: object) => {
    return await new Promise<unknown>((resolve, reject) => {
      asked.push({
        name,
        input,
        answer: async (value) => (resolve(value), await settled()),
        refuse: async (thrown) => (reject(thrown), await settled()),
      });
    });
  }) as PersonExtrasParts['ask'];
  const loadRecord: PersonExtrasParts['loadRecord'] = async ({ orgId, resource, key, update }, refresh) => {
    loaded.push(orgId);
    update((part) => ({ ...part, loading: true }));
    const { value, at } = (await ask('record/read', { resource, key, refresh } as never)) as {
      value: never;
      at: number;
    };
    update(() => ({ value, at, loading: false }));
  };
  const signedIn: { to: string | null } = { to: '3981311' };
  const retryHelpCenters = vi.fn();
  const actions = createPersonExtras(store, { ask, loadRecord, orgId: () => signedIn.to, retryHelpCenters });
  const last = (): Asked => asked.at(-1) ?? expect.fail('nothing was asked');
  return { store, actions, asked, last, loaded, signedIn, retryHelpCenters, person: () => store.getState().person };
}

/** Another organization is signed in, and what belonged to the one before is emptied, as the panel does it. */
function signInElsewhere({ store, signedIn }: Pick<ReturnType<typeof extras>, 'store' | 'signedIn'>): void {
  signedIn.to = '2';
  store.setState(({ extras: before }) => ({
    extras: { ...before, wanted: {} },
  }));
}

describe('an invitation', () => {
  it('says that it was sent, and looks whether there is an account now', async () => {
    const { actions, last, person, retryHelpCenters } = extras();
    void actions.invite(CENTER);
    expect(person().invitation).toEqual({ state: 'sending', id: expect.any(String), helpCenter: CENTER });
    expect(last()).toMatchObject({ name: 'contact/invite', input: { contactId: contact().id, helpCenterId } });
    await last().answer({ outcome: 'sent' });
    expect(person().invitation).toEqual({ state: 'sent', id: expect.any(String), helpCenter: CENTER });
    expect(retryHelpCenters).toHaveBeenCalledOnce();
  });

  it('says why it was refused', async () => {
    const { actions, last, person, retryHelpCenters } = extras();
    void actions.invite(CENTER);
    await last().refuse(problemError('forbidden'));
    expect(person().invitation).toMatchObject({ state: 'failed', helpCenter: CENTER, problem: { kind: 'forbidden' } });
    expect(retryHelpCenters).not.toHaveBeenCalled();
  });

  it('that failed and is tried again is the same one, in another help center another', async () => {
    const { actions, asked, last } = extras();
    void actions.invite(CENTER);
    await last().refuse(problemError('network'));
    void actions.invite(CENTER);
    await last().refuse(problemError('network'));
    void actions.invite({ ...CENTER, id: '5' });
    const [first, again, other] = asked.map(({ input }) => (input as { id: string }).id);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('is sent once, however often it is clicked', () => {
    const { actions, asked } = extras();
    void actions.invite(CENTER);
    void actions.invite(CENTER);
    expect(asked).toHaveLength(1);
  });

  it.each(['answered', 'refused'])('that is %s after the person changed says nothing to the next one', async (how) => {
    const { actions, store, last, person, retryHelpCenters } = extras();
    void actions.invite(CENTER);
    store.setState(OTHER_PERSON);
    await (how === 'answered' ? last().answer({ outcome: 'sent' }) : last().refuse(problemError('forbidden')));
    expect(person().invitation).toEqual({ state: 'none' });
    expect(retryHelpCenters).not.toHaveBeenCalled();
  });
});

describe('labels and help centers to choose from', () => {
  it('come for the help center of whom the picker is open for', async () => {
    const { actions, store, last, person } = extras();
    actions.openLabelPicker({ ...helpCenter(), ...HOLDER });
    expect(person().labelPickerFor).toMatchObject(HOLDER);
    await last().answer({ value: ['VIP'], at: 1 });
    expect(store.getState().extras.wanted).toEqual({
      [`labelCatalogue:${helpCenterId}`]: { value: ['VIP'], at: 1, loading: false },
    });
  });

  it('stay apart by help center, also when both are asked for at once', async () => {
    const { actions, store, asked } = extras();
    actions.want('labelCatalogue', { helpCenterId: '8' }, true);
    actions.want('labelCatalogue', { helpCenterId: '9' }, true);
    await asked[1]?.answer({ value: ['of 9'], at: 2 });
    await asked[0]?.answer({ value: ['of 8'], at: 1 });
    const { wanted } = store.getState().extras;
    expect([wanted['labelCatalogue:8']?.value, wanted['labelCatalogue:9']?.value]).toEqual([['of 8'], ['of 9']]);
  });

  it('that arrive after another organization was signed in are not offered there', async () => {
    const { actions, store, asked, signedIn } = extras();
    actions.want('labelCatalogue', { helpCenterId: '8' }, true);
    actions.want('helpCenterChoices', {});
    signInElsewhere({ store, signedIn });
    for (const { answer } of asked) await answer({ value: ['of the first'], at: 1 });
    expect(store.getState().extras.wanted).toEqual({});
  });

  it('are not asked for by somebody who is not signed in', () => {
    const { actions, asked, signedIn } = extras();
    signedIn.to = null;
    actions.want('helpCenterChoices', {}, true);
    expect(asked).toEqual([]);
  });
});

describe('when a badge was earned', () => {
  it('is asked once, and kept with whom and what it is about', async () => {
    const { actions, asked, last, person } = extras();
    void actions.askEarned(HOLDER, BADGE);
    void actions.askEarned(HOLDER, BADGE);
    expect(asked).toHaveLength(1);
    await last().answer({ from: 1, to: 2 });
    expect(person().earned).toEqual({ [`${userId} ${BADGE.id}`]: { loading: false, value: { from: 1, to: 2 } } });
  });

  it('can be asked again when it could not be told', async () => {
    const { actions, asked, last, person } = extras();
    void actions.askEarned(HOLDER, BADGE);
    await last().refuse(problemError('offline'));
    expect(person().earned[`${userId} ${BADGE.id}`]).toEqual({ loading: false, problem: { kind: 'offline' } });
    void actions.askEarned(HOLDER, BADGE);
    expect(asked).toHaveLength(2);
  });
});
