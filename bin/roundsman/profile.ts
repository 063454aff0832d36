import { loadSharedConfigFiles } from '@smithy/core/config';
import { usageError } from './exit.ts';
import { known } from './selection.ts';

/**
 * Makes everything that the SDK reads from shared configuration (credentials, region, endpoint)
 * come from this profile. Throws a usage error that names the profiles there are.
 */
export async function useProfile(asked: string | undefined): Promise<void> {
  const profile = asked ?? process.env.AWS_PROFILE;
  if (!profile) return;
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const names = Object.keys({ ...configFile, ...credentialsFile })
    .filter((name) => !/^(sso-session|services)\./.test(name))
    .sort();
  if (names.length === 0) {
    throw usageError(`Unknown profile "${profile}": the AWS configuration files hold no profile.`);
  }
  process.env.AWS_PROFILE = known('profile', profile, names);
}
