import { callForList, reading } from './calls';
import type { DeskClient } from './client';
import { type Field, fieldSchema } from './records/field';

/** The modules whose fields can be asked for. */
type FieldModule = 'tickets' | 'contacts' | 'accounts' | 'tasks' | 'calls' | 'events' | 'contracts' | 'products';

/**
 * The fields of a module as the organization has set them up, with the values of its pick lists; with a department,
 * those of its layouts. The field `status` of tickets names the kind of every status, which `/myForm` does not: that one
 * wants a layout and gives the bare names. Source: zoho/zohodesk-oas Field.json, "Get Fields". Scope:
 * Desk.settings.READ. Throws `DesksideError`.
 */
export async function getOrganizationFields(
  client: DeskClient,
  module: FieldModule,
  query: { departmentId?: string } = {},
): Promise<Field[]> {
  return await callForList(client, fieldSchema, reading('/organizationFields', { module, ...query }));
}
