import { check } from '../../../../functions/checks/directconnect/gateway/interfaces-redundant.check.ts';
import type {
  DirectConnectGatewayAttachment,
  DirectConnectGatewayAttachmentState,
} from '../../../../functions/checks/directconnect/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { ownerAccount: '123456789012', directConnectGatewayState: 'available' as const };
const attached = (
  virtualInterfaceId: string,
  attachmentState: DirectConnectGatewayAttachmentState = 'attached',
): DirectConnectGatewayAttachment => ({ virtualInterfaceId, attachmentState });
const over = (virtualInterfaceId: string, connectionId: string) => ({
  virtualInterfaceId,
  connectionId,
});
const found = (
  directConnectGatewayAttachments: DirectConnectGatewayAttachment[],
  ...virtualInterfaces: ReturnType<typeof over>[]
) => ({
  item,
  facts: { DescribeDirectConnectGatewayAttachments: { directConnectGatewayAttachments } },
  related: { virtualInterfaces },
});
const both = [attached('dxvif-1'), attached('dxvif-2')];

describeCheck(check, {
  pass: {
    'they run over two connections': found(
      both,
      over('dxvif-1', 'dxcon-1'),
      over('dxvif-2', 'dxcon-2'),
    ),
    'a third is of another account': found(
      [...both, attached('dxvif-3')],
      over('dxvif-1', 'dxcon-1'),
      over('dxvif-2', 'dxcon-2'),
    ),
  },
  fail: {
    'there is one': {
      ...found([attached('dxvif-1')], over('dxvif-1', 'dxcon-1')),
      message: 'The gateway has a single virtual interface.',
    },
    'the second is being detached': {
      ...found(
        [attached('dxvif-1'), attached('dxvif-2', 'detaching')],
        over('dxvif-1', 'dxcon-1'),
        over('dxvif-2', 'dxcon-2'),
      ),
      message: 'The gateway has a single virtual interface.',
    },
    'both run over one connection': {
      ...found(
        both,
        over('dxvif-1', 'dxcon-1'),
        over('dxvif-2', 'dxcon-1'),
        over('dxvif-9', 'dxcon-9'),
      ),
      message: 'All virtual interfaces run over dxcon-1.',
    },
  },
  none: {
    'it has none': found([]),
    'the second is of another account': found(both, over('dxvif-1', 'dxcon-1')),
  },
  errors: {
    'the state is not known': {
      ...found([attached('dxvif-1', 'odd' as 'attached')]),
      message: /"odd"/,
    },
    'the attachments were left out': {
      item,
      facts: { DescribeDirectConnectGatewayAttachments: {} },
      related: { virtualInterfaces: [] },
      message: /without directConnectGatewayAttachments/,
    },
  },
  skips: {
    'one of another account': { item: { ...item, ownerAccount: '999999999999' } },
    'one that is being deleted': { item: { ...item, directConnectGatewayState: 'deleting' } },
  },
});
