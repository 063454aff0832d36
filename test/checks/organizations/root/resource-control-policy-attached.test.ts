import { check } from '../../../../functions/checks/organizations/root/resource-control-policy-attached.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Status = 'ENABLED' | 'PENDING_ENABLE' | 'PENDING_DISABLE';

const root = (status: Status | undefined, ...policies: boolean[]) => ({
  item: {
    Id: 'r-a1b2',
    PolicyTypes: status ? [{ Type: 'RESOURCE_CONTROL_POLICY' as const, Status: status }] : [],
  },
  facts: { ListPoliciesForTarget: { Policies: policies.map((AwsManaged) => ({ AwsManaged })) } },
});
const off = 'Resource control policies are not enabled.';

describeCheck(check, {
  pass: { 'one of the organization is attached': root('ENABLED', true, false) },
  fail: {
    'only that of AWS is attached, which denies nothing': {
      ...root('ENABLED', true),
      message: 'No resource control policy is attached to the root.',
    },
    'none is attached': {
      ...root('ENABLED'),
      message: 'No resource control policy is attached to the root.',
    },
    'they are not enabled': { ...root(undefined), message: off },
    'they are being disabled': { ...root('PENDING_DISABLE', false), message: off },
  },
  none: { 'they are being enabled': root('PENDING_ENABLE') },
  errors: {
    'a policy does not say whose it is': {
      item: { PolicyTypes: [{ Type: 'RESOURCE_CONTROL_POLICY', Status: 'ENABLED' }] },
      facts: { ListPoliciesForTarget: { Policies: [{}] } },
      message: /without AwsManaged/,
    },
  },
});
