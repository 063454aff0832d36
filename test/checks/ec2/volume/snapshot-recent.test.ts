import type { Snapshot } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/volume/snapshot-recent.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const now = new Date('2026-06-01T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const taken = (days: number, State: Snapshot['State'] = 'completed') => ({
  State,
  StartTime: daysAgo(days),
});
const volume = (...snapshots: Snapshot[]) => ({
  now,
  item: { State: 'in-use' as const, CreateTime: daysAgo(100) },
  related: { snapshots },
});

describeCheck(check, {
  pass: {
    'a snapshot was taken yesterday': volume(taken(1)),
    'the last is exactly as old as it may be': volume(taken(7), taken(30)),
    'the tenant allows more days': { ...volume(taken(20)), parameters: { maxAgeDays: 30 } },
    'the volume itself is new': {
      ...volume(),
      item: { State: 'in-use', CreateTime: daysAgo(7) },
    },
  },
  fail: {
    'it was never saved': { ...volume(), message: 'The volume has no snapshot.' },
    'the last snapshot is a day too old': {
      ...volume(taken(8), taken(30)),
      message: 'The last snapshot is 8 days old; the limit is 7 days.',
    },
    'the new snapshot failed': {
      ...volume(taken(30), taken(1, 'error')),
      message: 'The last snapshot is 30 days old; the limit is 7 days.',
    },
    'the first snapshot is still being made': {
      ...volume(taken(0, 'pending')),
      message: 'The volume has no snapshot.',
    },
  },
  errors: {
    'a snapshot has no time': {
      ...volume({ State: 'completed' }),
      message: /without StartTime/,
    },
    'a snapshot has no state': { ...volume({ StartTime: now }), message: /without State/ },
  },
  skips: { 'a volume that nothing uses': { item: { State: 'available' } } },
});
