import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/apigateway/http-api-stage/access-logs-enabled.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws, inPages } from '../../../support/fakes/fake-aws.ts';

const stage = { apiId: 'a1', StageName: '$default' };
const DestinationArn = 'arn:aws:logs:eu-west-1:123456789012:log-group:api';
const message = 'Access logs are off.';

describeCheck(check, {
  pass: { 'they go to a log group': { item: { ...stage, AccessLogSettings: { DestinationArn } } } },
  fail: {
    'nothing was set': { item: stage, message },
    'they go nowhere': { item: { ...stage, AccessLogSettings: { Format: '' } }, message },
  },
});

it('names a stage by its API, and leaves WebSocket APIs out', async () => {
  const aws = fakeAws({
    lists: {
      'apigatewayv2:GetApis': inPages('Items', [
        [
          { ApiId: 'a1', Name: 'shop', ProtocolType: 'HTTP' },
          { ApiId: 'a2', Name: 'chat', ProtocolType: 'WEBSOCKET' },
        ],
      ]),
      'apigatewayv2:GetStages': inPages('Items', [[{ StageName: '$default' }]]),
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([`${check.id} eu-west-1 a1/$default fail: ${message}`]);
});
