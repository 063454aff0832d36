import { check } from '../../../../functions/checks/autoscaling/group/below-maximum.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { sampleGroup } from './sample-group.ts';

describeCheck(check, {
  pass: { 'it wants one less': { item: { ...sampleGroup, DesiredCapacity: 3 } } },
  fail: {
    'it wants as many': {
      item: { ...sampleGroup, DesiredCapacity: 4 },
      message: 'The group wants a capacity of 4, and its maximum is 4.',
    },
  },
  skips: {
    'a group of one size': { item: { ...sampleGroup, MinSize: 4, DesiredCapacity: 4 } },
    'a group that is being deleted': {
      item: { ...sampleGroup, DesiredCapacity: 4, Status: 'Delete in progress' },
    },
  },
});
