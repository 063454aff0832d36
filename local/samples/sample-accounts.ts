import { AccountId } from '../../functions/core/ids.ts';

export const sampleRegions = ['us-east-1', 'eu-west-1'] as const;

/** How the execution over a sample account must end. */
export type ExpectedEnd =
  | { readonly status: 'SUCCEEDED'; readonly fails: boolean }
  | { readonly status: 'FAILED'; readonly error: string };

export interface SampleAccount {
  readonly accountId: AccountId;
  readonly name: string;
  /** The name of the tenant that it belongs to. */
  readonly tenant: string;
  /** What the account shows, in one sentence. */
  readonly shows: string;
  readonly contents: 'healthy' | 'faulty' | 'nothing';
  /** What is wrong with the role that lets the platform in. */
  readonly role: 'complete' | 'lacking' | 'untrusting';
  readonly expected: ExpectedEnd;
}

/** Who owns the sample tenants. */
export const samplePerson = {
  email: 'sample@roundsman.example',
  password: 'Only-For-Samples-1',
} as const;

export const sampleAccounts: readonly SampleAccount[] = [
  {
    accountId: AccountId.parse('222222222222'),
    name: 'Northwind production (sample)',
    tenant: 'Northwind (sample)',
    shows: 'Everything is as it should be.',
    contents: 'healthy',
    role: 'complete',
    expected: { status: 'SUCCEEDED', fails: false },
  },
  {
    accountId: AccountId.parse('333333333333'),
    name: 'Northwind sandbox (sample)',
    tenant: 'Northwind (sample)',
    shows: 'Everything is assessed, and much of it is wrong.',
    contents: 'faulty',
    role: 'complete',
    expected: { status: 'SUCCEEDED', fails: true },
  },
  {
    accountId: AccountId.parse('444444444444'),
    name: 'Tailspin shop (sample)',
    tenant: 'Tailspin (sample)',
    shows: 'The role lacks permissions, so a part cannot be assessed.',
    contents: 'healthy',
    role: 'lacking',
    expected: { status: 'FAILED', error: 'PermissionError' },
  },
  {
    accountId: AccountId.parse('555555555555'),
    name: 'Tailspin archive (sample)',
    tenant: 'Tailspin (sample)',
    shows: 'The role no longer trusts the platform, so nothing can be assessed.',
    contents: 'nothing',
    role: 'untrusting',
    expected: { status: 'FAILED', error: 'AuthenticationError' },
  },
];
