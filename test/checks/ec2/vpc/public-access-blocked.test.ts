import type { InternetGatewayBlockMode } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/vpc/public-access-blocked.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (InternetGatewayBlockMode: InternetGatewayBlockMode) => ({
  item: { VpcBlockPublicAccessOptions: { InternetGatewayBlockMode } },
});

describeCheck(check, {
  pass: {
    'nothing comes in or goes out': of('block-bidirectional'),
    'nothing comes in': of('block-ingress'),
  },
  fail: {
    'it is off': { ...of('off'), message: 'VPC Block Public Access is off in this region.' },
  },
  errors: { 'the options were left out': { item: {}, message: /without VpcBlockPublic/ } },
});
