import { check } from '../../../../functions/checks/macie2/region/discovery-automated.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const region = (
  session: 'ENABLED' | 'PAUSED' | undefined,
  status: 'ENABLED' | 'DISABLED' | undefined,
) => ({
  item: session && { status: session },
  facts: { GetAutomatedDiscoveryConfiguration: status && { status } },
  related: { buckets: [{ Name: 'a', BucketRegion: 'us-east-1' }] },
});

describeCheck(check, {
  pass: { 'it is on': region('ENABLED', 'ENABLED') },
  fail: {
    'it is off': {
      ...region('ENABLED', 'DISABLED'),
      message: 'Automated sensitive data discovery is off.',
    },
    'Macie is off': { ...region(undefined, undefined), message: 'Macie is off or suspended.' },
    'Macie is suspended': {
      ...region('PAUSED', 'ENABLED'),
      message: 'Macie is off or suspended.',
    },
  },
  none: {
    'there are no buckets': { ...region('ENABLED', 'DISABLED'), related: { buckets: [] } },
  },
  errors: {
    'AWS has a new status': {
      // A word that AWS's model does not have.
      ...region('ENABLED', 'ASLEEP' as 'ENABLED'),
      message: /"ASLEEP", which is not known/,
    },
  },
});
