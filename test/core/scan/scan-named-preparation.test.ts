import { describe, expect, it } from 'vitest';
import { defineCheck, pass } from '../../../functions/core/check.ts';
import { IncompleteAnswerError } from '../../../functions/core/errors.ts';
import { answered } from '../../../functions/core/judgement/answer.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { denied, fakeAws, throwing } from '../../support/fakes/fake-aws.ts';

interface Begun {
  readonly ReportId?: string;
}
interface Report {
  readonly Status?: 'PENDING' | 'COMPLETED' | 'FAILED';
  readonly Rows?: readonly { readonly Id: string }[];
}

const row = defineResource<{ readonly Id: string }>({
  service: 'sqs',
  type: 'Test::Row',
  scope: 'regional',
  list: {
    operation: 'GetReport',
    action: 'sqs:GetQueueAttributes',
    input: { MaxResults: 2 },
    items: 'Rows',
    prepare: {
      operation: 'StartReport',
      action: 'sqs:GetQueueUrl',
      named: ({ ReportId }: Begun) => ({ ReportId: answered(ReportId, 'ReportId') }),
      ready: ({ Status }: Report) => {
        if (Status === 'FAILED') throw new IncompleteAnswerError('The report failed.');
        return Status === 'COMPLETED';
      },
    },
  },
  identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
  facts: {},
});

const there = defineCheck(row, { ...metadata('sqs-row-there'), evaluate: pass });

/** A report of two pages that is ready when it is looked at for the `readyAt`th time. */
function reports(readyAt: number, own: Report = { Status: 'COMPLETED' }) {
  let begun = 0;
  let looks = 0;
  return fakeAws({
    calls: {
      'sqs:StartReport': () => {
        begun += 1;
        return { ReportId: `report-${begun}` };
      },
    },
    lists: {
      'sqs:GetReport': (_, token) => {
        looks += 1;
        if (looks < readyAt) return { answer: { Status: 'PENDING' } };
        if (token) return { answer: { ...own, Rows: [{ Id: 'c' }] } };
        return { answer: { ...own, Rows: [{ Id: 'a' }, { Id: 'b' }] }, nextToken: 'more' };
      },
    },
  });
}

describe('a list whose preparation names it', () => {
  it('is begun once, waited for, and read under its name', async () => {
    const aws = reports(3);

    const { lines } = await runScan(aws, [there]);

    expect(lines).toHaveLength(3);
    const report = 'sqs:GetReport@eu-west-1 {"MaxResults":2,"ReportId":"report-1"}';
    expect(aws.asked).toEqual([
      'sqs:StartReport@eu-west-1 {}',
      report,
      report,
      report,
      report,
      `${report}more`,
    ]);
    expect(aws.waited()).toBe(4000);
  });

  it('is begun anew where the run goes on, from its first page', async () => {
    const { cursor } = await runScan(reports(1), [there], { stopAfter: 2 });
    const aws = reports(1);

    const { lines, steps } = await runScan(aws, [there], { from: cursor });

    expect(aws.asked.filter((call) => call.endsWith('more'))).toHaveLength(1);
    expect(lines.map((line) => line.split(' ')[2])).toEqual(['a', 'b', 'c']);
    expect(steps.at(-1)?.end).toBe('listed');
  });

  it.each([
    ['never becomes ready', reports(99), 'was not ready after 60 seconds'],
    ['says that it failed', reports(1, { Status: 'FAILED' }), 'The report failed.'],
  ])('is an error when it %s', async (_, aws, message) => {
    const { steps } = await runScan(aws, [there]);

    expect(steps.flatMap(({ observations }) => observations)).toMatchObject([
      {
        status: 'error',
        error: {
          category: 'service',
          message: expect.stringContaining(message),
          context: { operation: 'GetReport' },
        },
      },
    ]);
    expect(steps.at(-1)?.end).toBe('failed');
  });

  it.each([
    ['is refused', throwing(denied('StartReport')), 'permission'],
    ['has no name', () => ({ Said: 'yes' }), 'service'],
  ])('is an error when its preparation %s', async (_, start, category) => {
    const aws = fakeAws({ calls: { 'sqs:StartReport': start } });

    const { lines } = await runScan(aws, [there]);

    expect(lines).toEqual([`sqs-row-there eu-west-1 - error: ${category}`]);
  });
});
