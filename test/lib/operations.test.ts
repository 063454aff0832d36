import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { StageConfig } from '../../lib/config/stage.ts';
import { ofType, synthesised } from './synthesised.ts';

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
