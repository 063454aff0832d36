import { defineResource } from '../../../core/resource.ts';
import { parseCredentialReport, type UserCredentials } from '../credential-report.judgement.ts';
import type {
  GenerateCredentialReportResponse,
  GetCredentialReportResponse,
} from '../shapes.generated.ts';

/** One row of the credential report: an IAM user, or the root user. */
export const userCredentials = defineResource<UserCredentials>({
  service: 'iam',
  type: 'AWS::IAM::User',
  scope: 'global',

  list: {
    operation: 'GetCredentialReport',
    action: 'iam:GetCredentialReport',
    prepare: {
      operation: 'GenerateCredentialReport',
      action: 'iam:GenerateCredentialReport',
      ready: ({ State }: GenerateCredentialReportResponse) => State === 'COMPLETE',
    },
    // IAM makes a new report only when the last one is four hours old.
    freshness: {
      at: ({ GeneratedTime }: GetCredentialReportResponse) => GeneratedTime,
      maxAgeMinutes: 270,
    },
    items: ({ Content }: GetCredentialReportResponse) =>
      Content && parseCredentialReport(new TextDecoder('utf-8', { fatal: true }).decode(Content)),
  },

  identify: ({ arn, user }) => ({ id: arn, name: user, region: 'global' }),

  facts: {},
});
