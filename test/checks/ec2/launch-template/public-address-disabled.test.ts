import { check } from '../../../../functions/checks/ec2/launch-template/public-address-disabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const asking = (...answers: (boolean | undefined)[]) => ({
  item: {
    LaunchTemplateData: {
      NetworkInterfaces: answers.map((AssociatePublicIpAddress) => ({ AssociatePublicIpAddress })),
    },
  },
});

describeCheck(check, {
  pass: {
    'it refuses public addresses': asking(false),
    'it leaves them to the subnet': asking(undefined),
    'it says nothing of interfaces': { item: { LaunchTemplateData: {} } },
  },
  fail: {
    'it asks for one': {
      ...asking(true),
      message: 'The default version gives instances a public IPv4 address.',
    },
    'its second interface asks for one': {
      ...asking(false, true),
      message: 'The default version gives instances a public IPv4 address.',
    },
  },
  errors: { 'the answer holds no data': { item: {}, message: /without LaunchTemplateData/ } },
});
