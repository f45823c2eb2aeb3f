import * as contacts from '../../../../lib/desk-api/contacts';
import { searchContacts, searchContactsByEmail } from '../../../../lib/desk-api/search';
import { operation, silent } from './operation';

const LAWRENCE = {
  id: '1892000000042032',
  name: 'Jennifer Lawrence',
  email: 'lawrence@zylker.com',
  phone: '1 888 900 9646',
};
export const contactOperations = [
  operation(contacts.getContact, ['1892000000042032'], {
    sends: 'GET /contacts/1892000000042032?include=accounts',
    example: 'contact.json',
    gives: { ...LAWRENCE, isSpam: false, account: null },
  }),
  operation(contacts.getContactHelpCenters, ['7', { helpCenterId: '8' }], {
    sends: 'GET /contacts/7/helpCenters?helpCenterId=8',
    example: 'contactHelpCenters.json',
    gives: [
      { userId: '4000000023791', helpCenterId: '4000000016038', helpCenterName: 'Zoho', isActive: true },
      { userId: '4000000023791', helpCenterId: '4000010498403', helpCenterName: 'CRM' },
    ],
  }),
  operation(contacts.getContactsByIds, [['7', '8']], {
    sends: 'GET /contacts/contactsByIds?ids=7,8',
    example: 'contacts.json',
    gives: [{ name: 'Jonathan Case' }, { name: 'Christ Jade' }],
  }),
  operation(contacts.getContactStatistics, ['7', { departmentId: '8' }], {
    sends: 'GET /contacts/7/statistics?departmentId=8',
    example: 'contactStatistics.json',
    gives: {
      totalTickets: 36,
      openTickets: 11,
      onHoldTickets: 2,
      firstResponseMs: 120_000,
      responseMs: 13_150_000,
      resolutionMs: 0,
      customerHappiness: { goodCount: 0, okCount: 50, badCount: 50 },
      ticketsByChannel: { Web: 12, Forums: 14, Chat: 10 },
    },
  }),
  silent(contacts.inviteContactAsEndUser, ['7', '8'], 'POST /contacts/7/inviteAsEndUser', { helpCenterId: '8' }),
  operation(searchContactsByEmail, [['Lawrence@zylker.com']], {
    sends: 'GET /contacts/search?email=Lawrence@zylker.com&from=0&limit=100',
    example: 'contactsSearch.json',
    gives: { contacts: [LAWRENCE], unsure: [] },
  }),
  operation(searchContacts, [{ email: ['a@b.c', 'd@e.f'], customField1: 'cf_level:gold' }], {
    sends: 'GET /contacts/search?email=a@b.c,d@e.f&customField1=cf_level:gold&from=0&limit=100',
    example: 'contactsSearch.json',
    gives: [
      {
        ...LAWRENCE,
        isEndUser: false,
        account: { id: '1892000000975382', name: 'Zylker' },
      },
    ],
  }),
];
