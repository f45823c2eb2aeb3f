import { cleanup, fireEvent, within, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { badge, contact, helpCenter, label, ticket } from '../../gallery/records';
import { holder, panelState, ready, underWay } from '../../gallery/states';
import { renderPanel } from '../support/render-panel';

afterEach(cleanup);

const NAMES = ['Ticket', 'Requester', 'Labels', 'Badges', 'Assignee', 'Team', 'Department'];

describe('regions', () => {
  it('has the seven regions of a ticket in reading order', () => {
    const { getAllByRole } = renderPanel();
    expect(getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toEqual(NAMES);
  });

  it('keeps its neighbours when a part fails, and says cause, next step and Retry', async () => {
    const { getByRole, actions } = renderPanel({ assignee: { loading: false, problem: { kind: 'serverError' } } });
    const assignee = within(getByRole('region', { name: 'Assignee' }));
    expect(await assignee.findByText('Zoho Desk has a fault')).toBeTruthy();
    expect(assignee.getByText(/Deskside asks again by itself/)).toBeTruthy();
    expect(within(getByRole('region', { name: 'Team' })).getByText('Hardware Support')).toBeTruthy();
    expect(within(getByRole('region', { name: 'Requester' })).getByText('Lucas Carol')).toBeTruthy();

    fireEvent.click(assignee.getByRole('button', { name: 'Retry' }));
    expect(actions.retry).toHaveBeenCalledWith('assignee');
  });

  it('keeps old data when a refresh fails, with its age and the reason', async () => {
    const { getByRole } = renderPanel({
      requester: { value: contact(), at: Date.now() - 26 * 60_000, loading: false, problem: { kind: 'timeout' } },
    });
    const requester = within(getByRole('region', { name: 'Requester' }));
    expect(requester.getByText('Lucas Carol')).toBeTruthy();
    expect(await requester.findByText('As of 26 minutes ago. Not refreshed: Zoho takes too long')).toBeTruthy();
  });

  it('shows what the ticket knows of a person while the person is on the way', () => {
    const { getByRole } = renderPanel({
      ticket: ready(ticket({ contact: contact({ name: 'Known Already' }) })),
      requester: { loading: true },
    });
    const requester = getByRole('region', { name: 'Requester' });
    expect(within(requester).getByText('Known Already')).toBeTruthy();
    expect(requester.getAttribute('aria-busy')).toBe('true');
  });

  it('says that nobody has the ticket, and that it has no requester', () => {
    const { getByRole } = renderPanel({
      ticket: ready(ticket({ assigneeId: null, contactId: null, teamId: null })),
      requester: { loading: false },
      helpCenters: { loading: false },
      assignee: { loading: false },
      team: { loading: false },
    });
    expect(within(getByRole('region', { name: 'Assignee' })).getByText('Unassigned')).toBeTruthy();
    expect(within(getByRole('region', { name: 'Requester' })).getByText('This ticket has no requester.')).toBeTruthy();
    expect(within(getByRole('region', { name: 'Team' })).getByText('No team')).toBeTruthy();
  });

  it('shows markup and direction overrides from Desk as harmless text', () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e{{x}}\u0000';
    const { container, getByRole } = renderPanel({
      ticket: ready(ticket({ subject: hostile })),
      requester: ready(contact({ name: hostile })),
      holders: {
        [helpCenter().userId]: holder({
          badges: ready([badge(0, { name: hostile })]),
          labels: ready([label(hostile, '#f00')]),
        }),
      },
    });
    expect(container.querySelector('img[src="x"]')).toBeNull();
    for (const name of ['Ticket', 'Requester', 'Badges', 'Labels']) {
      const { textContent } = getByRole('region', { name });
      expect(textContent).toContain('<img src=x onerror=alert(1)>');
      expect(textContent).not.toContain('\u202e');
      expect(textContent).not.toContain('\u0000');
    }
  });

  it.each([
    ['trashed', 'Recycle bin'],
    ['archived', 'Archived'],
    ['locked', 'Locked'],
  ] as const)('says that Desk takes no changes of a ticket, and what that means: %s', (unchangeable, mark) => {
    const { getByRole } = renderPanel({ ticket: ready(ticket({ unchangeable })) });
    const region = within(getByRole('region', { name: 'Ticket' }));
    expect(region.getByText(mark)).toBeTruthy();
    expect(region.getByText(/takes no comments on this ticket and no changes/)).toBeTruthy();
  });

  it('says nothing of the kind about an ordinary one', () => {
    const { queryByText } = renderPanel();
    expect(queryByText(/takes no comments/)).toBeNull();
  });

  it('copies a link made from data centre, portal and id', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { getByRole, findByRole, actions } = renderPanel();
    fireEvent.click(getByRole('button', { name: 'Ticket #101' }));
    fireEvent.click(await findByRole('option', { name: /^Copy link/ }));
    expect(writeText).toHaveBeenCalledWith('https://desk.zoho.com/agent/zylker/all/tickets/details/1892000000143237');
    await waitFor(() => expect(actions.note).toHaveBeenCalledWith('Copied'));
  });
});

