import type { TransitGatewayAttachmentState } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/transit-gateway-attachment/available.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (State: TransitGatewayAttachmentState) => ({
  item: { ResourceOwnerId: '123456789012', ResourceType: 'vpc' as const, State },
});

describeCheck(check, {
  pass: { 'it is available': of('available'), 'it is being changed': of('modifying') },
  fail: {
    'it has failed': { ...of('failed'), message: 'The attachment (vpc) is failed.' },
    'it is failing': { ...of('failing'), message: 'The attachment (vpc) is failing.' },
  },
  skips: {
    'one that is being made': of('pending'),
    'one that waits for the owner of the gateway': of('pendingAcceptance'),
    'one that was turned down': of('rejected'),
    'one that was deleted': of('deleted'),
    'one of another account to a gateway of this one': {
      item: { ...of('failed').item, ResourceOwnerId: '999999999999' },
    },
  },
});
