import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore } from '../../../core/judgement/days.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  DurableConfig,
  FunctionConfiguration,
  ListDurableExecutionsByFunctionResponse,
} from '../shapes.generated.ts';

export interface FunctionVersionFacts {
  ListDurableExecutionsByFunction: ListDurableExecutionsByFunctionResponse;
}

/** A published version of a function, or the one that is not published: `$LATEST`. */
export const functionVersion = defineResource<FunctionConfiguration, FunctionVersionFacts>({
  service: 'lambda',
  type: 'AWS::Lambda::Version',
  scope: 'regional',

  list: {
    operation: 'ListFunctions',
    action: 'lambda:ListFunctions',
    input: { FunctionVersion: 'ALL' },
    items: 'Functions',
  },

  identify: ({ FunctionArn, FunctionName }, { region }) => ({
    id: FunctionArn,
    name: FunctionName,
    region,
  }),

  facts: {
    // Who names no version is answered about $LATEST alone:
    // https://docs.aws.amazon.com/lambda/latest/api/API_ListDurableExecutionsByFunction.html
    ListDurableExecutionsByFunction: {
      action: 'lambda:ListDurableExecutionsByFunction',
      input: ({ FunctionName, Version, DurableConfig }, _, now) => ({
        FunctionName,
        Qualifier: answered(Version, 'Version'),
        Statuses: ['FAILED', 'TIMED_OUT'],
        StartedAfter: firstStart(DurableConfig, now),
        MaxItems: 1000,
      }),
      pages: 'DurableExecutions',
      goneOn: {
        ResourceNotFoundException:
          'https://docs.aws.amazon.com/lambda/latest/api/API_ListDurableExecutionsByFunction.html',
      },
    },
  },
});

/**
 * The earliest start of an execution that may have ended in the last 30 days, which is as far back as a
 * check looks: AWS filters executions by their start, and one may run for as long as its function allows.
 */
function firstStart(config: DurableConfig | undefined, now: Date): Date {
  const seconds = answered(config?.ExecutionTimeout, 'ExecutionTimeout');
  return daysBefore(now, 30 + seconds / 86_400);
}
