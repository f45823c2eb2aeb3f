import * as community from '../../../../lib/desk-api/community-users';
import * as helpCenters from '../../../../lib/desk-api/help-centers';
import * as presence from '../../../../lib/desk-api/presence';
import * as users from '../../../../lib/desk-api/users';
import { operation } from './operation';

const CARES = {
  id: '24073000002579275',
  name: 'Zoho Cares',
  isActive: true,
  primaryLocale: 'en',
  locales: ['en'],
  localeDetails: [{ locale: 'en', isDefault: true, isAccessible: true }],
};
const LOCK_LABEL = { id: '24073000002823026', name: 'Lock Label', isRounded: false, backgroundColour: '#39B54A' };
const DEVELOPER = {
  id: '310975130121',
  name: 'Developer',
  photoUrl: 'https://desk.zoho.com/portal/api/portalUser/17883000000094001/photo',
  isAgent: false,
  isActive: true,
  label: LOCK_LABEL,
  lastAccessedAt: Date.UTC(2021, 5, 11, 6, 21, 32),
};
const DEVELOPER_IN_FULL = {
  ...DEVELOPER,
  email: 'zylcare@zylker.com',
  addresses: [{ address: 'zylcare@zylker.com', isPrimary: true, isVerified: false }],
  contactId: '3313135931139',
};

const helpCenterRows = [
  operation(helpCenters.listHelpCenters, [{ include: ['translateSettings'] }], {
    sends: 'GET /helpCenters?include=translateSettings&from=1&limit=50',
    example: 'helpCenters.json',
    gives: [{ ...CARES, isDefault: true, departmentIds: ['24073000000102043'], domains: null }],
  }),
];

const userRows = [
  operation(users.listUsers, [{ searchBy: 'carol@zylker.com', status: 'ALL', include: ['count'] }], {
    sends: 'GET /users?searchBy=carol@zylker.com&status=ALL&include=count&from=1&limit=50',
    example: 'users.json',
    gives: [{ ...DEVELOPER, email: 'carol@zylker.com', contactId: null, addresses: null }],
  }),
  operation(users.getUser, ['310975130121', { include: ['contact'], helpCenterId: '8' }], {
    sends: 'GET /users/310975130121?include=contact&helpCenterId=8',
    example: 'user.json',
    gives: DEVELOPER_IN_FULL,
  }),
  operation(users.listUserGroups, ['7', { sortBy: '-addedTime' }], {
    sends: 'GET /users/7/groups?sortBy=-addedTime&from=1&limit=50',
    example: 'userGroups.json',
    gives: [
      { id: '24073000002957057', name: 'Zoho CRM Partners', addedAt: Date.UTC(2020, 3, 6, 4, 50, 50) },
      { name: 'Zoho Desk Partners', helpCenterId: '24073000002733221' },
      { name: 'Zoho One Prime Customers', logoUrl: null },
    ],
  }),
];

const communityRows = [
  operation(community.getCommunityUser, ['7000000015971', { include: ['stats'] }], {
    sends: 'GET /communityUsers/7000000015971?include=stats',
    example: 'communityUser.json',
    gives: {
      id: '7000000015971',
      stats: {
        posts: 35,
        comments: 24,
        followers: 1,
      },
    },
  }),
];

const THERE = { agentId: '892000000008734', isOnline: true, mailStatus: 'OFFLINE', phoneMode: 'WEB' };

const presenceRows = [
  operation(presence.getOnlineAgents, [{ departmentId: '7', limit: 100 }], {
    sends: 'GET /onlineAgents?departmentId=7&limit=100',
    example: 'agentAvailability.json',
    gives: [THERE, { agentId: '8920000000056010' }],
  }),
  operation(presence.getOfflineAgents, [{ departmentId: '7' }], {
    sends: 'GET /offlineAgents?departmentId=7',
    answer: { data: [{ agentId: '7', status: 'OFFLINE' }], totalAgentsCount: '1', hasMore: false },
    gives: [{ agentId: '7', isOnline: false, chatStatus: null }],
  }),
];

export const peopleInHelpCenterOperations = [...helpCenterRows, ...userRows, ...communityRows, ...presenceRows];
