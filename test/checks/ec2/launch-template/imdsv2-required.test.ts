import { check } from '../../../../functions/checks/ec2/launch-template/imdsv2-required.check.ts';
import type { LaunchTemplateInstanceMetadataOptions } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const template = (MetadataOptions?: LaunchTemplateInstanceMetadataOptions) => ({
  item: { LaunchTemplateData: { ...(MetadataOptions && { MetadataOptions }) } },
});

describeCheck(check, {
  pass: {
    'a token is required': template({ HttpTokens: 'required' }),
    'the metadata service is off': template({ HttpEndpoint: 'disabled' }),
  },
  fail: {
    'a token is optional': {
      ...template({ HttpTokens: 'optional', HttpEndpoint: 'enabled' }),
      message: 'The default version accepts requests without a session token (IMDSv1).',
    },
    'it says nothing of tokens': {
      ...template({ HttpEndpoint: 'enabled' }),
      message: 'The default version does not say that session tokens are required.',
    },
    'it says nothing of metadata': {
      ...template(),
      message: 'The default version does not say that session tokens are required.',
    },
  },
  errors: { 'the answer holds no data': { item: {}, message: /without LaunchTemplateData/ } },
});
