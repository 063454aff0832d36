import { check } from '../../../../functions/checks/ec2/launch-template/volumes-encrypted.check.ts';
import type { LaunchTemplateBlockDeviceMapping } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (...BlockDeviceMappings: LaunchTemplateBlockDeviceMapping[]) => ({
  item: { LaunchTemplateData: { BlockDeviceMappings } },
});
const disk = (DeviceName: string, Encrypted: boolean) => ({ DeviceName, Ebs: { Encrypted } });

describeCheck(check, {
  pass: {
    'its volumes are encrypted': of(disk('/dev/xvda', true)),
    'it leaves that to the region': of({ DeviceName: '/dev/xvda', Ebs: {} }),
    'it names a disk of the instance': of({ DeviceName: '/dev/sdb' }),
    'it names no volume': { item: { LaunchTemplateData: {} } },
  },
  fail: {
    'one of its volumes is plain': {
      ...of(disk('/dev/xvda', true), disk('/dev/sdf', false)),
      message: 'The default version makes plain volumes: /dev/sdf.',
    },
  },
  errors: { 'the template was left out': { item: {}, message: /without LaunchTemplateData/ } },
});
