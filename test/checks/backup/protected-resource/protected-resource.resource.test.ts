import { expect, it } from 'vitest';
import { protectedResource } from '../../../../functions/checks/backup/protected-resource/protected-resource.resource.ts';
import { defineCheck, pass } from '../../../../functions/core/check.ts';
import { metadata, runScan } from '../../../support/checks/run-scan.ts';
import { fakeAws, inPages } from '../../../support/fakes/fake-aws.ts';

const check = defineCheck(protectedResource, { ...metadata('backup-x'), evaluate: pass });

it('is of the account and the region, and not what copies there were made of', async () => {
  const own = 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders';
  const arns = [
    own,
    'arn:aws:s3:::pictures',
    'arn:aws:dynamodb:eu-west-1:210987654321:table/orders',
    'arn:aws:dynamodb:us-east-1:123456789012:table/orders',
  ];
  const { lines } = await runScan(
    fakeAws({
      lists: {
        'backup:ListProtectedResources': inPages('Results', [
          arns.map((ResourceArn) => ({ ResourceArn })),
        ]),
      },
    }),
    [check],
  );

  expect(lines).toEqual([
    `backup-x eu-west-1 ${own} pass`,
    'backup-x eu-west-1 arn:aws:s3:::pictures pass',
  ]);
});
