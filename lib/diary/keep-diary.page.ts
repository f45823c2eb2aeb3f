import type { DiaryPlace } from './diary-item';
import { watchErrors } from './watch-errors';

/** Notes what nobody catches on this page; the diary itself is loaded with the first of it. */
export function keepDiary(place: Exclude<DiaryPlace, 'worker'>): void {
  watchErrors(window, (thrown) => void import('./diary').then(async ({ noteError }) => await noteError(thrown, place)));
}
