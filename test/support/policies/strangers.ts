import { statementsOf } from '../../../functions/core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  openStatements,
} from '../../../functions/core/judgement/policies/policy-strangers.ts';

export const everybody = { Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: '*' };
export const denial = { ...everybody, Effect: 'Deny' };

/** The statements of a policy, as AWS answers it. */
export const policyOf = (...Statement: readonly object[]) =>
  statementsOf(JSON.stringify({ Version: '2012-10-17', Statement }));

/** Whether strangers can do something by the policy of a queue. */
export function isOpen(...statements: readonly object[]): boolean {
  const policy = policyOf(...statements);
  return openStatements(policy, everyActionOf('sqs', policy)).length > 0;
}
