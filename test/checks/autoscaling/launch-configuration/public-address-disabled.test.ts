import { check } from '../../../../functions/checks/autoscaling/launch-configuration/public-address-disabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { sampleConfiguration } from './sample-configuration.ts';

const asks = (AssociatePublicIpAddress: boolean) => ({
  item: { ...sampleConfiguration, AssociatePublicIpAddress },
});

describeCheck(check, {
  pass: {
    'it refuses them': asks(false),
    'the subnet decides': { item: sampleConfiguration },
  },
  fail: {
    'it asks for them': { ...asks(true), message: 'Instances are given a public IPv4 address.' },
  },
});
