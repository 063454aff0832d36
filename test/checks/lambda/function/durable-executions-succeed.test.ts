import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/lambda/function/durable-executions-succeed.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

const item = {
  FunctionName: 'f',
  DurableConfig: { ExecutionTimeout: 3600, RetentionPeriodInDays: 14 },
};
const execution = (name: string, end: string) => ({
  DurableExecutionArn: `arn:aws:lambda:us-east-1:123456789012:function:f:1/durable-execution/${name}/1`,
  DurableExecutionName: name,
  FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:f',
  Status: 'FAILED' as const,
  StartTimestamp: new Date('2026-11-01T00:00:00Z'),
  EndTimestamp: new Date(end),
});
const version = (Version: string, ListDurableExecutionsByFunction: object) => ({
  item: { FunctionName: 'f', Version },
  facts: { ListDurableExecutionsByFunction },
});
const ended = (...executions: readonly ReturnType<typeof execution>[]) =>
  version('$LATEST', { DurableExecutions: executions });
const among = (...versions: readonly ReturnType<typeof version>[]) => ({
  item,
  related: { versions },
});

describeCheck(check, {
  pass: {
    'none failed': among(ended(), version('1', { DurableExecutions: [] })),
    'the last one failed more than a week ago': among(
      ended(execution('order-1', '2026-11-14T05:59:59Z')),
    ),
  },
  fail: {
    'one failed a week ago': {
      ...among(ended(execution('order-1', '2026-11-14T06:00:00Z'))),
      message:
        'Durable executions that failed or ran out of time in 7 days: 1; the last is order-1.',
    },
    'several of a published version failed, and a tenant looks back for a month': {
      ...among(
        ended(execution('order-1', '2026-11-01T00:00:00Z')),
        version('1', {
          DurableExecutions: [
            execution('order-3', '2026-11-20T00:00:00Z'),
            execution('order-2', '2026-11-10T00:00:00Z'),
          ],
        }),
      ),
      parameters: { days: 30 },
      message:
        'Durable executions that failed or ran out of time in 30 days: 3; the last is order-3.',
    },
  },
  errors: {
    'it is not said when one ended': {
      ...among(
        version('$LATEST', {
          DurableExecutions: [
            { ...execution('order-1', '2026-11-20T00:00:00Z'), EndTimestamp: undefined },
          ],
        }),
      ),
      message: /without EndTimestamp/,
    },
    'the answer holds no executions': {
      ...among(ended(), version('1', {})),
      message: /without DurableExecutions/,
    },
    'the function is not among the versions': { ...among(), message: /without version \$LATEST/ },
  },
  skips: { 'a function that is not durable': { item: { FunctionName: 'f' } } },
});

it('asks about every version of functions that are durable, and about no others', async () => {
  const arn = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;
  const asked: object[] = [];
  const aws = fakeAws({
    lists: {
      'lambda:ListFunctions': ({ input }) => {
        const versions = 'FunctionVersion' in input ? ['$LATEST', '1'] : [undefined];
        const named = (name: string, Version: string | undefined) => ({
          FunctionName: name,
          FunctionArn: Version ? `${arn(name)}:${Version}` : arn(name),
          Version: Version ?? '$LATEST',
        });
        return {
          answer: {
            Functions: versions.flatMap((version) => [
              { ...item, ...named('f', version) },
              named('plain', version),
            ]),
          },
        };
      },
      'lambda:ListDurableExecutionsByFunction': ({ input }) => {
        asked.push(input);
        const failed = [execution('order-1', '2026-11-20T00:00:00Z')];
        const isPublished = (input as { readonly Qualifier?: string }).Qualifier === '1';
        return { answer: { DurableExecutions: isPublished ? failed : [] } };
      },
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([
    'lambda-function-durable-executions-succeed eu-west-1 f fail: Durable executions that failed or ran out of time in 7 days: 1; the last is order-1.',
  ]);
  expect(asked).toMatchObject([
    { FunctionName: 'f', Qualifier: '$LATEST' },
    { FunctionName: 'f', Qualifier: '1' },
  ]);
});
