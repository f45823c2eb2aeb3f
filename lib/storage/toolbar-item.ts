import { isFlag } from './guards';
import { defineItem } from './item';

/** Whether the toolbar icon tells how many badges the person on screen holds. */
export const countOnIconItem = defineItem('local', 'countOnIcon', isFlag, true, {
  /* a choice of the user */ cleared: 'never',
});
