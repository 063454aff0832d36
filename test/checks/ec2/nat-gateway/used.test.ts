import { check } from '../../../../functions/checks/ec2/nat-gateway/used.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { State: 'available' as const, CreateTime: new Date('2026-01-01T00:00:00Z') };
const day = 86_400_000;
const first = new Date('2026-11-14T00:00:00Z').getTime();
const bytes = (...values: number[]) => ({
  item,
  facts: {
    BytesOutToDestination: {
      points: values.map((value, index) => ({
        begin: new Date(first + index * day),
        end: new Date(first + (index + 1) * day),
        value,
      })),
    },
  },
});

describeCheck(check, {
  pass: {
    'something went out on one day': bytes(0, 0, 1, 0),
    'a new one carries something': {
      ...bytes(7),
      item: { ...item, CreateTime: new Date('2026-11-20T00:00:00Z') },
    },
    'enough for the tenant went out': { ...bytes(600, 400), parameters: { leastBytes: 1000 } },
  },
  fail: {
    'nothing went out': {
      ...bytes(0, 0, 0),
      message: 'Bytes that went out through the gateway in seven days: 0.',
    },
    'too little for the tenant went out': {
      ...bytes(600, 399),
      parameters: { leastBytes: 1000 },
      message: 'Bytes that went out through the gateway in seven days: 999.',
    },
  },
  none: {
    'nothing was reported': bytes(),
    'it is of this week': {
      ...bytes(0),
      item: { ...item, CreateTime: new Date('2026-11-20T00:00:00Z') },
    },
  },
  errors: {
    'no metric was read': {
      item,
      facts: { BytesOutToDestination: undefined },
      message: /without BytesOutToDestination/,
    },
  },
  skips: { 'one that could not be made': { item: { ...item, State: 'failed' } } },
});
