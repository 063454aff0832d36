import { check } from '../../../../functions/checks/ec2/image/encrypted.check.ts';
import type { BlockDeviceMapping } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (...BlockDeviceMappings: BlockDeviceMapping[]) => ({ item: { BlockDeviceMappings } });
const disk = (DeviceName: string, Encrypted: boolean) => ({ DeviceName, Ebs: { Encrypted } });
const instanceStore = { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' };

describeCheck(check, {
  pass: { 'all are encrypted': of(disk('/dev/xvda', true), instanceStore) },
  fail: {
    'one is plain': {
      ...of(disk('/dev/xvda', true), disk('/dev/sdf', false)),
      message: 'Plain snapshots are behind /dev/sdf.',
    },
  },
  none: { 'it holds no snapshot': of(instanceStore), 'it holds nothing': of() },
  errors: {
    'nothing says whether it is encrypted': {
      ...of({ DeviceName: '/dev/xvda', Ebs: {} }),
      message: /without Encrypted/,
    },
    'the volumes were left out': { item: {}, message: /without BlockDeviceMappings/ },
  },
});
