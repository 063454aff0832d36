import type { AttachmentStatus } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/vpn-gateway/attached.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (...states: AttachmentStatus[]) => ({
  item: { State: 'available' as const, VpcAttachments: states.map((State) => ({ State })) },
});
const message = 'The virtual private gateway is attached to no VPC.';

describeCheck(check, {
  pass: {
    'it is attached': of('attached'),
    'it was moved to another VPC': of('detached', 'attaching'),
  },
  fail: {
    'it never was': { ...of(), message },
    'it no longer is': { ...of('detached'), message },
  },
  errors: { 'the word is not known': { ...of('odd' as 'attached'), message: /"odd"/ } },
  skips: { 'one that was deleted': { item: { ...of().item, State: 'deleted' } } },
});
