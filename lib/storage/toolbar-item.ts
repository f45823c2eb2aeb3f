import type { Guard } from './guards';
import { defineItem } from './item';

const isFlag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

/** Whether the toolbar icon tells how many badges the person on screen holds. */
export const countOnIconItem = defineItem('local', 'countOnIcon', isFlag, true, {
  /* a choice of the user */ cleared: 'never',
});
