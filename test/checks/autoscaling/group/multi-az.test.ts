import { check } from '../../../../functions/checks/autoscaling/group/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { sampleGroup } from './sample-group.ts';

const inZones = (...AvailabilityZones: string[]) => ({
  item: { ...sampleGroup, AvailabilityZones },
});

describeCheck(check, {
  pass: {
    'it has two zones, and no instance at night': {
      item: { ...inZones('us-east-1a', 'us-east-1b').item, DesiredCapacity: 0, Instances: [] },
    },
    'the tenant wants three': {
      ...inZones('us-east-1a', 'us-east-1b', 'us-east-1c'),
      parameters: { leastZones: 3 },
    },
  },
  fail: {
    'it has one': { ...inZones('us-east-1a'), message: 'The group launches in us-east-1a alone.' },
    'it has one twice': {
      ...inZones('us-east-1a', 'us-east-1a'),
      message: 'The group launches in us-east-1a alone.',
    },
    'it has none': { ...inZones(), message: 'The group launches in no zone alone.' },
    'it has fewer than the tenant wants': {
      ...inZones('us-east-1a', 'us-east-1b'),
      parameters: { leastZones: 3 },
      message: 'The group launches in us-east-1a, us-east-1b alone.',
    },
  },
  skips: {
    'a group that is being deleted': {
      item: { ...inZones('us-east-1a').item, Status: 'Delete in progress' },
    },
  },
});
