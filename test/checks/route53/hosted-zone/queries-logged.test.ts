import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/route53/hosted-zone/queries-logged.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws, inPages } from '../../../support/fakes/fake-aws.ts';

const item = { Id: '/hostedzone/Z1', Name: 'example.com.', CallerReference: '1' };
const config = {
  Id: 'q1',
  HostedZoneId: 'Z1',
  CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:dns',
};
const message = 'Queries for the zone are not logged.';

describeCheck(check, {
  pass: {
    'they are': {
      item: { ...item, Config: { PrivateZone: false } },
      related: { queryLoggingConfigs: [config] },
    },
  },
  fail: {
    'they are not': {
      item: { ...item, Config: { PrivateZone: false } },
      related: { queryLoggingConfigs: [] },
      message,
    },
    'nothing is said of the zone but its name': {
      item,
      related: { queryLoggingConfigs: [] },
      message,
    },
  },
  skips: {
    'a private zone': { item: { ...item, Config: { PrivateZone: true } } },
    'a zone that a service made': {
      item: { ...item, LinkedService: { ServicePrincipal: 'servicediscovery.amazonaws.com' } },
    },
  },
});

it('knows a zone by its bare id', async () => {
  const aws = fakeAws({
    lists: {
      'route53:ListHostedZones': inPages('HostedZones', [
        [item, { ...item, Id: '/hostedzone/Z2', Name: 'example.org.' }],
      ]),
      'route53:ListQueryLoggingConfigs': inPages('QueryLoggingConfigs', [[config]]),
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([
    `${check.id} global example.com. pass`,
    `${check.id} global example.org. fail: ${message}`,
  ]);
});
