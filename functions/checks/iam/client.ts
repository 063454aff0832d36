import {
  GenerateCredentialReportCommand,
  GetAccountAuthorizationDetailsCommand,
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  IAMClient,
  ListOrganizationsFeaturesCommand,
  ListPoliciesCommand,
  ListServerCertificatesCommand,
  ListVirtualMFADevicesCommand,
} from '@aws-sdk/client-iam';
import { bindClient, onePage, pages } from '../../platform/calls/aws-client.ts';

const tokens = { input: 'Marker', output: 'Marker', more: 'IsTruncated' } as const;

export const client = bindClient({
  connect: (config) => new IAMClient(config),
  lists: {
    GetAccountAuthorizationDetails: pages(GetAccountAuthorizationDetailsCommand, tokens),
    GetCredentialReport: onePage(GetCredentialReportCommand),
    ListPolicies: pages(ListPoliciesCommand, tokens),
    ListServerCertificates: pages(ListServerCertificatesCommand, tokens),
    ListVirtualMFADevices: pages(ListVirtualMFADevicesCommand, tokens),
  },
  calls: {
    GenerateCredentialReport: GenerateCredentialReportCommand,
    GetAccountPasswordPolicy: GetAccountPasswordPolicyCommand,
    GetAccountSummary: GetAccountSummaryCommand,
    ListOrganizationsFeatures: ListOrganizationsFeaturesCommand,
  },
});
