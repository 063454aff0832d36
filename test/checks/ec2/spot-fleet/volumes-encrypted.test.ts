import type {
  BlockDeviceMapping,
  SpotFleetRequestConfigData,
} from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/spot-fleet/volumes-encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// Members that no check reads are left out.
const fleet = (config: Partial<SpotFleetRequestConfigData>) => config as SpotFleetRequestConfigData;
const of = (...BlockDeviceMappings: BlockDeviceMapping[]) => ({
  item: {
    SpotFleetRequestState: 'active' as const,
    SpotFleetRequestConfig: fleet({ LaunchSpecifications: [{ BlockDeviceMappings }] }),
  },
});
const disk = (DeviceName: string, Encrypted: boolean) => ({ DeviceName, Ebs: { Encrypted } });
const message = 'Volumes that need not be encrypted: /dev/sdf.';

describeCheck(check, {
  pass: {
    'its volumes are encrypted': of(disk('/dev/xvda', true)),
    'it names a disk of the instance': of({ DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' }),
    'it names no volume': {
      item: {
        SpotFleetRequestState: 'active',
        SpotFleetRequestConfig: fleet({ LaunchSpecifications: [{}] }),
      },
    },
  },
  fail: {
    'a volume is plain': { ...of(disk('/dev/xvda', true), disk('/dev/sdf', false)), message },
    'a volume is left to the region': { ...of({ DeviceName: '/dev/sdf', Ebs: {} }), message },
  },
  skips: {
    'one of a launch template': {
      item: {
        SpotFleetRequestState: 'active',
        SpotFleetRequestConfig: fleet({ LaunchTemplateConfigs: [{}] }),
      },
    },
    'one that was cancelled': {
      item: { ...of(disk('/dev/sdf', false)).item, SpotFleetRequestState: 'cancelled' },
    },
  },
});
