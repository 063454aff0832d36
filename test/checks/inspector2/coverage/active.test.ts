import { check } from '../../../../functions/checks/inspector2/coverage/active.check.ts';
import type { CoveredResource } from '../../../../functions/checks/inspector2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const resource = (statusCode: string, reason: string) => ({
  item: {
    resourceType: 'AWS_EC2_INSTANCE',
    resourceId: 'i-0123456789abcdef0',
    accountId: '123456789012',
    scanType: 'PACKAGE',
    // Also words that AWS's model does not have.
    scanStatus: { statusCode, reason } as CoveredResource['scanStatus'],
  } satisfies CoveredResource,
});

describeCheck(check, {
  pass: {
    'it is scanned': resource('ACTIVE', 'SUCCESSFUL'),
    'its first scan is on its way': resource('ACTIVE', 'PENDING_INITIAL_SCAN'),
  },
  fail: {
    'Systems Manager does not manage the instance': {
      ...resource('INACTIVE', 'UNMANAGED_EC2_INSTANCE'),
      message: 'Not scanned: UNMANAGED_EC2_INSTANCE.',
    },
    'Inspector may not read it': {
      ...resource('INACTIVE', 'ACCESS_DENIED'),
      message: 'Not scanned: ACCESS_DENIED.',
    },
    'its inventory is old': {
      ...resource('INACTIVE', 'STALE_INVENTORY'),
      message: 'Not scanned: STALE_INVENTORY.',
    },
  },
  none: {
    'somebody excluded it': resource('INACTIVE', 'EXCLUDED_BY_TAG'),
    'it is stopped': resource('INACTIVE', 'EC2_INSTANCE_STOPPED'),
    'the image is old': resource('INACTIVE', 'SCAN_ELIGIBILITY_EXPIRED'),
    'its first scan is awaited': resource('INACTIVE', 'PENDING_INITIAL_SCAN'),
  },
  errors: {
    'AWS has a new reason': {
      ...resource('INACTIVE', 'ASLEEP'),
      message: /"ASLEEP", which is not known/,
    },
    'AWS has a new code': {
      ...resource('MAYBE', 'SUCCESSFUL'),
      message: /"MAYBE", which is not known/,
    },
  },
});
