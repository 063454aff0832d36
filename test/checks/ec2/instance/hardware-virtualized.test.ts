import { check } from '../../../../functions/checks/ec2/instance/hardware-virtualized.check.ts';
import type { VirtualizationType } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (VirtualizationType: VirtualizationType) => ({
  item: { State: { Name: 'running' as const }, VirtualizationType },
});

describeCheck(check, {
  pass: { 'it does': of('hvm') },
  fail: { 'it does not': { ...of('paravirtual'), message: 'The instance is paravirtual.' } },
  errors: { 'the word is not known': { ...of('odd' as 'hvm'), message: /"odd"/ } },
});
