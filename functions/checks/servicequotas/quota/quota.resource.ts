import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  GetQuotaUtilizationReportResponse,
  QuotaUtilizationInfo,
  StartQuotaUtilizationReportResponse,
} from '../shapes.generated.ts';

/** A quota of which AWS measures how much is used. */
export const quota = defineResource<QuotaUtilizationInfo>({
  service: 'servicequotas',
  type: 'AWS::ServiceQuotas::Quota',
  scope: 'regional',

  list: {
    operation: 'GetQuotaUtilizationReport',
    action: 'servicequotas:GetQuotaUtilizationReport',
    items: 'Quotas',
    prepare: {
      operation: 'StartQuotaUtilizationReport',
      action: 'servicequotas:StartQuotaUtilizationReport',
      named: ({ ReportId }: StartQuotaUtilizationReportResponse) => ({
        ReportId: answered(ReportId, 'ReportId'),
      }),
      ready: isReady,
    },
    // AWS may answer a recent report again, and deletes each after 15 minutes.
    freshness: {
      at: ({ GeneratedAt }: GetQuotaUtilizationReportResponse) => GeneratedAt,
      maxAgeMinutes: 60,
    },
  },

  // https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ServiceQuota.html
  identify: ({ ServiceCode, QuotaCode, QuotaName }, { partition, region, accountId }) => ({
    id:
      ServiceCode &&
      QuotaCode &&
      `arn:${partition}:servicequotas:${region}:${accountId}:${ServiceCode}/${QuotaCode}`,
    name: QuotaName,
    region,
  }),

  facts: {},
});

/** https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_GetQuotaUtilizationReport.html */
function isReady({ Status, ErrorCode }: GetQuotaUtilizationReportResponse): boolean {
  const status: string = answered(Status, 'Status');
  if (status === 'COMPLETED') return true;
  if (status === 'PENDING' || status === 'IN_PROGRESS') return false;
  throw new IncompleteAnswerError(
    `AWS could not make the report of quotas: ${status} ${ErrorCode ?? 'without a code'}.`,
  );
}
