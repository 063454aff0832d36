import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/wafv2/web-acl/logging-enabled.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

const arn = 'arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/web/a1';
const item = { ARN: arn, Name: 'web' };
const logs = (...of: readonly string[]) => ({
  LoggingConfigurations: of.map((ResourceArn) => ({ ResourceArn, LogDestinationConfigs: [] })),
});
const none = logs();

describeCheck(check, {
  pass: {
    'the account has it logged': {
      item,
      facts: {
        OwnLogs: logs('arn:other', arn),
        SecurityLakeLogs: none,
        TelemetryRuleLogs: none,
      },
    },
    'Security Lake has': {
      item,
      facts: { OwnLogs: none, SecurityLakeLogs: logs(arn), TelemetryRuleLogs: none },
    },
    'a rule of CloudWatch has': {
      item,
      facts: { OwnLogs: none, SecurityLakeLogs: none, TelemetryRuleLogs: logs(arn) },
    },
  },
  fail: {
    'others are logged': {
      item,
      facts: { OwnLogs: logs('arn:other'), SecurityLakeLogs: none, TelemetryRuleLogs: none },
      message: 'The web ACL writes no logs.',
    },
  },
  errors: {
    'a list is left out': {
      item,
      facts: { OwnLogs: none, SecurityLakeLogs: {}, TelemetryRuleLogs: none },
      message: /without LoggingConfigurations/,
    },
  },
});

it('asks once a scope for the logs of all web ACLs', async () => {
  const asked: string[] = [];
  const aws = fakeAws({
    lists: {
      'wafv2:ListWebACLs': ({ region }) => ({
        answer: {
          WebACLs: ['a', 'b'].map((Name) => ({ Name, Id: Name, ARN: `arn:${region}:${Name}` })),
        },
      }),
      'wafv2:ListLoggingConfigurations': ({ region, input }) => {
        const { Scope, LogScope } = input as { readonly Scope: string; readonly LogScope: string };
        asked.push(`${region} ${Scope} ${LogScope}`);
        return { answer: LogScope === 'CUSTOMER' ? logs(`arn:${region}:a`) : none };
      },
    },
  });

  const { lines } = await runScan(aws, [check]);

  const message = 'fail: The web ACL writes no logs.';
  expect(lines.toSorted()).toEqual([
    `${check.id} eu-west-1 a pass`,
    `${check.id} eu-west-1 b ${message}`,
    `${check.id} global a pass`,
    `${check.id} global b ${message}`,
  ]);
  expect(asked.toSorted()).toEqual(
    ['eu-west-1 REGIONAL', 'global CLOUDFRONT'].flatMap((where) => [
      `${where} CLOUDWATCH_TELEMETRY_RULE_MANAGED`,
      `${where} CUSTOMER`,
      `${where} SECURITY_LAKE`,
    ]),
  );
});
