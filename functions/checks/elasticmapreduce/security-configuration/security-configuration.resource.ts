import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeSecurityConfigurationOutput,
  SecurityConfigurationSummary,
} from '../emr.shapes.generated.ts';

export interface SecurityConfigurationFacts {
  DescribeSecurityConfiguration: DescribeSecurityConfigurationOutput;
}

/** What clusters of EMR are started with. AWS gives it no ARN. */
export const securityConfiguration = defineResource<
  SecurityConfigurationSummary,
  SecurityConfigurationFacts
>({
  service: 'elasticmapreduce',
  type: 'AWS::EMR::SecurityConfiguration',
  scope: 'regional',

  list: {
    api: 'emr',
    operation: 'ListSecurityConfigurations',
    action: 'elasticmapreduce:ListSecurityConfigurations',
    items: 'SecurityConfigurations',
  },

  identify: ({ Name }, { region }) => ({ id: Name, name: Name, region }),

  facts: {
    DescribeSecurityConfiguration: {
      api: 'emr',
      action: 'elasticmapreduce:DescribeSecurityConfiguration',
      input: ({ Name }) => ({ Name }),
    },
  },
});
