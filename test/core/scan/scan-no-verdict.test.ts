import { expect, it } from 'vitest';
import { defineCheck, fail, noVerdict, pass } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { fakeAws, inPages } from '../../support/fakes/fake-aws.ts';

interface Lamp {
  readonly Name: string;
  readonly Light?: 'on' | 'off';
}

const lamp = defineResource<Lamp>({
  service: 'ec2',
  type: 'Test::Lamp',
  scope: 'regional',
  list: { operation: 'ListLamps', action: 'ec2:DescribeVolumes', items: 'Lamps' },
  identify: ({ Name }, { region }) => ({ id: Name, name: Name, region }),
  facts: {},
});

const lit = defineCheck(lamp, {
  ...metadata('ec2-lit'),
  evaluate({ item: { Light } }) {
    if (Light === undefined) return noVerdict();
    return Light === 'on' ? pass() : fail('The lamp is off.');
  },
});

const aws = () =>
  fakeAws({
    lists: {
      'ec2:ListLamps': inPages('Lamps', [
        [{ Name: 'hall', Light: 'on' }, { Name: 'attic' }, { Name: 'yard', Light: 'off' }],
      ]),
    },
  });

it('says nothing of an item that a check has no verdict on, and goes on', async () => {
  const { lines, steps } = await runScan(aws(), [lit]);

  expect(lines).toEqual([
    'ec2-lit eu-west-1 hall pass',
    'ec2-lit eu-west-1 yard fail: The lamp is off.',
  ]);
  expect(steps.at(-1)?.end).toBe('listed');
});

it('holds an answer of another form for a bug of the check', async () => {
  // What a check answers at run time, whatever its type says.
  const broken = { ...lit, evaluate: () => ({ status: 'maybe' }) as unknown as { status: 'none' } };

  const { lines } = await runScan(aws(), [broken]);

  expect(lines).toEqual(
    ['hall', 'attic', 'yard'].map((name) => `ec2-lit eu-west-1 ${name} error: platform`),
  );
});
