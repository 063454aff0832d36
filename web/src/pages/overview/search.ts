import { oneOf, searchReader, wholeNumber } from '../../app/search.ts';

/** How many days the trend shows where the address does not say it. */
export const usualDays = 30;

/** What stands in the address of the overview. */
export const overviewSearch = searchReader({
  /** How many days the trend goes back. */
  days: wholeNumber(2, 400),
  /** The trend's figures instead of its chart. */
  trend: oneOf(['table']),
  /** All services, not the worst ones alone. */
  services: oneOf(['all']),
  accounts: oneOf(['all']),
});

export type OverviewSearch = ReturnType<typeof overviewSearch>;
