import type { NatGateway, VpcEndpoint } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/vpc/gateway-endpoints-present.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { OwnerId: '123456789012' };
const nat: NatGateway = { State: 'available', ConnectivityType: 'public' };
const s3: VpcEndpoint = {
  VpcEndpointType: 'Gateway',
  ServiceName: 'com.amazonaws.eu-west-1.s3',
  State: 'Available',
};
const having = (natGateways: NatGateway[], ...endpoints: VpcEndpoint[]) => ({
  item,
  related: { natGateways, endpoints },
});
const message = 'What goes to S3 passes a NAT gateway: the VPC has no gateway endpoint for S3.';

describeCheck(check, {
  pass: {
    'it has one': having([nat], s3),
    'it has one in China': having([nat], {
      ...s3,
      ServiceName: 'com.amazonaws.cn-north-1.s3',
    }),
  },
  fail: {
    'it has none': { ...having([nat]), message },
    'it has one for DynamoDB only': {
      ...having([nat], { ...s3, ServiceName: 'com.amazonaws.eu-west-1.dynamodb' }),
      message,
    },
    'it has one that is paid for': {
      ...having([nat], { ...s3, VpcEndpointType: 'Interface' }),
      message,
    },
    'its endpoint does not work': { ...having([nat], { ...s3, State: 'Failed' }), message },
  },
  none: {
    'it has no NAT gateway': having([]),
    'its NAT gateway is private': having([{ ...nat, ConnectivityType: 'private' }]),
    'its NAT gateway could not be made': having([{ ...nat, State: 'failed' }]),
  },
  skips: { 'one that another account shares': { item: { OwnerId: '999999999999' } } },
});
