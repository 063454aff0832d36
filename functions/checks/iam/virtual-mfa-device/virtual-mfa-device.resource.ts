import { defineResource } from '../../../core/resource.ts';
import type { VirtualMFADevice } from '../shapes.generated.ts';

/** A virtual MFA device that a user signs in with, or the root user. */
export const virtualMfaDevice = defineResource<VirtualMFADevice>({
  service: 'iam',
  type: 'AWS::IAM::VirtualMFADevice',
  scope: 'global',

  list: {
    operation: 'ListVirtualMFADevices',
    action: 'iam:ListVirtualMFADevices',
    input: { AssignmentStatus: 'Assigned', MaxItems: 1000 },
    items: 'VirtualMFADevices',
  },

  identify: ({ SerialNumber }) => ({ id: SerialNumber, name: SerialNumber, region: 'global' }),

  facts: {},
});
