import { expect, it } from 'vitest';
import { createFaults } from '../../../../local/emulator/control/faults.ts';
import { matchesPattern } from '../../../../local/emulator/iam/conditions.ts';

const rule = { account: '222222222222', action: 'rds:Describe*', hold: true } as const;
const call = { ...rule, action: 'rds:DescribeDBInstances', region: 'us-east-1' };
const meeting = { ...call, caller: 'anybody', resource: '*' };

it('counts the calls that a rule has met', () => {
  const faults = createFaults(matchesPattern);
  const id = faults.inject(rule);

  faults.next(meeting);
  faults.next({ ...meeting, action: 's3:ListAllMyBuckets' });

  expect(faults.met(id)).toBe(1);
});

it('of a rule that is removed counts nothing: whoever waits for a call would wait for ever', () => {
  const faults = createFaults(matchesPattern);
  const id = faults.inject(rule);

  faults.clear();

  expect(() => faults.met(id)).toThrow(/was removed/);
});
