import { firstRegions, otherPartitionOf, partitionByName } from '../../functions/core/partition.ts';
import { SettingsError } from './settings-error.ts';

/**
 * Throws a SettingsError for a region that the platform cannot run in. Its tenants' accounts may have any regions:
 * but in one that not every account has without asking for it, STS would let us into the accounts of those tenants
 * alone who have enabled it, too.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html
 */
export function assertDeployable(region: string): void {
  if (firstRegions.includes(region)) return;
  const why =
    otherPartitionOf(region) || partitionByName(region) !== 'aws'
      ? 'it belongs to another partition than aws, where Roundsman has never run (in China there is no Amazon Cognito)'
      : 'an account has to enable it first, and STS there lets us into the accounts of those tenants alone who did';
  throw new SettingsError(
    `Roundsman cannot be deployed to ${region}: ${why}. Choose one of ${firstRegions.join(', ')}: ` +
      '"region" in roundsman.config.json, or -c region=eu-central-1',
  );
}
