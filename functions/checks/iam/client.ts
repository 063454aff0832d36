import {
  GenerateCredentialReportCommand,
  GetAccountPasswordPolicyCommand,
  GetCredentialReportCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { bindClient, onePage } from '../../platform/aws-client.ts';

export const client = bindClient({
  connect: (config) => new IAMClient(config),
  lists: { GetCredentialReport: onePage(GetCredentialReportCommand) },
  calls: {
    GenerateCredentialReport: GenerateCredentialReportCommand,
    GetAccountPasswordPolicy: GetAccountPasswordPolicyCommand,
  },
});
