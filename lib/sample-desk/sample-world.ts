import type { OrganizationRecord } from '../../demo/world/records';
import { World } from '../../demo/world/world';
import { SAMPLE_ORGANIZATION, SAMPLE_PORTAL } from '../sample/sample';
import { addCustomers } from './customers';
import { addRecognition } from './recognition';
import { addStaff } from './staff';
import { addTickets } from './tickets';

const MINUTE = 60_000;

/** An organization that does not exist. */
const ORGANIZATION: OrganizationRecord = {
  id: SAMPLE_ORGANIZATION,
  companyName: 'Lamp & Loom (sample)',
  portalName: SAMPLE_PORTAL,
  alias: '',
  edition: 'ENTERPRISE',
  isDefault: true,
  description: '',
  employeeCount: '6',
  phoneNumber: '',
  mobile: '',
  fax: '',
  website: 'www.example.com',
  street: '',
  city: '',
  state: '',
  zip: '',
  country: '',
  primaryContact: 'robin.sample@example.com',
  currencyLocale: 'US',
  currencySymbol: '$',
  portalURL: '',
  customDomain: null,
};

/**
 * The sample's data, the same each time it begins apart from its times, which count back from now.
 * @param now the clock, in epoch milliseconds
 */
export function createSampleWorld(now: () => number): World {
  const world = new World({ ...ORGANIZATION }, now, Math.floor(now() / MINUTE) * MINUTE);
  addStaff(world);
  addRecognition(world);
  addCustomers(world);
  addTickets(world);
  return world;
}
