import { language } from '../../lib/text/language';

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long something has lasted, in days, hours or minutes: "9 days". @param ms what a wrong clock makes negative is none */
export function howLong(ms: number): string {
  const [unit, length] = STEPS.find(([, step]) => ms >= step) ?? STEPS[2];
  const count = Math.max(0, Math.trunc(ms / length));
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
