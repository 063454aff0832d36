import type {
  GenerateCredentialReportCommandOutput,
  GetCredentialReportCommandOutput,
} from '@aws-sdk/client-iam';
import { defineResource } from '../../../core/resource.ts';
import { parseCredentialReport, type UserCredentials } from '../credential-report.judgement.ts';

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
      ready: ({ State }: GenerateCredentialReportCommandOutput) => State === 'COMPLETE',
    },
    // IAM makes a new report only when the last one is four hours old.
    freshness: {
      at: ({ GeneratedTime }: GetCredentialReportCommandOutput) => GeneratedTime,
      maxAgeMinutes: 270,
    },
    items: ({ Content }: GetCredentialReportCommandOutput) =>
      Content && parseCredentialReport(new TextDecoder('utf-8', { fatal: true }).decode(Content)),
  },

  identify: ({ arn, user }) => ({ id: arn, name: user, region: 'global' }),

  facts: {},
});
