import type { VolumeType } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/volume/type-current.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (VolumeType: VolumeType) => ({ item: { State: 'in-use' as const, VolumeType } });

describeCheck(check, {
  pass: {
    gp3: of('gp3'),
    io2: of('io2'),
    st1: of('st1'),
    sc1: of('sc1'),
    'the answer says that nobody manages it': {
      item: { ...of('gp3').item, Operator: { Managed: false } },
    },
  },
  fail: {
    gp2: { ...of('gp2'), message: 'The volume is of type gp2; gp3 has taken its place.' },
    io1: { ...of('io1'), message: 'The volume is of type io1; io2 has taken its place.' },
    'it is magnetic': {
      item: { State: 'available', VolumeType: 'standard' },
      message: 'The volume is of type standard; gp3 has taken its place.',
    },
  },
  errors: { 'the type is not known': { ...of('gp9' as VolumeType), message: /VolumeType "gp9"/ } },
  skips: {
    'a volume that is being deleted': { item: { State: 'deleting', VolumeType: 'gp2' } },
    'a volume that a service looks after': {
      item: { ...of('gp2').item, Operator: { Managed: true } },
    },
  },
});
