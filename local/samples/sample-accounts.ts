import { AccountId, TaskId, TenantId } from '../../functions/core/tenancy/tenancy.ts';

export const sampleRegions = ['us-east-1', 'eu-west-1'] as const;

/** How the execution over a sample account must end. */
export type ExpectedEnd =
  | { readonly status: 'SUCCEEDED'; readonly fails: boolean }
  | { readonly status: 'FAILED'; readonly error: string };

export interface SampleAccount {
  readonly accountId: AccountId;
  readonly name: string;
  readonly tenantId: TenantId;
  readonly taskId: TaskId;
  /** What the account shows, in one sentence. */
  readonly shows: string;
  readonly externalId: string;
  readonly contents: 'healthy' | 'faulty' | 'nothing';
  /** What is wrong with the role that lets the platform in. */
  readonly role: 'complete' | 'lacking' | 'untrusting';
  readonly expected: ExpectedEnd;
}

export const sampleTenants = [
  { tenantId: TenantId.parse('northwind'), name: 'Northwind' },
  { tenantId: TenantId.parse('tailspin'), name: 'Tailspin' },
] as const;

const [northwind, tailspin] = sampleTenants;

export const sampleAccounts: readonly SampleAccount[] = [
  {
    accountId: AccountId.parse('222222222222'),
    name: 'Northwind production',
    tenantId: northwind.tenantId,
    taskId: TaskId.parse('daily-production'),
    shows: 'Everything is as it should be.',
    externalId: '0b7e4c1e-3d58-4b6f-9a57-7a3f7c1d2e22',
    contents: 'healthy',
    role: 'complete',
    expected: { status: 'SUCCEEDED', fails: false },
  },
  {
    accountId: AccountId.parse('333333333333'),
    name: 'Northwind sandbox',
    tenantId: northwind.tenantId,
    taskId: TaskId.parse('daily-sandbox'),
    shows: 'Everything is assessed, and much of it is wrong.',
    externalId: '1c8f5d2f-4e69-4c70-8b68-8b4a8d2e3f33',
    contents: 'faulty',
    role: 'complete',
    expected: { status: 'SUCCEEDED', fails: true },
  },
  {
    accountId: AccountId.parse('444444444444'),
    name: 'Tailspin shop',
    tenantId: tailspin.tenantId,
    taskId: TaskId.parse('daily-shop'),
    shows: 'The role lacks permissions, so a part cannot be assessed.',
    externalId: '2d906e30-5f7a-4d81-9c79-9c5b9e3f4044',
    contents: 'healthy',
    role: 'lacking',
    expected: { status: 'FAILED', error: 'PermissionError' },
  },
  {
    accountId: AccountId.parse('555555555555'),
    name: 'Tailspin archive',
    tenantId: tailspin.tenantId,
    taskId: TaskId.parse('daily-archive'),
    shows: 'The role no longer trusts the platform, so nothing can be assessed.',
    externalId: '3ea17f41-608b-4e92-8d8a-ad6caf405155',
    contents: 'nothing',
    role: 'untrusting',
    expected: { status: 'FAILED', error: 'AuthenticationError' },
  },
];
