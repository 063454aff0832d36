import {
  GetQuotaUtilizationReportCommand,
  ServiceQuotasClient,
  StartQuotaUtilizationReportCommand,
} from '@aws-sdk/client-service-quotas';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

export const client = bindClient({
  connect: (config) => new ServiceQuotasClient(config),
  lists: {
    GetQuotaUtilizationReport: pages(GetQuotaUtilizationReportCommand, {
      input: 'NextToken',
      output: 'NextToken',
    }),
  },
  calls: { StartQuotaUtilizationReport: StartQuotaUtilizationReportCommand },
});
