import { check } from '../../../../functions/checks/autoscaling/launch-configuration/hop-limit-low.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { sampleConfiguration } from './sample-configuration.ts';

const hops = (HttpPutResponseHopLimit?: number, HttpEndpoint?: 'enabled' | 'disabled') => ({
  item: {
    ...sampleConfiguration,
    MetadataOptions: {
      ...(HttpPutResponseHopLimit !== undefined && { HttpPutResponseHopLimit }),
      ...(HttpEndpoint && { HttpEndpoint }),
    },
  },
});

describeCheck(check, {
  pass: {
    'it is one': hops(1, 'enabled'),
    'the endpoint is not spoken of': hops(1),
    'there is no endpoint': hops(64, 'disabled'),
    'a tenant with containers allows two': { ...hops(2), parameters: { mostHops: 2 } },
  },
  fail: {
    'it is two': { ...hops(2, 'enabled'), message: 'The hop limit of the metadata service is 2.' },
  },
  skips: {
    'one that leaves it to image and account': hops(undefined, 'enabled'),
    'one without options': { item: sampleConfiguration },
  },
});
