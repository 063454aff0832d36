import { defineResource } from '../../../core/resource.ts';
import type { GetSerialConsoleAccessStatusResult } from '../shapes.generated.ts';

/** Whether the serial console of instances can be used in a region. */
export const serialConsole = defineResource<GetSerialConsoleAccessStatusResult>({
  service: 'ec2',
  type: 'AWS::EC2::SerialConsoleAccess',
  scope: 'regional',

  get: { operation: 'GetSerialConsoleAccessStatus', action: 'ec2:GetSerialConsoleAccessStatus' },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},
});
