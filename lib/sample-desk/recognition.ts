import type { World } from '../../demo/world/world';
import { HELP_CENTER, badgeId, labelId } from './ids';

const DAY = 86_400_000;

const BADGES: readonly (readonly [name: string, description: string])[] = [
  ['Bug Hunter', 'Found a defect that we could reproduce'],
  ['Clear Writer', 'Describes a problem so that it is understood at once'],
  ['First Answer', 'Answered somebody else’s question'],
  ['Problem Solver', 'Ten answers that solved it'],
  ['Early Bird', 'Answered within ten minutes'],
  ['Warm Welcome', 'Greeted new members'],
  ['Idea Maker', 'Suggested something that was built'],
  ['Beta Tester', 'Tried it before everybody else'],
  ['Mentor', 'Guided somebody through the first month'],
  ['Translator', 'Helped to translate an article'],
  ['Sharp Eye', 'Noticed a mistake before it cost anybody'],
  ['Patient Soul', 'Stayed friendly while we searched'],
  ['Storyteller', 'Told how they use it'],
  ['Photographer', 'Pictures that say more than words'],
  ['Repair Hero', 'Mended it instead of replacing it'],
  ['One Year', 'A member for a year'],
];

/** The badges by which the rest of the sample means them. */
export const BADGE_NAMES = BADGES.map(([name]) => name);

const LABELS: readonly (readonly [name: string, background: string])[] = [
  ['Regular', '#3D5A80'],
  ['Ambassador', '#6B4BA8'],
  ['Beta Circle', '#0B7577'],
  ['New Here', '#2F6B3A'],
];

/** Adds the help center, its badges and its labels. */
export function addRecognition(world: World): void {
  world.helpCenters.set(HELP_CENTER, {
    id: HELP_CENTER,
    name: 'Sample Help',
    url: 'https://help.example.com/portal/en/home',
    status: 'ACTIVE',
    isDefault: true,
    departmentIds: [...world.departments.keys()],
    locales: ['en'],
  });
  BADGES.forEach(([name, description], index) => {
    const id = badgeId(index + 1);
    world.badges.set(id, { id, name, description, isCustom: true, restricted: false, inCatalogue: true });
  });
  LABELS.forEach(([name, bgColor], index) => {
    const id = labelId(index + 1);
    const createdTime = world.startedAt - (300 - index * 20) * DAY;
    const look = { shape: 'ROUNDED', bgColor, textColor: '#FFFFFF' } as const;
    world.labels.set(id, { id, name, helpCenterId: HELP_CENTER, ...look, createdTime, modifiedTime: createdTime });
  });
}
