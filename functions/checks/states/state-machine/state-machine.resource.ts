import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeStateMachineOutput,
  StateMachineListItem,
} from '../stepfunctions.shapes.generated.ts';
import { hasOwnKey } from './own-key.judgement.ts';

export interface StateMachineFacts {
  DescribeStateMachine: DescribeStateMachineOutput;
  Definition: DescribeStateMachineOutput;
  ExecutionsSucceeded: MetricSeries;
  ExecutionsFailed: MetricSeries;
  ExecutionsTimedOut: MetricSeries;
}

/** https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cw-metrics.html */
const ends = (name: keyof StateMachineFacts) =>
  ({
    namespace: 'AWS/States',
    name,
    statistic: 'Sum',
    dimensions: ({ stateMachineArn }: StateMachineListItem) => ({
      StateMachineArn: stateMachineArn,
    }),
    days: 7,
    periodSeconds: 3600,
  }) as const;

export const stateMachine = defineResource<StateMachineListItem, StateMachineFacts>({
  service: 'states',
  type: 'AWS::StepFunctions::StateMachine',
  scope: 'regional',

  list: {
    api: 'stepfunctions',
    operation: 'ListStateMachines',
    action: 'states:ListStateMachines',
    input: { maxResults: 1000 },
    items: 'stateMachines',
  },

  identify: ({ stateMachineArn, name }, { region }) => ({ id: stateMachineArn, name, region }),

  goneOn: {
    StateMachineDoesNotExist:
      'https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeStateMachine.html',
  },

  facts: {
    DescribeStateMachine: {
      api: 'stepfunctions',
      action: 'states:DescribeStateMachine',
      // All but the definition, for which the key of an encrypted one would be needed.
      input: ({ stateMachineArn }) => ({ stateMachineArn, includedData: 'METADATA_ONLY' }),
    },
    Definition: {
      api: 'stepfunctions',
      operation: 'DescribeStateMachine',
      action: 'states:DescribeStateMachine',
      from: 'DescribeStateMachine',
      // What is encrypted with a key of the account takes that key to be read: there the definition is {}.
      // https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeStateMachine.html
      input: ({ stateMachineArn }, _, __, described) => ({
        stateMachineArn,
        includedData: hasOwnKey(described as DescribeStateMachineOutput) // the fact that `from` names
          ? 'METADATA_ONLY'
          : 'ALL_DATA',
      }),
    },
    ExecutionsSucceeded: { metric: ends('ExecutionsSucceeded') },
    ExecutionsFailed: { metric: ends('ExecutionsFailed') },
    ExecutionsTimedOut: { metric: ends('ExecutionsTimedOut') },
  },
});
