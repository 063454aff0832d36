import { check } from '../../../../functions/checks/dlm/region/snapshot-policy-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const volumes = [{ VolumeId: 'vol-1' }];
const policy = {
  PolicyId: 'p-1',
  PolicyType: 'EBS_SNAPSHOT_MANAGEMENT',
  State: 'ENABLED',
} as const;
const none = 'No lifecycle policy makes snapshots.';
const off = 'No lifecycle policy that makes snapshots is enabled.';

describeCheck(check, {
  pass: {
    'a policy is enabled': { related: { volumes, policies: [policy] } },
    'a policy of images is': {
      related: { volumes, policies: [{ ...policy, PolicyType: 'IMAGE_MANAGEMENT' }] },
    },
    'one of two is': { related: { volumes, policies: [{ ...policy, State: 'DISABLED' }, policy] } },
  },
  fail: {
    'there is none': { related: { volumes, policies: [] }, message: none },
    'the only one copies what others share': {
      related: { volumes, policies: [{ ...policy, PolicyType: 'EVENT_BASED_POLICY' }] },
      message: none,
    },
    'it is disabled': {
      related: { volumes, policies: [{ ...policy, State: 'DISABLED' }] },
      message: off,
    },
    'it is in error': {
      related: { volumes, policies: [{ ...policy, State: 'ERROR' }] },
      message: off,
    },
  },
  none: {
    'there is no volume': { related: { volumes: [], policies: [] } },
  },
  errors: {
    'the type is not answered': {
      related: { volumes, policies: [{ State: 'ENABLED' }] },
      message: /without PolicyType/,
    },
    'the state is not answered': {
      related: { volumes, policies: [{ PolicyType: 'IMAGE_MANAGEMENT' }] },
      message: /without State/,
    },
  },
});
