import { defineResource } from '../../../core/resource.ts';
import type { ConfigurationRecorderStatus } from '../shapes.generated.ts';

/** The customer's recorder of a region, whatever its name; those that belong to services are not listed. */
export const recorder = defineResource<ConfigurationRecorderStatus>({
  service: 'config',
  type: 'AWS::Config::ConfigurationRecorder',
  scope: 'regional',

  list: {
    operation: 'DescribeConfigurationRecorderStatus',
    action: 'config:DescribeConfigurationRecorderStatus',
    items: 'ConfigurationRecordersStatus',
  },

  select: ({ servicePrincipal }) => servicePrincipal === undefined,

  identify: ({ name }, { region }) => ({ id: name, name, region }),

  facts: {},
});
