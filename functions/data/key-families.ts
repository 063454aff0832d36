import { families as accounts } from './accounts/keys.ts';
import { families as billing } from './billing/keys.ts';
import { families as findings } from './findings/keys.ts';
import { families as health } from './health/keys.ts';
import { families as requests } from './requests/keys.ts';
import { families as runs } from './runs/keys.ts';
import type { Key } from './store/key.ts';
import type { KeyFamily } from './store/key-family.ts';
import { families as tasks } from './tasks/keys.ts';
import { families as tenants } from './tenants/keys.ts';
import { families as users } from './users/keys.ts';

/** Every family of keys in the table. What is in none of them would outlive its tenant. */
export const keyFamilies: readonly KeyFamily[] = [
  ...accounts,
  ...billing,
  ...findings,
  ...health,
  ...requests,
  ...runs,
  ...tasks,
  ...tenants,
  ...users,
];

/** The family that an item belongs to; `undefined` if nobody put it on the list. */
export const familyOf = ({ PK, SK }: Key): KeyFamily | undefined =>
  keyFamilies.find((family) => family.PK.test(PK) && family.SK.test(SK));
