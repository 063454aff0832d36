import type {
  ScalableDimension,
  ScalableTarget,
  ScalingPolicy,
} from '../../../../functions/checks/application-autoscaling/shapes.generated.ts';
import type { BillingMode } from '../../../../functions/checks/dynamodb/shapes.generated.ts';
import { check } from '../../../../functions/checks/dynamodb/table/scaled-automatically.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Scaled = readonly [id: string, kind: 'table' | 'index', use: 'Read' | 'Write'];

const ofTable: readonly Scaled[] = [
  ['table/orders', 'table', 'Read'],
  ['table/orders', 'table', 'Write'],
];
const ofIndex: readonly Scaled[] = [
  ['table/orders/index/by-day', 'index', 'Read'],
  ['table/orders/index/by-day', 'index', 'Write'],
];
const about = ([ResourceId, kind, use]: Scaled) => ({
  ResourceId,
  ScalableDimension: `dynamodb:${kind}:${use}CapacityUnits` as ScalableDimension,
});
// The parts that a check reads.
const targets = (scaled: readonly Scaled[], more: object = {}) =>
  scaled.map((one) => ({ ...about(one), ...more })) as ScalableTarget[];
const policies = (scaled: readonly Scaled[]) => scaled.map(about) as ScalingPolicy[];

const table = (related: { targets: ScalableTarget[]; policies: ScalingPolicy[] }, more = {}) => ({
  facts: { DescribeTable: { Table: { TableName: 'orders', ...more } } },
  related,
});
const both = (...scaled: Scaled[]) => ({ targets: targets(scaled), policies: policies(scaled) });
const withIndex = { GlobalSecondaryIndexes: [{ IndexName: 'by-day' }] };
const mode = (word: string) => ({
  // A word may be newer than the list.
  BillingModeSummary: { BillingMode: word as BillingMode },
});

describeCheck(check, {
  pass: {
    'it is on-demand': table(both(), mode('PAY_PER_REQUEST')),
    'reads and writes are scaled': table(both(...ofTable)),
    'those of its indexes are, too': table(both(...ofTable, ...ofIndex), withIndex),
    'it was on-demand once': table(both(...ofTable), mode('PROVISIONED')),
    'nothing is suspended': table({
      targets: targets(ofTable, { SuspendedState: { DynamicScalingOutSuspended: false } }),
      policies: policies(ofTable),
    }),
  },
  fail: {
    'nothing is': {
      ...table(both()),
      message: 'Not scaled by themselves: reads of the table, writes of the table.',
    },
    'writes are not': {
      ...table(both(['table/orders', 'table', 'Read'])),
      message: 'Not scaled by themselves: writes of the table.',
    },
    'its index is not': {
      ...table(both(...ofTable), withIndex),
      message: 'Not scaled by themselves: reads of index by-day, writes of index by-day.',
    },
    'there is no policy to scale by': {
      ...table({ targets: targets(ofTable), policies: [] }),
      message: 'Not scaled by themselves: reads of the table, writes of the table.',
    },
    'scaling is suspended': {
      ...table({
        targets: targets(ofTable, { SuspendedState: { DynamicScalingOutSuspended: true } }),
        policies: policies(ofTable),
      }),
      message: 'Not scaled by themselves: reads of the table, writes of the table.',
    },
  },
  errors: {
    'the mode is not known': { ...table(both(), mode('BARTER')), message: /"BARTER" is no known/ },
  },
});
