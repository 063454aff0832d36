import type { Key } from './store/keys.ts';

/**
 * How the eraser of tenants finds the items of a family (functions/use-cases/tenants/erase-tenant.ts), in the order of its
 * steps. A family that is on this list without the right walk is found by test/use-cases/tenants/erase-tenant.test.ts.
 */
export const walks = [
  /** By the members, each with its mirror. */
  'members',
  /** By the invitations, each with its mirror. */
  'invitations',
  /** By the tasks, with what Scheduler holds for them. */
  'tasks',
  /** By the accounts and the watermarks of their services: `eraseAccount`. */
  'accounts',
  /** By the executions of each month since the tenant was made. */
  'executions',
  /** All that is in the partition of kept answers. */
  'answers',
  /** All that is in the partition of what was used of budgets. */
  'budgets',
  /** Whatever is left in the tenant's own partition. */
  'rest',
] as const;
export type Walk = (typeof walks)[number];

/** Items of one kind: by which keys they are known, and with whom they go: of the tenant itself last of all. */
export interface KeyFamily {
  readonly name: string;
  readonly PK: RegExp;
  readonly SK: RegExp;
  /** A person's own goes with the person, who is the user pool's; what is the platform's is its operator's. */
  readonly owner: { readonly tenant: Walk | 'last' } | 'person' | 'platform';
}

const own = /^T#[^#]+$/;
const person = /^U#[^#]+$/;

const inOwn = (name: string, SK: RegExp, walk: Walk): KeyFamily => ({
  name,
  PK: own,
  SK,
  owner: { tenant: walk },
});

/** Every family of keys in the table. What is in none of them would outlive its tenant. */
export const keyFamilies: readonly KeyFamily[] = [
  inOwn('member', /^USER#/, 'members'),
  { name: 'membership', PK: person, SK: /^T#/, owner: { tenant: 'members' } },
  inOwn('member invitation', /^INV#/, 'invitations'),
  { name: 'own invitation', PK: person, SK: /^INV#/, owner: { tenant: 'invitations' } },
  inOwn('task', /^TASK#/, 'tasks'),
  inOwn('schedule mirror', /^SCHED#/, 'tasks'),
  inOwn('account', /^ACC#/, 'accounts'),
  inOwn('verification', /^VERIFICATION#/, 'accounts'),
  { name: 'watermark', PK: /^T#[^#]+#WM$/, SK: /^ACC#/, owner: { tenant: 'accounts' } },
  { name: 'finding', PK: /^T#[^#]+#F#\d+#[^#]+$/, SK: /./, owner: { tenant: 'accounts' } },
  { name: 'change', PK: /^T#[^#]+#H#\d+#[^#]+$/, SK: /./, owner: { tenant: 'accounts' } },
  { name: 'execution', PK: /^T#[^#]+#EX#\d{6}$/, SK: /^EX#/, owner: { tenant: 'executions' } },
  {
    name: 'shard',
    PK: /^T#[^#]+#EX#[0-9A-Z]{26}$/,
    SK: /^SHARD#/,
    owner: { tenant: 'executions' },
  },
  { name: 'kept answer', PK: /^T#[^#]+#IDEM$/, SK: /./, owner: { tenant: 'answers' } },
  { name: 'budget', PK: /^T#[^#]+#RATE$/, SK: /./, owner: { tenant: 'budgets' } },
  inOwn('run lock', /^RUN#/, 'rest'),
  inOwn('run start', /^START#/, 'rest'),
  inOwn('claim', /^CLAIM#/, 'rest'),
  inOwn('usage', /^USE#/, 'rest'),
  { name: 'tenant', PK: own, SK: /^META$/, owner: { tenant: 'last' } },
  { name: 'made tenants', PK: person, SK: /^MADE$/, owner: 'person' },
  { name: 'kept answer of a person', PK: /^U#[^#]+#IDEM$/, SK: /./, owner: 'person' },
  { name: 'budget of a person', PK: /^U#[^#]+#RATE$/, SK: /./, owner: 'person' },
  { name: 'budget of an address', PK: /^B#/, SK: /./, owner: 'platform' },
  { name: 'invited address', PK: /^R#/, SK: /^INVITED$/, owner: 'platform' },
];

/** The family that an item belongs to; `undefined` if nobody put it on the list. */
export const familyOf = ({ PK, SK }: Key): KeyFamily | undefined =>
  keyFamilies.find((family) => family.PK.test(PK) && family.SK.test(SK));
