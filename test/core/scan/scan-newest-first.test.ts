import { describe, expect, it } from 'vitest';
import { defineCheck, fail, pass } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { fakeAws, inPages } from '../../support/fakes/fake-aws.ts';

interface Run {
  readonly state: string;
}

const ended = (runs: readonly Run[]) => runs.find(({ state }) => state !== 'RUNNING');

const job = defineResource<{ readonly Id: string }, { ListRuns: { readonly Runs: Run[] } }>({
  service: 'sqs',
  type: 'Test::Job',
  scope: 'regional',
  list: { operation: 'ListJobs', action: 'sqs:ListQueues', items: 'Jobs' },
  identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
  facts: {
    ListRuns: {
      action: 'sqs:GetQueueAttributes',
      input: ({ Id }) => ({ Id }),
      pages: 'Runs',
      // The engine knows no more of them than that they are some.
      enough: (runs) => ended(runs as readonly Run[]) !== undefined,
    },
  },
});

const successful = defineCheck(job, {
  ...metadata('sqs-job-successful'),
  needs: ['ListRuns'],
  evaluate: ({ facts }) =>
    ended(facts.ListRuns?.Runs ?? [])?.state === 'FAILED' ? fail('It failed.') : pass(),
});

const answering = (...runs: readonly (readonly string[])[]) =>
  fakeAws({
    lists: {
      'sqs:ListJobs': inPages('Jobs', [[{ Id: 'a' }]]),
      'sqs:ListRuns': inPages(
        'Runs',
        runs.map((page) => page.map((state) => ({ state }))),
      ),
    },
  });

const pagesAsked = ({ asked }: { readonly asked: readonly string[] }) =>
  asked.filter((call) => call.startsWith('sqs:ListRuns')).length;

describe('a fact whose newest elements come first', () => {
  it('is not asked for older pages than it takes', async () => {
    const aws = answering(['RUNNING'], ['FAILED'], ['SUCCEEDED']);

    const { lines } = await runScan(aws, [successful]);

    expect(pagesAsked(aws)).toBe(2);
    expect(lines).toEqual(['sqs-job-successful eu-west-1 a fail: It failed.']);
  });

  it('is read to its end where nothing suffices', async () => {
    const aws = answering(['RUNNING'], ['RUNNING'], []);

    const { lines } = await runScan(aws, [successful]);

    expect(pagesAsked(aws)).toBe(3);
    expect(lines).toEqual(['sqs-job-successful eu-west-1 a pass']);
  });
});
