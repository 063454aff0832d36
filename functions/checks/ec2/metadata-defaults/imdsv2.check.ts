import { defineCheck, fail, pass } from '../../../core/check.ts';
import { instanceMetadataDefaults } from '../instance-metadata-defaults/instance-metadata-defaults.resource.ts';

export const check = defineCheck(instanceMetadataDefaults, {
  id: 'ec2-metadata-defaults-imdsv2',
  title: 'New instances demand session tokens of the metadata service by default',
  severity: 'medium',
  category: 'security',
  why: 'Without the default, an instance that nobody thought about may hand out the credentials of its role over IMDSv1.',
  fix: 'Set the default of the region to version 2 (HttpTokens required), once nothing uses version 1 any more.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',

  evaluate({ item }) {
    // Without a preference, AWS answers no value: the page above.
    if (item.AccountLevel?.HttpTokens === 'required') return pass();
    return fail('The region does not say that session tokens are required.');
  },
});
