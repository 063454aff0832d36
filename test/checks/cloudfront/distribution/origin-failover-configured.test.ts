import { check } from '../../../../functions/checks/cloudfront/distribution/origin-failover-configured.check.ts';
import { distributionOf, groupOf, withoutGroups } from '../../../support/checks/distributions.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const message = 'It has no origin group with a second origin.';

describeCheck(check, {
  pass: { 'a group has two': { item: distributionOf({ groups: [groupOf('g', 'a', 'b')] }) } },
  fail: {
    'there is no group': { item: distributionOf(), message },
    'groups are left out': { item: withoutGroups(), message },
    'a group has one': { item: distributionOf({ groups: [groupOf('g', 'a')] }), message },
  },
});
