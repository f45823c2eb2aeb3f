import * as accounts from '../../../../lib/desk-api/accounts';
import { operation } from './operation';

export const accountOperations = [
  operation(accounts.getAccount, ['3263000000074571'], {
    sends: 'GET /accounts/3263000000074571?include=owner',
    example: 'account.json',
    gives: {
      id: '3263000000074571',
      name: 'Zylker',
      website: 'www.zylker.com',
      phone: '6218129190',
      owner: { id: '3263000000057001', name: 'Twin john' },
    },
  }),
  operation(accounts.getAccount, ['7'], {
    name: 'getAccount',
    sends: 'GET /accounts/7?include=owner',
    answer: { id: '7', accountName: null, ownerId: '8', owner: null },
    gives: { id: '7', name: '', website: null, phone: null, owner: { id: '8', name: '' } },
  }),
  operation(accounts.listContactsByAccount, ['7', { sortBy: 'lastName' }], {
    sends: 'GET /accounts/7/contacts?sortBy=lastName&limit=99',
    example: 'accountContacts.json',
    gives: [{ id: '4000000008786', name: 'Lawrence', email: 'support@zylker.com', isEndUser: false, account: null }],
  }),
  operation(accounts.listTicketsByAccount, ['7', { include: ['contacts', 'departments'], sortBy: '-createdTime' }], {
    sends: 'GET /accounts/7/tickets?include=contacts,departments&sortBy=-createdTime&limit=99',
    example: 'accountTickets.json',
    gives: [
      { number: '149', statusType: 'open', contact: { name: 'Lucas Carol' }, department: { name: 'dasdasdasd' } },
    ],
  }),
];
