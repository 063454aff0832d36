import { defineResource } from '../../../core/resource.ts';
import type { GetEnvironmentOutput } from '../mwaa.shapes.generated.ts';

export interface EnvironmentFacts {
  GetEnvironment: GetEnvironmentOutput;
}

/** The item is the environment's name. */
export const environment = defineResource<string, EnvironmentFacts>({
  service: 'airflow',
  type: 'AWS::MWAA::Environment',
  scope: 'regional',

  list: {
    api: 'mwaa',
    operation: 'ListEnvironments',
    action: 'airflow:ListEnvironments',
    input: { MaxResults: 25 },
    items: 'Environments',
  },

  identify: (name, { partition, region, accountId }) => ({
    id: `arn:${partition}:airflow:${region}:${accountId}:environment/${name}`,
    name,
    region,
  }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/mwaa/latest/API/API_GetEnvironment.html',
  },

  facts: {
    GetEnvironment: {
      api: 'mwaa',
      action: 'airflow:GetEnvironment',
      input: (name) => ({ Name: name }),
    },
  },
});
