import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeStateMachineOutput,
  StateMachineListItem,
} from '../stepfunctions.shapes.generated.ts';

interface StateMachineFacts {
  DescribeStateMachine: DescribeStateMachineOutput;
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
      // With METADATA_ONLY the definition would be {}.
      input: ({ stateMachineArn }) => ({ stateMachineArn, includedData: 'ALL_DATA' }),
    },
    ExecutionsSucceeded: { metric: ends('ExecutionsSucceeded') },
    ExecutionsFailed: { metric: ends('ExecutionsFailed') },
    ExecutionsTimedOut: { metric: ends('ExecutionsTimedOut') },
  },
});
