import { defineResource } from '../../../core/resource.ts';
import { securityConfiguration } from '../security-configuration/security-configuration.resource.ts';
import type {
  GetJobRunsResponse,
  Job,
  JobRun,
  SecurityConfiguration,
} from '../shapes.generated.ts';
import { hasEnded } from './job-runs.judgement.ts';

export interface JobFacts {
  GetJobRuns: GetJobRunsResponse;
}

export interface JobRelated {
  securityConfigurations: SecurityConfiguration;
}

export const job = defineResource<Job, JobFacts, JobRelated>({
  service: 'glue',
  type: 'AWS::Glue::Job',
  scope: 'regional',

  list: {
    operation: 'GetJobs',
    action: 'glue:GetJobs',
    input: { MaxResults: 1000 },
    items: 'Jobs',
  },

  identify: ({ Name }, { partition, region, accountId }) => ({
    id: `arn:${partition}:glue:${region}:${accountId}:job/${Name}`,
    name: Name,
    region,
  }),

  goneOn: {
    EntityNotFoundException: 'https://docs.aws.amazon.com/glue/latest/webapi/API_GetJobRuns.html',
  },

  facts: {
    // The newest first: https://docs.aws.amazon.com/glue/latest/webapi/API_GetJobRuns.html
    GetJobRuns: {
      action: 'glue:GetJobRuns',
      input: ({ Name }) => ({ JobName: Name, MaxResults: 20 }),
      pages: 'JobRuns',
      // The elements are those of the operation that is named here.
      enough: (runs) => (runs as readonly JobRun[]).some(hasEnded),
    },
  },

  related: {
    securityConfigurations: {
      resource: securityConfiguration,
      keys: ({ SecurityConfiguration }) => [SecurityConfiguration],
      otherKeys: ({ Name }: SecurityConfiguration) => [Name],
    },
  },
});
