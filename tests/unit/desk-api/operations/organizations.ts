import * as organizations from '../../../../lib/desk-api/organizations';
import { operation, silent } from './operation';

const ID = '3981311';
const ZYLKER = {
  id: ID,
  name: 'Zylker INC.',
  portal: 'zylker',
  edition: 'ENTERPRISE',
  isDefault: false,
  isAdmin: true,
  employeeCount: 10,
  zip: '68838-2640',
  primaryContact: 'steve@zylker.com',
};
const icon = new Blob(['icon']);

export const organizationOperations = [
  operation(organizations.getOrganizations, [], {
    sends: 'GET /organizations',
    example: 'organizations.json',
    gives: [
      { id: ID, name: 'Zylker INC.', portal: 'zylker', edition: 'ENTERPRISE' },
      { name: 'Nshlerin LLC.', portal: 'nshlerin', edition: 'PROFESSIONAL' },
    ],
  }),
  operation(organizations.getFullOrganizations, [], {
    sends: 'GET /organizations',
    example: 'organizations.json',
    gives: [ZYLKER, { name: 'Nshlerin LLC.', employeeCount: 20, isDefault: false, isAdmin: true }],
  }),
  operation(organizations.getAccessibleOrganizations, [], {
    sends: 'GET /accessibleOrganizations',
    example: 'accessibleOrganizations.json',
    gives: [{ id: ID, name: 'Zylker INC.', portal: 'zylker', edition: 'ENTERPRISE' }],
  }),
  operation(organizations.getFullAccessibleOrganizations, [], {
    sends: 'GET /accessibleOrganizations',
    example: 'accessibleOrganizations.json',
    gives: [{ ...ZYLKER, customDomain: null }],
  }),
  operation(organizations.getOrganization, [ID, { includeCustomDomain: true }], {
    sends: 'GET /organizations/3981311?includeCustomDomain=true',
    example: 'organization.json',
    gives: { ...ZYLKER, customDomain: 'support.zylker.com', isSandboxPortal: null },
  }),
  operation(organizations.updateOrganization, [ID, { employeeCount: '10' }], {
    sends: 'PATCH /organizations/3981311',
    body: { employeeCount: '10' },
    example: 'organization.json',
    gives: ZYLKER,
  }),
  silent(organizations.updateDefaultOrganization, [ID], 'POST /organizations/markDefault', { id: ID }),
  operation(organizations.getOrganizationFavicon, [ID, { fileSize: 'THUMBNAIL', 'no-cache': '1' }], {
    sends: 'GET /organizations/3981311/favicon?fileSize=THUMBNAIL&no-cache=1',
    answer: icon,
    gives: icon,
  }),
  operation(organizations.updateOrganizationFavicon, [ID, icon], {
    sends: 'POST /organizations/3981311/favicon',
    parts: ['favicon'],
    answer: { faviIconURL: 'https://desk.zoho.com/api/v1/organizations/3981311/favicon' },
    gives: { faviconUrl: 'https://desk.zoho.com/api/v1/organizations/3981311/favicon' },
  }),
  silent(organizations.deleteOrganizationFavicon, [ID], 'DELETE /organizations/3981311/favicon'),
];
