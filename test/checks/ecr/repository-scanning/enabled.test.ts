import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/ecr/repository-scanning/enabled.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

describeCheck(check, {
  pass: {
    'images are scanned on push': { item: { scanFrequency: 'SCAN_ON_PUSH', scanOnPush: true } },
    'images are scanned all the time': { item: { scanFrequency: 'CONTINUOUS_SCAN' } },
  },
  fail: {
    'images are scanned by hand': {
      item: { scanFrequency: 'MANUAL', scanOnPush: false },
      message: 'Images are scanned only when somebody asks for it.',
    },
  },
});

it('passes over a repository that was deleted meanwhile', async () => {
  const repositories = ['app', 'old'].map((repositoryName) => ({ repositoryName }));
  const app = {
    repositoryArn: 'arn:aws:ecr:eu-west-1:123456789012:repository/app',
    repositoryName: 'app',
    scanFrequency: 'MANUAL',
  };
  const aws = fakeAws({
    lists: { 'ecr:DescribeRepositories': () => ({ answer: { repositories } }) },
    calls: {
      'ecr:BatchGetRepositoryScanningConfiguration': () => ({
        scanningConfigurations: [app],
        failures: [{ repositoryName: 'old', failureCode: 'REPOSITORY_NOT_FOUND' }],
      }),
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([
    'ecr-repository-scanning-enabled eu-west-1 app fail: Images are scanned only when somebody asks for it.',
  ]);
});
