import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../../../local/emulator/authorization/actions.ts';
import type { AwsRequest } from '../../../../local/emulator/wire/request.ts';

const asked = (name: string, operation: string, parameters: AwsRequest['parameters'] = {}) =>
  // Of a request, no more decides which actions it needs.
  ({ service: { name, signingName: name }, operation, parameters }) as AwsRequest;

describe('the actions that a request needs', () => {
  it.each([
    ['the operation itself', asked('eks', 'DescribeCluster'), ['eks:DescribeCluster']],
    ['one of another name', asked('budgets', 'DescribeBudgets'), ['budgets:ViewBudget']],
    [
      'two, of stacks that are not named',
      asked('cloudformation', 'DescribeStacks'),
      ['cloudformation:DescribeStacks', 'cloudformation:ListStacks'],
    ],
    [
      'one, of a stack that is named',
      asked('cloudformation', 'DescribeStacks', { StackName: 'a' }),
      ['cloudformation:DescribeStacks'],
    ],
  ])('are %s', (_, request, actions) => {
    expect(actionsOf(request)).toEqual(actions);
  });
});
