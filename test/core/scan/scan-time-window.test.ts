import { describe, expect, it } from 'vitest';
import { defineCheck, fail, pass } from '../../../functions/core/check.ts';
import { daysBefore } from '../../../functions/core/judgement/days.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { fakeAws, inPages } from '../../support/fakes/fake-aws.ts';

interface Job {
  readonly Id: string;
}

const job = defineResource<Job, { ListFailures: { readonly Failures: readonly string[] } }>({
  service: 'sqs',
  type: 'Test::Job',
  scope: 'regional',
  list: {
    operation: 'ListJobs',
    action: 'sqs:ListQueues',
    input: (_, __, now) => ({ CreatedAfter: daysBefore(now, 7) }),
    items: 'Jobs',
  },
  identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
  facts: {
    ListFailures: {
      action: 'sqs:GetQueueAttributes',
      input: ({ Id }, _, now) => ({ Id, After: daysBefore(now, 1) }),
      pages: 'Failures',
    },
  },
});

const successful = defineCheck(job, {
  ...metadata('sqs-job-successful'),
  needs: ['ListFailures'],
  evaluate: ({ facts }) => (facts.ListFailures?.Failures.length ? fail('It failed.') : pass()),
});

const jobs = () =>
  fakeAws({
    lists: {
      'sqs:ListJobs': inPages('Jobs', [[{ Id: 'a' }], [{ Id: 'b' }]]),
      'sqs:ListFailures': inPages('Failures', [[]]),
    },
  });

describe('a list of what happened since some day', () => {
  it('begins at a distance from the time of the run, and so do the facts of its items', async () => {
    const aws = jobs();

    await runScan(aws, [successful], { now: new Date('2026-11-21T12:00:00Z') });

    expect(aws.asked).toEqual([
      'sqs:ListJobs@eu-west-1 {"CreatedAfter":"2026-11-14T12:00:00.000Z"}',
      'sqs:ListFailures@eu-west-1 {"Id":"a","After":"2026-11-20T12:00:00.000Z"}',
      'sqs:ListJobs@eu-west-1 {"CreatedAfter":"2026-11-14T12:00:00.000Z"}1',
      'sqs:ListFailures@eu-west-1 {"Id":"b","After":"2026-11-20T12:00:00.000Z"}',
    ]);
  });

  it('is the same list when the run goes on later, so that its token still fits', async () => {
    const now = new Date('2026-11-21T12:00:00Z');
    const { cursor } = await runScan(jobs(), [successful], { now, stopAfter: 1 });
    const aws = jobs();

    await runScan(aws, [successful], { now, from: cursor });

    expect(aws.asked[0]).toBe(
      'sqs:ListJobs@eu-west-1 {"CreatedAfter":"2026-11-14T12:00:00.000Z"}1',
    );
  });
});
