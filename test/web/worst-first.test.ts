import { expect, it } from 'vitest';
import { worstFirst } from '../../web/src/pages/resource/worst-first.ts';

it('what needs somebody comes first: failures by severity, then what nobody could assess, and last what passes', () => {
  const said = [
    ['pass', 'critical'],
    ['error', 'low'],
    ['fail', 'low'],
    ['suppressed', 'high'],
    ['error', 'critical'],
    ['fail', 'critical'],
  ] as const;

  const order = worstFirst(said.map(([status, severity]) => ({ finding: { status, severity } })));

  expect(order.map(({ finding }) => `${finding.status} ${finding.severity}`)).toEqual([
    'fail critical',
    'fail low',
    'error critical',
    'error low',
    'suppressed high',
    'pass critical',
  ]);
});
