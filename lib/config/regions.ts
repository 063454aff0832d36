import { SettingsError } from './settings-error.ts';

/**
 * The regions that every AWS account has without asking for them. In any other, STS would let us into
 * the accounts of those tenants alone who have enabled that region, too.
 *
 * @see https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html
 */
const defaultRegions: readonly string[] = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
];

/** Throws a SettingsError for a region that the platform cannot run in. Its tenants' accounts may have any regions. */
export function assertDeployable(region: string): void {
  if (defaultRegions.includes(region)) return;
  const why = /^(cn|us-gov|us-iso|us-isob|eu-isoe|us-isof|eusc)-/.test(region)
    ? 'it belongs to another partition than aws, where Roundsman has never run (in China there is no Amazon Cognito)'
    : 'an account has to enable it first, and STS there lets us into the accounts of those tenants alone who did';
  throw new SettingsError(
    `Roundsman cannot be deployed to ${region}: ${why}. Choose one of ${defaultRegions.join(', ')}: ` +
      '"region" in roundsman.config.json, or -c region=eu-central-1',
  );
}
