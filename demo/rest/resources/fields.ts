import type { Json, JsonObject } from '../../server/json';
import { isOf } from '../../world/statuses';
import { badQuery } from '../errors';
import { id, oneOf, required } from '../query';
import { data, getList, type Call, type Route } from '../route';

type Row = readonly [apiName: string, displayLabel: string, type: string, maxLength: number, isMandatory: boolean];

/** Source of names, labels, types and lengths: zoho/zohodesk-oas Layout.json, example of a layout. */
const TICKET_FIELDS: readonly Row[] = [
  ['departmentId', 'Department', 'LookUp', 50, true],
  ['contactId', 'Contact Name', 'LookUp', 300, true],
  ['accountId', 'Account Name', 'LookUp', 300, false],
  ['email', 'Email', 'Email', 120, false],
  ['phone', 'Phone', 'Phone', 120, false],
  ['subject', 'Subject', 'Text', 255, true],
  ['description', 'Description', 'Textarea', 1_000_000, false],
  ['status', 'Status', 'Picklist', 120, true],
  ['assigneeId', 'Case Owner', 'LookUp', 120, false],
  ['dueDate', 'Due Date', 'DateTime', 100, false],
  ['priority', 'Priority', 'Picklist', 120, false],
  ['channel', 'Mode', 'Picklist', 120, false],
  ['classification', 'Classification', 'Picklist', 120, false],
  ['category', 'Category', 'Picklist', 120, false],
  ['cf_modelname', 'Model Name', 'Text', 100, false],
];

const VALUES: Readonly<Record<string, readonly string[]>> = {
  priority: ['High', 'Medium', 'Low'],
  channel: ['Email', 'Web', 'Phone', 'Chat', 'Forums'],
  classification: ['Question', 'Problem', 'Request', 'Others'],
  category: ['general', 'defects'],
};

/** The allowed values of a pick list; those of the status name their kind, and no other ones do. */
function allowedValues(call: Call, apiName: string): { allowedValues?: Json[] } {
  if (apiName !== 'status') {
    const values = VALUES[apiName];
    return values ? { allowedValues: values.map((value) => ({ value })) } : {};
  }
  const departmentId = call.query.get('departmentId');
  const statuses = call.world.statuses.filter((status) => departmentId === null || isOf(status, departmentId));
  return { allowedValues: statuses.map(({ name, type }) => ({ statusType: type, value: name })) };
}

function fieldShape(call: Call, row: Row, place: number): JsonObject {
  const [apiName, displayLabel, type, maxLength, isMandatory] = row;
  return {
    id: String(4_000_000_000_353 + place * 2),
    apiName,
    name: displayLabel,
    displayLabel,
    i18NLabel: displayLabel,
    type,
    maxLength,
    isMandatory,
    isCustomField: apiName.startsWith('cf_'),
    isEncryptedField: false,
    isTrackLastActivityTime: false,
    showToHelpCenter: true,
    ...allowedValues(call, apiName),
  };
}

/**
 * Fields of a module. Source: zoho/zohodesk-oas Field.json, "Get Fields"; the scope stands alone there. Only tickets are
 * modelled, other modules have none here. That a department narrows the statuses is our reading of "ID of the
 * department in which the layouts are configured".
 */
export const fieldRoutes: Route[] = [
  getList(
    '/organizationFields',
    {
      scopes: { all: ['Desk.settings.READ'] },
      query: {
        module: required(oneOf('tickets', 'contacts', 'accounts', 'tasks', 'calls', 'events', 'contracts', 'products')),
        departmentId: id(),
      },
    },
    (call) => {
      const departmentId = call.query.get('departmentId');
      if (departmentId !== null && !call.world.departments.has(departmentId)) throw badQuery('departmentId');
      const rows = call.query.get('module') === 'tickets' ? TICKET_FIELDS : [];
      return data(rows.map((row, place) => fieldShape(call, row, place)));
    },
  ),
];
