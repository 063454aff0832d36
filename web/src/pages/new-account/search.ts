import { oneOf, searchReader } from '../../app/search.ts';

/** What stands in the address of this page: before an account is named, nothing. */
export const newAccountSearch = searchReader({
  account: { read: (value) => (/^\d{12}$/.test(value) ? value : undefined) },
  step: oneOf(['role', 'verify']),
});
