import { administrationBy } from '../../../functions/checks/iam/administrators.judgement.ts';
import {
  type Statement,
  statementsOf,
} from '../../../functions/core/judgement/policies/policy-document.ts';

const account = { accountId: '123456789012', partition: 'aws' } as const;
export const own = 'arn:aws:iam::123456789012';
export const administratorAccess = 'arn:aws:iam::aws:policy/AdministratorAccess';

export const allow = (
  Action: string | string[],
  Resource: string | string[] = '*',
  Condition = {},
) => ({
  Effect: 'Allow',
  Action,
  Resource,
  Condition,
});
export const allBut = (NotAction: string | string[], Resource: string | string[] = '*') => ({
  Effect: 'Allow',
  NotAction,
  Resource,
});
export const deny = (
  Action: string | string[],
  Resource: string | string[] = '*',
  Condition = {},
) => ({
  ...allow(Action, Resource, Condition),
  Effect: 'Deny',
});
export const variable = (name: string) => `$\{${name}}`;

const read = (statements: readonly object[]): readonly Statement[] =>
  statementsOf(JSON.stringify({ Statement: statements }));

export const judge = (statements: readonly object[], boundary?: readonly object[]) =>
  administrationBy(
    read(statements).map((statement, index) => ({
      name: String(index + 1),
      statements: [statement],
    })),
    account,
    boundary && read(boundary),
  );

export const withoutIdentities = allBut('iam:*');
export const noBoundaryForOthers = {
  StringEquals: { 'iam:PermissionsBoundary': `${own}:policy/limit` },
};
