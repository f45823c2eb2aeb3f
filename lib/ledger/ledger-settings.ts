import { type Guard, isCount } from '../storage/guards';
import { defineItem } from '../storage/item';

/** For how many days the ledger can be kept. */
export const LEDGER_DAYS_CHOICES = [7, 30, 90, 365] as const;
export type LedgerDays = (typeof LEDGER_DAYS_CHOICES)[number];

const isChoice: Guard<LedgerDays> = (value): value is LedgerDays =>
  LEDGER_DAYS_CHOICES.some((choice) => choice === value);

/** For how many days the ledger is kept. */
export const ledgerDaysItem = defineItem<LedgerDays>('local', 'ledgerDays', isChoice, 90, {
  /* a number that the user chose */ cleared: 'never',
});

/** When the ledger was last changed (epoch milliseconds), so that open pages can read it again. */
export const ledgerChangedItem = defineItem<number>('session', 'ledgerChanged', isCount, 0, {
  /* a moment, so that open pages read the ledger again */ cleared: 'never',
});
