import { check } from '../../../../functions/checks/ec2/vpc-endpoint-service/principals-named.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const service = (AcceptanceRequired: boolean, ...principals: string[]) => ({
  item: { AcceptanceRequired },
  facts: {
    DescribeVpcEndpointServicePermissions: {
      AllowedPrincipals: principals.map((Principal) => ({ Principal })),
    },
  },
});
const named = 'arn:aws-us-gov:iam::123456789012:root';

describeCheck(check, {
  pass: {
    'nobody is admitted': service(false),
    'an account is admitted': service(false, named),
    'everybody may ask, and each connection is accepted': service(true, '*'),
  },
  fail: {
    'everybody may connect': {
      ...service(false, named, '*'),
      message: 'Every AWS account may connect to the service, and nobody accepts connections.',
    },
  },
  errors: {
    'the answer holds no principals': {
      item: { AcceptanceRequired: true },
      facts: { DescribeVpcEndpointServicePermissions: {} },
      message: /without AllowedPrincipals/,
    },
  },
});
