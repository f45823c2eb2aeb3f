import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_RECORDS, startDemoDesk, type DemoDesk } from '../../../demo/desk.ts';
import { callApi, postApi } from './support.ts';

const { agents, badges, departments, labels, teams, tickets, users } = DEMO_RECORDS;
const path = `/tickets/${tickets.second}`;
let desk: DemoDesk;

beforeEach(async () => {
  desk = await startDemoDesk({ quiet: true });
});
afterEach(() => desk.stop());

describe('changes and odd answers of the demo Desk', () => {
  it('keeps and deletes comments; deleting answers 200 without a body', async () => {
    const made = await postApi(desk, `${path}/comments`, {
      content: 'Hello',
      isPublic: false,
      contentType: 'plainText',
    });
    const id = (made.json as { id: string }).id;
    expect(made.json).toMatchObject({ content: 'Hello', isPublic: false, modifiedTime: null, commenterId: agents.me });
    expect(await callApi(desk, `${path}/comments/${id}`, { method: 'DELETE' })).toMatchObject({
      status: 200,
      text: '',
    });
    expect((await callApi(desk, `${path}/comments/${id}`)).status).toBe(404);
  });

  it('names tags, teams, members and results by keys of their own', async () => {
    await postApi(desk, `${path}/associateTag`, { tags: ['odd'] });
    const tags = (await callApi(desk, `${path}/tags`)).text;
    expect(tags).toMatch(/^\{"tags":\[\{"id":\d+,"name":"odd"/);
    expect(await postApi(desk, `${path}/dissociateTag`, { tags: ['odd'] })).toMatchObject({ status: 200, text: '' });
    expect((await callApi(desk, '/teams')).json).toHaveProperty('teams.length', 20);
    expect((await callApi(desk, `/teams/${teams.orderDesk}/members`)).json).toHaveProperty('members');
    expect((await callApi(desk, `/teams/${teams.orderDesk}/associables`)).text).toMatch(/^\{"teams":\[\d+/);
  });

  it('follows with 204 and marks as read with 200, both without a body', async () => {
    const followed = await postApi(desk, `${path}/addFollowers`, { followerIds: [agents.me] });
    expect(followed).toMatchObject({ status: 204, text: '' });
    expect((await callApi(desk, `${path}/followers`)).json).toMatchObject({
      data: [{ id: agents.me, following: 'tickets' }],
    });
    expect(await callApi(desk, `${path}/markAsRead`, { method: 'POST' })).toMatchObject({ status: 200, text: '' });
    expect((await callApi(desk, `${path}/markAsUnRead`, { method: 'POST' })).status).toBe(204);
  });

  it('pages availability from 0, and says whether more follows', async () => {
    const query = `/agentAvailability?departmentId=${departments.customerCare}&limit=10`;
    const first = (await callApi(desk, query)).json as { data: { agentId: string }[]; hasMore: boolean };
    expect(first.data).toHaveLength(10);
    expect(first.hasMore).toBe(true);
  });

  it('assigns and removes labels with a result per label', async () => {
    const wanted = [
      { id: labels.zylkerOne, isPrimary: 'true' },
      { id: '240730000002958167', isPrimary: 'false' },
    ];
    const answer = await postApi(desk, `/users/${users.lucas}/labels/assign`, { labels: wanted });
    expect(answer.json).toMatchObject({ results: [{ success: true }, { success: false, errors: { httpCode: 403 } }] });
    expect(desk.world.labelsOf(users.lucas).find((label) => label.isPrimary)?.labelId).toBe(labels.zylkerOne);
    await postApi(desk, `/users/${users.lucas}/labels/remove`, { labelIds: [labels.zylkerOne] });
    expect(desk.world.labelsOf(users.lucas)).toHaveLength(2);
  });

  it('names the level of a badge in the catalogue only, and refuses to award it', async () => {
    const catalogue = (await callApi(desk, '/badges?from=51&limit=50')).json as { id: string; levelName: unknown }[];
    expect(catalogue.find(({ id }) => id === badges.level)).toMatchObject({ levelName: 'Level 3' });
    desk.world.award(users.lucas, badges.level);
    const held = (await callApi(desk, `/users/${users.lucas}/badges`)).json as { data: { id: string }[] };
    expect(held.data.find(({ id }) => id === badges.level)).not.toHaveProperty('levelName');
    const answer = await postApi(desk, `/users/${users.noBadges}/badges/associate`, { badgeIds: [badges.level] });
    expect(answer.json).toMatchObject({ results: [{ success: false, errors: { errorCode: 'FORBIDDEN' } }] });
    expect(desk.world.badgesOf(users.noBadges)).toEqual([]);
  });

  it('serves photos with a token and badge pictures without', async () => {
    const photo = await callApi(desk, `/agents/${agents.torrey}/photo?orgId=${DEMO_RECORDS.orgId}`);
    expect(photo).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } });
    expect((await callApi(desk, `/agents/${agents.steve}/photo?orgId=${DEMO_RECORDS.orgId}`)).status).toBe(404);
  });
});
