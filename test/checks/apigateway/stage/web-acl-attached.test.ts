import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/apigateway/stage/web-acl-attached.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws, inPages } from '../../../support/fakes/fake-aws.ts';

const stage = { restApiId: 'a1', stageName: 'prod' };
const webAclArn = 'arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/a/1';
const message = 'No web ACL is associated with the stage.';

describeCheck(check, {
  pass: { 'it has one': { item: { ...stage, webAclArn } } },
  fail: {
    'it has none': { item: stage, message },
    'it is empty': { item: { ...stage, webAclArn: '' }, message },
  },
});

it('names a stage by its API', async () => {
  const aws = fakeAws({
    lists: {
      'apigateway:GetRestApis': inPages('items', [[{ id: 'a1', name: 'shop' }]]),
      'apigateway:GetStages': () => ({ answer: { item: [{ stageName: 'prod' }] } }),
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([`${check.id} eu-west-1 a1/prod fail: ${message}`]);
});