describe('badges', () => {
  it('has one Award badge button per help center where there are several', () => {
    const second = helpCenter({ userId: '7', helpCenterId: '8', helpCenterName: 'Developers' });
    const { getAllByRole, getByRole, actions } = renderPanel({
      helpCenters: ready([helpCenter(), second]),
      holders: { ...panelState().holders, '7': holder({ badges: ready([]) }) },
    });
    expect(within(getByRole('region', { name: 'Badges' })).getByText('Developers')).toBeTruthy();
    const buttons = getAllByRole('button', { name: 'Award badge' });
    expect(buttons).toHaveLength(2);
    fireEvent.click(buttons[1] as HTMLElement);
    expect(actions.openPicker).toHaveBeenCalledWith({ userId: '7', helpCenterId: '8' });
  });

  it('is busy until the badges themselves are there, not only the help centers they hang on', () => {
    const { getByRole } = renderPanel({
      holders: { [helpCenter().userId]: holder({ badges: { loading: true } }) },
    });
    expect(getByRole('region', { name: 'Badges' }).getAttribute('aria-busy')).toBe('true');
    expect(getByRole('region', { name: 'Labels' }).getAttribute('aria-busy')).toBe('false');
  });

  it('says so when there is no help-center user, and when there are no badges', () => {
    const none = renderPanel({ helpCenters: ready([]), holders: {} });
    expect(none.getByText(/has no help-center user/)).toBeTruthy();
    expect(none.queryByRole('button', { name: 'Award badge' })).toBeNull();
    cleanup();
    const empty = renderPanel({ holders: { [helpCenter().userId]: holder({ badges: ready([]) }) } });
    expect(empty.getByText('No badges yet')).toBeTruthy();
  });

  it('greys Award badge with the reason when the role may not', () => {
    const { getByRole } = renderPanel({
      holders: { [helpCenter().userId]: holder({ badges: { loading: false, problem: { kind: 'forbidden' } } }) },
    });
    const button = getByRole('button', { name: 'Award badge' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.title).toBe('Your role may not see this');
  });

  it('shows awards at once, hides revoked ones at once, and revokes by name', () => {
    const { getByRole, queryByText, actions } = renderPanel({
      holders: {
        [helpCenter().userId]: holder({
          badges: ready([badge(0), badge(3)]),
        }),
      },
      pending: [underWay('awardBadges', [badge(4)]), underWay('revokeBadges', [badge(3)])],
    });
    const badges = within(getByRole('region', { name: 'Badges' }));
    expect(badges.getByText('Idea of the Month')).toBeTruthy();
    expect(queryByText('Bug Hunter')).toBeNull();
    fireEvent.click(badges.getByRole('button', { name: 'Revoke Community Star' }));
    expect(actions.run).toHaveBeenCalledWith(
      expect.objectContaining({
        action: 'revokeBadges',
        target: { on: 'person', userId: helpCenter().userId, helpCenterId: helpCenter().helpCenterId },
        input: { items: [{ id: badge(0).id, name: badge(0).name }] },
      }),
    );
  });
});
