import { check } from '../../../../functions/checks/ssm/managed-instance/patched.check.ts';
import type { PatchCompliance } from '../../../../functions/checks/ssm/patch-compliance/patch-compliance.resource.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const node = (...patchCompliance: PatchCompliance[]) => ({
  item: { InstanceId: 'mi-0123456789abcdef0', PingStatus: 'Online' as const },
  related: { patchCompliance },
});
const found = { ComplianceType: 'Patch', ResourceId: 'mi-0123456789abcdef0' };

describeCheck(check, {
  pass: { 'nothing is missing': node({ ...found, Status: 'COMPLIANT' }) },
  fail: {
    'patches are missing': {
      ...node({
        ...found,
        Status: 'NON_COMPLIANT',
        NonCompliantSummary: { NonCompliantCount: 3 },
      }),
      message: 'Patches missing, failed or waiting for a restart: 3.',
    },
  },
  none: { 'Patch Manager never looked at it': node() },
  errors: {
    'AWS has a new status': {
      // A word that AWS's model does not have.
      ...node({ ...found, Status: 'ASLEEP' as 'COMPLIANT' }),
      message: /"ASLEEP", which is not known/,
    },
    'it is not said how many are missing': {
      ...node({ ...found, Status: 'NON_COMPLIANT' }),
      message: /without NonCompliantCount/,
    },
  },
});
