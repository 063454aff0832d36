import { check } from '../../../../functions/checks/s3/bucket/old-versions-expire.check.ts';
import type { LifecycleRule } from '../../../../functions/checks/s3/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const expiring: LifecycleRule = {
  Status: 'Enabled',
  NoncurrentVersionExpiration: { NoncurrentDays: 30 },
};
const rules = (...Rules: LifecycleRule[]) => ({
  facts: {
    GetBucketVersioning: { Status: 'Enabled' as const },
    GetBucketLifecycleConfiguration: { Rules },
  },
});
const message = 'No lifecycle rule expires noncurrent versions.';

describeCheck(check, {
  pass: {
    'a rule expires noncurrent versions': rules({ Status: 'Enabled' }, expiring),
    'the bucket never kept versions': {
      facts: { GetBucketVersioning: {}, GetBucketLifecycleConfiguration: undefined },
    },
  },
  fail: {
    'there are no rules': {
      facts: {
        GetBucketVersioning: { Status: 'Suspended' },
        GetBucketLifecycleConfiguration: undefined,
      },
      message,
    },
    'the rule is disabled': { ...rules({ ...expiring, Status: 'Disabled' }), message },
    'the rules are about current versions': {
      ...rules({ Status: 'Enabled', Expiration: { Days: 30 } }),
      message,
    },
    'the configuration is empty': { ...rules(), message },
  },
});
