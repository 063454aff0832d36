import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { metricNamespace, metrics } from '../../functions/core/metrics.ts';
import { StageConfig } from '../../lib/config/stage.ts';
import { ofType, synthesised } from './synthesised.ts';

describe.each(synthesised)('%s', (_, stage) => {
  const { config } = stage;

  it('shows no more metrics than a dashboard may for free', () => {
    const [dashboard] = ofType(stage, 'AWS::CloudWatch::Dashboard');
    const body = JSON.parse(dashboard?.Properties.DashboardBody);
    const shown = body.widgets.flatMap(
      ({ properties }: { readonly properties: { readonly metrics?: readonly unknown[] } }) =>
        properties.metrics ?? [],
    );

    expect(shown.length).toBeGreaterThan(10);
    // https://aws.amazon.com/cloudwatch/pricing: three dashboards of up to 50 metrics each.
    const cure = 'Show a sum, or less: docs/adding-an-event.md';
    expect(shown.length, cure).toBeLessThanOrEqual(50);
  });

  describe('an alarm', () => {
    const alarms = ofType(stage, 'AWS::CloudWatch::Alarm').map(
      (of) => [of.Properties.AlarmName, of.Properties] as const,
    );
    const emitters = ofType(stage, 'AWS::Lambda::Function').map(
      ({ Properties }) => Properties.FunctionName,
    );

    it.each(alarms)('%s waits for something that is sent', (_name, alarm) => {
      const watched = metricsOf(alarm);
      expect(watched.length).toBeGreaterThan(0);
      for (const { Namespace, MetricName, Dimensions } of watched) {
        // A metric without dimensions is the account's: of its other work, and of other stages, too.
        expect(Dimensions.length).toBeGreaterThan(0);
        if (Namespace.startsWith('AWS/')) continue;
        const own = metrics[MetricName as keyof typeof metrics];
        const emitter = Dimensions.find(({ Name }) => Name === 'function')?.Value;
        expect(Namespace).toBe(metricNamespace);
        expect(emitter).toBe(`roundsman-${config.name}-${own.emitter}`);
        expect(emitters).toContain(emitter);
      }
    });

    it('watches the indices of the table as well as the table', () => {
      for (const name of ['throttled-reads', 'throttled-writes']) {
        const [, alarm] = alarms.find(([known]) => known.endsWith(name)) ?? [];
        const indices = metricsOf(alarm).map(
          ({ Dimensions }) =>
            Dimensions.find(({ Name }) => Name === 'GlobalSecondaryIndexName')?.Value,
        );
        expect(indices, name).toEqual([undefined, 'GSI1', 'GSI2']);
      }
    });

    it('watches every function of the run stack for throttles', () => {
      const inStack = ofType(stage, 'AWS::Lambda::Function')
        .map(({ path }) => `<${path}>`)
        .filter((path) => path.startsWith(`<roundsman-${config.name}-run/`));
      const [, alarm] = alarms.find(([known]) => known.endsWith('throttled-functions')) ?? [];
      const watched = metricsOf(alarm).map(({ Dimensions }) => Dimensions[0]?.Value);

      const cure = 'Put it into `handlers` of lib/stacks/run-stack.ts: docs/adding-an-event.md';
      expect(watched.sort(), cure).toEqual(inStack.sort());
      expect(watched.length, 'An alarm adds up ten metrics: make two of it.').toBeLessThan(11);
    });

    it.each(alarms)('%s is told to the failure topic', (_name, alarm) => {
      const [topic] = ofType(stage, 'AWS::SNS::Topic');

      expect(alarm.AlarmActions).toEqual([`<${topic?.path}>`]);
    });

    it('watches every dead-letter queue', () => {
      const watched = alarms
        .filter(([, { Namespace }]) => Namespace === 'AWS/SQS')
        .map(([, { Dimensions }]) => Dimensions[0].Value);
      const queues = ofType(stage, 'AWS::SQS::Queue').map(({ path }) => `<${path}.QueueName>`);

      expect(watched.sort()).toEqual(queues.sort());
    });

    it('never splits a metric by tenant', () => {
      expect(JSON.stringify(alarms)).not.toMatch(/tenantId|accountId/i);
    });
  });
});

interface WatchedMetric {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions: readonly { readonly Name: string; readonly Value: string }[];
}

/** The metrics of an alarm: its own, or those that it adds up. */
// biome-ignore lint/suspicious/noExplicitAny: the properties of a template.
const metricsOf = (alarm: any): readonly WatchedMetric[] =>
  (alarm.Metrics ?? [{ MetricStat: { Metric: alarm } }]).flatMap(
    ({ MetricStat }: { MetricStat?: { Metric: WatchedMetric } }) => MetricStat?.Metric ?? [],
  );

describe('the page for operators', () => {
  const page = readFileSync(resolve('docs/operations.md'), 'utf8');
  const [, runbook = ''] = page.split('\n## Runbook\n');
  const rows = runbook.split('\n## ')[0]?.match(/^\| `.*$/gm) ?? [];
  const named = rows.flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([\w-]+)`/g)]);

  it('says what to do about every alarm, and about no other', () => {
    const [, stage] = synthesised[0] ?? [];
    if (!stage) throw new Error('There is no stage.');
    const alarms = ofType(stage, 'AWS::CloudWatch::Alarm').map(({ Properties }) =>
      Properties.AlarmName.replace(`roundsman-${stage.config.name}-`, ''),
    );

    expect(
      named.map(([, name]) => name).sort(),
      'One row of the runbook in docs/operations.md for each alarm of lib/constructs.',
    ).toEqual(alarms.sort());
  });

  it('shows settings that there are', () => {
    const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
    const { stages } = JSON.parse(example) as { stages: Record<string, Record<string, unknown>> };
    const known = [...Object.keys(StageConfig.shape), 'basedOn'];

    expect(Object.keys(stages)).toContain('prod');
    for (const name of Object.values(stages).flatMap(Object.keys)) expect(known).toContain(name);
  });

  it('leads to every one of its sections', () => {
    const linked = [...page.matchAll(/\]\(#([\w-]+)\)/g)].map(([, id]) => id);
    const sections = [...page.matchAll(/^## (.*)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );

    expect(sections.length).toBeGreaterThan(5);
    expect([...new Set(linked)].sort()).toEqual(sections.sort());
  });
});
