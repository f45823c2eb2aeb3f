import { HELP_CENTERS } from './demo-records';
import type { LabelRecord } from './records';

type Row = readonly [id: string, name: string, bgColor: string, textColor: string, shape: 'ROUNDED' | 'RECTANGLE'];

/** Ids, colours and shapes of the first rows are the documented ones; `#FFEE` is a documented example too, and invalid. */
const ROWS: readonly Row[] = [
  ['24073000002958013', 'Prime Customer', '#5787E0', '#FFFFFF', 'ROUNDED'],
  ['24073000002958023', 'Zylker One', '#39B54A', '#FFFFFF', 'RECTANGLE'],
  ['24073000002958029', 'MVP', '#CE6785', '#FFFFFF', 'RECTANGLE'],
  ['24073000002823026', 'Verified Buyer', '#39B54A', '#FFFFFF', 'RECTANGLE'],
  ['310975130110', 'Pro Customer', '#FFEE', '#FFEE', 'ROUNDED'],
  ['240730000002958101', 'Ambassador', '#7A4FBF', '#FFFFFF', 'ROUNDED'],
  ['240730000002958107', 'Beta Circle', '#0F8B8D', '#FFFFFF', 'ROUNDED'],
  ['240730000002958113', 'School', '#F2C14E', '#3B2F00', 'ROUNDED'],
  ['240730000002958119', 'Public Sector', '#3D5A80', '#FFFFFF', 'RECTANGLE'],
  ['240730000002958125', 'New Here', '#DDEBFF', '#173B7A', 'ROUNDED'],
  ['240730000002958131', 'Moderator', '#22303C', '#FFFFFF', 'RECTANGLE'],
  ['240730000002958137', 'Quiet Hours', '#E8E3F5', '#43307A', 'ROUNDED'],
  ['240730000002958143', 'Press', '#D1495B', '#FFFFFF', 'RECTANGLE'],
  ['240730000002958149', 'Accessibility', '#1F6FEB', '#FFFFFF', 'ROUNDED'],
  ['240730000002958155', 'Reseller', '#8A5A44', '#FFFFFF', 'RECTANGLE'],
  ['240730000002958161', 'Integrator', '#4A6C6F', '#FFFFFF', 'RECTANGLE'],
  ['240730000002958167', 'Gold Partner', '#C9A227', '#2B2100', 'ROUNDED'],
  ['240730000002958173', 'Silver Partner', '#B8C0C8', '#20262C', 'ROUNDED'],
  ['240730000002958179', 'Trainer', '#2A9D8F', '#FFFFFF', 'ROUNDED'],
  ['240730000002958185', 'Under Contract', '#F4A261', '#3A1F00', 'RECTANGLE'],
];

/** The first label that belongs to the partners' help center; those before it belong to the main one. */
const FIRST_PARTNER_LABEL = 14;

/**
 * The 20 labels of the Zylker portal, each belonging to one help center.
 * @param now epoch milliseconds that creation times are counted back from
 */
export function labelCatalogue(now: number): LabelRecord[] {
  const day = 86_400_000;
  return ROWS.map(([id, name, bgColor, textColor, shape], index) => ({
    id,
    name,
    helpCenterId: index < FIRST_PARTNER_LABEL ? HELP_CENTERS.customers : HELP_CENTERS.partners,
    shape,
    bgColor,
    textColor,
    createdTime: now - (400 - index * 9) * day,
    modifiedTime: now - (40 + index) * day,
  }));
}
