import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { table } from './table.resource.ts';

export const check = defineCheck(table, {
  id: 'dynamodb-table-scaled-automatically',
  title: 'Provisioned tables scale automatically',
  severity: 'medium',
  category: 'reliability',
  why: 'When more is asked for than was foreseen, DynamoDB refuses it; and what is provisioned too much is paid for.',
  fix: 'Switch the table to on-demand, or scale the reads and writes of the table and of all its indexes by themselves.',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html',
  needs: ['DescribeTable'],
  joins: ['targets', 'policies'],

  evaluate({ facts, related }) {
    const found = answered(facts.DescribeTable?.Table, 'Table');
    // Left out of a table that was never on-demand:
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BillingModeSummary.html
    const mode = found.BillingModeSummary
      ? answered(found.BillingModeSummary.BillingMode, 'BillingMode')
      : 'PROVISIONED';
    if (mode === 'PAY_PER_REQUEST') return pass();
    if (mode !== 'PROVISIONED')
      throw new IncompleteAnswerError(`"${mode satisfies never}" is no known billing mode.`);
    const resource = `table/${answered(found.TableName, 'TableName')}`;
    // So are the indexes of a table that has none.
    const indexes = (found.GlobalSecondaryIndexes ?? []).map(({ IndexName }) =>
      answered(IndexName, 'IndexName'),
    );
    const fixed = [
      ...fixedOf('table', { id: resource, called: 'the table' }, related),
      ...indexes.flatMap((name) =>
        fixedOf('index', { id: `${resource}/index/${name}`, called: `index ${name}` }, related),
      ),
    ];
    if (fixed.length === 0) return pass();
    return fail(`Not scaled by themselves: ${fixed.join(', ')}.`);
  },
});

interface Scaling {
  readonly targets: readonly {
    readonly ResourceId?: string | undefined;
    readonly ScalableDimension?: string | undefined;
    readonly SuspendedState?:
      | { readonly DynamicScalingOutSuspended?: boolean | undefined }
      | undefined;
  }[];
  readonly policies: readonly {
    readonly ResourceId?: string | undefined;
    readonly ScalableDimension?: string | undefined;
  }[];
}

/** Whether reads and writes stay as they were set: without a target, without a policy, or suspended. */
function fixedOf(
  kind: 'table' | 'index',
  { id, called }: { readonly id: string; readonly called: string },
  { targets, policies }: Scaling,
): readonly string[] {
  return (['Read', 'Write'] as const).flatMap((use) => {
    const dimension = `dynamodb:${kind}:${use}CapacityUnits`;
    const isIts = (other: Scaling['policies'][number]) =>
      answered(other.ResourceId, 'ResourceId') === id &&
      answered(other.ScalableDimension, 'ScalableDimension') === dimension;
    // Nothing is said of what was never suspended.
    const isScaled = targets.some(
      (target) => isIts(target) && !target.SuspendedState?.DynamicScalingOutSuspended,
    );
    return isScaled && policies.some(isIts) ? [] : [`${use.toLowerCase()}s of ${called}`];
  });
}
