import * as badges from '../../../../lib/desk-api/badges';
import * as groups from '../../../../lib/desk-api/groups';
import * as labels from '../../../../lib/desk-api/labels';
import { operation } from './operation';

const HOLDER = { userId: '7', helpCenterId: '8' };
const BADGE = { id: '1', name: 'Badge 1', description: 'Best Contributor', isCustom: false, awardedAt: null };
const PRIME = { id: '24073000002958013', name: 'Prime Customer', isRounded: true, backgroundColour: '#5787E0' };
const USER_LABELS = [PRIME, { name: 'Zoho One', isRounded: false }, { name: 'MVP', helpCenterId: '24073000002886005' }];
const RESULTS = [
  { id: '7000000027223', success: true, errorCode: null },
  { id: '7000000043968', success: false, errorCode: 'UNPROCESSABLE_ENTITY' },
];
const LABEL_RESULTS = [
  { id: '24073000002958013', success: true },
  { success: true },
  { success: false, errorCode: 'FORBIDDEN', message: 'Restricted' },
];

const badgeRows = [
  operation(badges.getBadgeCatalogue, [], {
    sends: 'GET /badges?from=1&limit=50',
    example: 'badges.json',
    gives: [BADGE],
  }),
  operation(badges.getBadgePage, [1], {
    sends: 'GET /badges?from=1&limit=50',
    example: 'badges.json',
    gives: { badges: [BADGE], next: null },
  }),
  operation(badges.listBadges, [{ type: 'custom' }], {
    sends: 'GET /badges?type=custom&from=1&limit=50',
    example: 'badges.json',
    gives: [BADGE],
  }),
  operation(badges.listUserBadges, ['7', { sortBy: '-createdTime', startTime: '2020-01-01T00:00:00.000Z' }], {
    sends: 'GET /users/7/badges?sortBy=-createdTime&startTime=2020-01-01T00:00:00.000Z&from=1&limit=50',
    example: 'userBadges.json',
    gives: [BADGE],
  }),
  operation(badges.OAS_PATHS.list, [HOLDER], {
    name: 'OAS_PATHS.list',
    sends: 'GET /users/7/badges?from=1&limit=50',
    example: 'userBadges.bareArray.json',
    gives: [BADGE],
  }),
  operation(badges.OAS_PATHS.list, [HOLDER], {
    name: 'OAS_PATHS.list',
    sends: 'GET /users/7/badges?from=1&limit=50',
    example: 'userBadges.empty.json',
    gives: [],
  }),
  operation(badges.OAS_PATHS.award, [HOLDER, ['1', '2']], {
    name: 'OAS_PATHS.award',
    sends: 'POST /users/7/badges/associate',
    body: { badgeIds: ['1', '2'] },
    example: 'massActionResults.json',
    gives: RESULTS,
  }),
  operation(badges.OAS_PATHS.revoke, [HOLDER, ['1']], {
    name: 'OAS_PATHS.revoke',
    sends: 'POST /users/7/badges/dissociate',
    body: { badgeIds: ['1'] },
    example: 'massActionResults.json',
    gives: RESULTS,
  }),
  operation(badges.HOWTO_PATHS.list, [HOLDER], {
    name: 'HOWTO_PATHS.list',
    sends: 'GET /helpcenter/8/users/7/badges?from=1&limit=50',
    answer: [{ id: 1, name: 'Badge 1', awardDate: '2024-05-01T00:00:00Z' }],
    gives: [{ id: '1', awardedAt: Date.UTC(2024, 4, 1) }],
  }),
  operation(badges.HOWTO_PATHS.award, [HOLDER, ['1']], {
    name: 'HOWTO_PATHS.award',
    sends: 'POST /helpcenter/8/users/7/badges',
    body: { badgeIds: ['1'] },
    gives: [],
  }),
  operation(badges.HOWTO_PATHS.revoke, [HOLDER, ['1']], {
    name: 'HOWTO_PATHS.revoke',
    sends: 'DELETE /helpcenter/8/users/7/badges',
    body: { badgeIds: ['1'] },
    answer: { success: true },
    gives: [],
  }),
];

const PRO = {
  id: '310975130110',
  name: 'Pro Customer',
  userCount: 892,
  backgroundColour: null,
  creator: { name: 'SupportAdmin' },
  createdAt: 1505797130000,
};

const labelRows = [
  operation(badges.OAS_PATHS.labels, [HOLDER], {
    name: 'OAS_PATHS.labels',
    sends: 'GET /users/7/labels?from=1&limit=50',
    example: 'userLabels.json',
    gives: USER_LABELS,
  }),
  operation(badges.HOWTO_PATHS.labels, [HOLDER], {
    name: 'HOWTO_PATHS.labels',
    sends: 'GET /helpcenter/8/users/7/labels?from=1&limit=50',
    example: 'userLabels.json',
    gives: USER_LABELS,
  }),
  operation(labels.listLabels, [{ searchBy: 'pro', sortBy: '-name' }], {
    sends: 'GET /labels?searchBy=pro&sortBy=-name&from=1&limit=50',
    example: 'labels.json',
    gives: [PRO],
  }),
  operation(labels.listUsersByLabel, ['7', { searchBy: 'carol' }], {
    sends: 'GET /labels/7/users?searchBy=carol&from=1&limit=50',
    example: 'labelUsers.json',
    gives: [
      {
        id: '6000000032907',
        email: 'carol@zylker.com',
        isAgent: false,
        assignedBy: { id: '6000000015895', name: 'Chris' },
        assignedAt: 1565336864000,
      },
    ],
  }),
  operation(groups.listGroups, [{ sortBy: '-count' }], {
    sends: 'GET /groups?sortBy=-count&from=1&limit=50',
    answer: { data: [{ id: '7', name: 'Partners', helpCenterId: '8', count: '120', status: 'ACTIVE' }] },
    gives: [{ id: '7', name: 'Partners', helpCenterId: '8', userCount: 120 }],
  }),
  operation(groups.getGroupUsers, ['7'], {
    sends: 'GET /groups/7/users',
    answer: { data: [{ id: '9', name: 'John', emailAddress: 'carol@zylker.com', addedTime: 1573225059000 }] },
    gives: [{ id: '9', name: 'John', email: 'carol@zylker.com', addedAt: 1573225059000 }],
  }),
  operation(labels.assignLabelsToUser, ['7', [{ id: '1', isPrimary: true }], { helpCenterId: '8' }], {
    sends: 'POST /users/7/labels/assign?helpCenterId=8',
    body: { labels: [{ id: '1', isPrimary: true }] },
    example: 'massActionResults.labels.json',
    gives: LABEL_RESULTS,
  }),
  operation(labels.removeLabelsFromUser, ['7', ['1']], {
    sends: 'POST /users/7/labels/remove',
    body: { labelIds: ['1'] },
    example: 'massActionResults.labels.json',
    gives: LABEL_RESULTS,
  }),
];

export const badgeAndLabelOperations = [...badgeRows, ...labelRows];
