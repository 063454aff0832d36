import { describe, expect, it } from 'vitest';
import { defineCheck, fail, pass } from '../../../functions/core/check.ts';
import type { MetricSeries } from '../../../functions/core/metric-fact.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import type { AwsPage, AwsRequest } from '../../../functions/core/scan/aws-caller.ts';
import { metadata, now, runScan } from '../../support/checks/run-scan.ts';
import { denied, fakeAws, inPages } from '../../support/fakes/fake-aws.ts';

interface Pump {
  readonly Id?: string;
  readonly Kind?: 'measured' | 'simple' | 'broken';
  readonly Place?: string;
}

const pump = defineResource<Pump, { Flow: MetricSeries; Heat: MetricSeries }>({
  service: 'sqs',
  type: 'Test::Pump',
  scope: 'regional',
  list: { operation: 'ListPumps', action: 'sqs:ListQueues', items: 'Pumps' },
  identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
  facts: {
    Flow: {
      metric: {
        namespace: 'AWS/Pumps',
        name: 'Flow',
        statistic: 'Sum',
        dimensions: ({ Id, Kind }) => ({ Id: Kind === 'broken' ? undefined : Id }),
        days: 2,
        periodSeconds: 3600,
      },
      region: ({ Place }, { region }) => Place ?? region,
    },
    Heat: {
      metric: {
        namespace: 'AWS/Pumps',
        name: 'Heat',
        statistic: 'Maximum',
        dimensions: ({ Id }) => ({ Id }),
        days: 20,
        periodSeconds: 86_400,
      },
    },
  },
});

const flowing = defineCheck(pump, {
  ...metadata('sqs-pump-flowing'),
  needs: ['Flow'],
  appliesTo: ({ Kind }) => Kind !== 'simple',
  evaluate: ({ facts }) =>
    facts.Flow?.points.length ? pass() : fail(`No data: ${facts.Flow?.points.length}.`),
});

const cool = defineCheck(pump, { ...metadata('sqs-pump-cool'), needs: ['Heat'], evaluate: pass });

const named = (count: number): readonly Pump[] =>
  Array.from({ length: count }, (_, index) => ({ Id: `p${index}` }));

interface Query {
  readonly Id: string;
  readonly MetricStat: { readonly Metric: { readonly Dimensions: readonly { Value: string }[] } };
}

/** The queries of a request, each with the item it is about. */
const queriesOf = ({ input }: AwsRequest) =>
  (input as { readonly MetricDataQueries: readonly Query[] }).MetricDataQueries.map((query) => ({
    Id: query.Id,
    about: query.MetricStat.Metric.Dimensions[0]?.Value ?? '',
  }));

const point = { Timestamps: [new Date('2026-11-21T10:00:00Z')], Values: [1] };
const complete = { StatusCode: 'Complete', ...point };

/** @param answer What is said of one item, on a page. */
function measured(
  pumps: readonly Pump[],
  answer: (about: string, token?: string) => object | undefined = () => complete,
  rest: (token?: string) => Partial<AwsPage> & { readonly said?: object } = () => ({}),
) {
  const requests: AwsRequest[] = [];
  const aws = fakeAws({
    lists: {
      'sqs:ListPumps': inPages('Pumps', [pumps.slice(0, 300), pumps.slice(300)]),
      'cloudwatch:GetMetricData': (request, token) => {
        requests.push(request);
        const { said, ...page } = rest(token);
        const MetricDataResults = queriesOf(request).flatMap(({ Id, about }) => {
          const result = answer(about, token);
          return result ? [{ Id, ...result }] : [];
        });
        return { answer: { MetricDataResults, ...said }, ...page };
      },
    },
  });
  return { aws, requests };
}

describe('metrics', () => {
  it('are asked for in batches over the pages of a list, from the begin of a period', async () => {
    const { aws, requests } = measured(named(700));

    const { lines } = await runScan(aws, [flowing]);

    expect(lines.filter((line) => line.endsWith(' pass'))).toHaveLength(700);
    expect(requests.map((request) => queriesOf(request).length)).toEqual([500, 200]);
    expect(requests[0]).toMatchObject({
      api: 'cloudwatch',
      region: 'eu-west-1',
      input: { StartTime: new Date('2026-11-19T12:00:00Z'), EndTime: now },
    });
  });

  it('are asked for in fewer where one call holds no more data points', async () => {
    const long = { ...pump.facts.Flow, metric: { ...pump.facts.Flow.metric, days: 14 } };
    const resource = { ...pump, facts: { ...pump.facts, Flow: long } };
    const { aws, requests } = measured(named(400));

    await runScan(aws, [{ ...flowing, resource } as typeof flowing]);

    expect(requests.map((request) => queriesOf(request).length)).toEqual([299, 101]);
  });

  it('are asked for of what a check applies to, each where it is reported, each in its window', async () => {
    const { aws, requests } = measured([
      { Id: 'here' },
      { Id: 'simple', Kind: 'simple' },
      { Id: 'there', Place: 'us-east-1' },
    ]);

    await runScan(aws, [flowing, cool]);

    const asked = requests.map((request) => [
      request.region,
      ...queriesOf(request).map(({ about }) => about),
    ]);
    expect(asked.sort()).toEqual([
      ['eu-west-1', 'here'],
      ['eu-west-1', 'here', 'simple', 'there'],
      ['us-east-1', 'there'],
    ]);
  });

  it('are not asked for where no check needs them', async () => {
    const { aws, requests } = measured([{ Id: 'simple', Kind: 'simple' }]);

    const { lines } = await runScan(aws, [flowing]);

    expect([lines, requests]).toEqual([[], []]);
  });

  it('are no data where nothing was reported, and not zero', async () => {
    const { aws } = measured([{ Id: 'a' }], () => ({
      StatusCode: 'Complete',
      Timestamps: [],
      Values: [],
    }));

    const { lines } = await runScan(aws, [flowing]);

    expect(lines).toEqual(['sqs-pump-flowing eu-west-1 a fail: No data: 0.']);
  });

  it('are whole once a later page completes them', async () => {
    const { aws } = measured(
      [{ Id: 'a' }, { Id: 'b' }],
      (about, token) => {
        if (about === 'b') return token ? undefined : complete;
        return token ? complete : { ...point, StatusCode: 'PartialData' };
      },
      (token) => (token ? {} : { nextToken: 'more' }),
    );

    const { lines, coverage } = await runScan(aws, [flowing]);

    expect(lines).toEqual([
      'sqs-pump-flowing eu-west-1 a pass',
      'sqs-pump-flowing eu-west-1 b pass',
    ]);
    expect(coverage).toContain('eu-west-1 cloudwatch:GetMetricData ok 2');
  });
});

