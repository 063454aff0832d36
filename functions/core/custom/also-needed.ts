import type { IamAction } from '../resource.ts';

/**
 * Actions without which AWS refuses a call, beside the one that permits it, by `api:Operation`. Checks of the catalogue
 * say it with their calls.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
 */
const needed: Readonly<Record<string, readonly IamAction[]>> = {
  'cloudformation:DescribeStacks': ['cloudformation:ListStacks'],
};

export const alsoNeededFor = (operation: string): readonly IamAction[] =>
  Object.hasOwn(needed, operation) ? (needed[operation] ?? []) : [];
