import { getOrganizationFields } from '../../../../lib/desk-api/fields';
import { operation } from './operation';

export const fieldOperations = [
  operation(getOrganizationFields, ['tickets', { departmentId: '1892000000006907' }], {
    sends: 'GET /organizationFields?module=tickets&departmentId=1892000000006907',
    example: 'organizationFields.json',
    gives: [
      { apiName: 'subject', label: 'Subject', type: 'Text', isMandatory: true, isCustom: false, allowedValues: null },
      {
        apiName: 'status',
        label: 'Status',
        type: 'Picklist',
        allowedValues: [
          { value: 'Open', statusType: 'open' },
          { value: 'On Hold', statusType: 'onHold' },
          { value: 'Escalated', statusType: 'open' },
          { value: 'Closed', statusType: 'closed' },
        ],
      },
      {
        apiName: 'cf_education_type',
        isMandatory: false,
        isCustom: true,
        allowedValues: [
          { value: 'School', statusType: null },
          { value: 'University', statusType: null },
        ],
      },
    ],
  }),
];