describe('metrics that are not whole', () => {
  it.each([
    ['PartialData', { ...point, StatusCode: 'PartialData' }],
    ['InternalError', { ...point, StatusCode: 'InternalError' }],
    ['Forbidden', { StatusCode: 'Forbidden', Timestamps: [], Values: [] }],
    ['no status', point],
    ['no values', { StatusCode: 'Complete', Timestamps: point.Timestamps }],
    ['more times than values', { ...complete, Values: [] }],
    ['a value that is none', { ...complete, Values: [null] }],
    ['nothing', undefined],
  ])('are an error of exactly those items: %s', async (_, broken) => {
    const { aws } = measured(named(3), (about) => (about === 'p1' ? broken : complete));

    const { lines } = await runScan(aws, [flowing, cool]);

    expect(lines.filter((line) => line.startsWith('sqs-pump-flowing'))).toEqual([
      'sqs-pump-flowing eu-west-1 p0 pass',
      'sqs-pump-flowing eu-west-1 p1 error: service',
      'sqs-pump-flowing eu-west-1 p2 pass',
    ]);
  });

  it.each([
    ['no values', { StatusCode: 'PartialData', Timestamps: point.Timestamps }],
    ['a value that is none', { ...point, StatusCode: 'PartialData', Values: [null] }],
  ])('are an error whatever a later page says: %s', async (_, broken) => {
    const { aws } = measured(
      [{ Id: 'a' }],
      (_about, token) => (token ? complete : broken),
      (token) => (token ? {} : { nextToken: 'more' }),
    );

    const { lines } = await runScan(aws, [flowing]);

    expect(lines).toEqual(['sqs-pump-flowing eu-west-1 a error: service']);
  });

  it('are an error of the item whose dimension AWS left out', async () => {
    const { aws, requests } = measured([{ Id: 'a' }, { Id: 'b', Kind: 'broken' }]);

    const { lines } = await runScan(aws, [flowing]);

    expect(lines).toEqual([
      'sqs-pump-flowing eu-west-1 a pass',
      'sqs-pump-flowing eu-west-1 b error: service',
    ]);
    expect(requests.flatMap(queriesOf)).toHaveLength(1);
  });

  it.each([
    ['a message about the whole', () => ({ said: { Messages: [{ Code: 'MaxMetricsExceeded' }] } })],
    ['no results', () => ({ said: { MetricDataResults: undefined } })],
    ['a stranger', () => ({ said: { MetricDataResults: [{ Id: 'x', ...complete }] } })],
    ['a token that comes back', () => ({ nextToken: 'again' })],
  ])('are an error of all who asked with them: %s', async (_, rest) => {
    const { aws } = measured(named(2), () => complete, rest);

    const { lines } = await runScan(aws, [flowing]);

    expect(lines).toEqual([
      'sqs-pump-flowing eu-west-1 p0 error: service',
      'sqs-pump-flowing eu-west-1 p1 error: service',
    ]);
  });

  it('are errors of the batch that was refused, and of no other', async () => {
    const { aws } = measured(named(501), (about) => {
      if (about === 'p0') throw denied('GetMetricData');
      return complete;
    });

    const { lines, coverage } = await runScan(aws, [flowing]);

    expect(lines.filter((line) => line.endsWith('error: permission'))).toHaveLength(500);
    expect(lines.at(-1)).toBe('sqs-pump-flowing eu-west-1 p500 pass');
    expect(coverage).toContain('eu-west-1 cloudwatch:GetMetricData denied 1');
  });
});

describe('a batch', () => {
  it('is asked for again when the run goes on within it', async () => {
    const first = measured(named(5));
    const { cursor } = await runScan(first.aws, [flowing], { stopAfter: 2 });
    const second = measured(named(5));

    const { lines } = await runScan(second.aws, [flowing], { from: cursor });

    expect(lines).toHaveLength(3);
    expect(second.requests.flatMap(queriesOf).map(({ about }) => about)).toEqual([
      'p2',
      'p3',
      'p4',
    ]);
  });
});
