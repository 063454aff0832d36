import {
  fromEnv,
  fromHttp,
  fromIni,
  fromInstanceMetadata,
  fromTokenFile,
} from '@aws-sdk/credential-providers';
import { CredentialsProviderError, loadSsoSessionData, memoize } from '@smithy/core/config';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';
import { CommandError, exitCodes } from '../command-line/exit.ts';
import { systemCode } from '../command-line/system-error.ts';
import type { Profiles, Section } from './profile.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type ClientConfig = NonNullable<NonNullable<Parameters<typeof fromIni>[0]>['clientConfig']>;

interface Source {
  /** What a message calls it. */
  readonly name: string;
  readonly provide: AwsCredentialIdentityProvider;
}

/**
 * Credentials of the first source in the order of the AWS SDKs that is set up. Its failure is the answer:
 * the SDK's own chain would go on to the next source, with which somebody else's account may be
 * scanned, and say nothing of the reason.
 *
 * @see https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/setting-credentials-node.html
 */
export async function chooseCredentials(
  profiles: Profiles,
  environment: Environment,
  clientConfig: ClientConfig,
): Promise<AwsCredentialIdentityProvider> {
  const { name, provide } = await sourceOf(profiles, environment, clientConfig);
  const told = async () => {
    try {
      return await provide();
    } catch (thrown) {
      const message = `${name}: ${reasonOf(thrown)}`;
      const error = new CredentialsProviderError(message, { tryNextLink: false });
      throw Object.assign(error, { cause: thrown });
    }
  };
  return memoize(told, isExpiring, ({ expiration }) => expiration !== undefined);
}

/** A minute before the end, so that no call is under way then. */
const isExpiring = ({ expiration }: AwsCredentialIdentity) =>
  expiration !== undefined && expiration.getTime() - Date.now() < 60_000;

async function sourceOf(
  profiles: Profiles,
  environment: Environment,
  clientConfig: ClientConfig,
): Promise<Source> {
  const { name: profile, isNamed, sections, files } = profiles;
  const unset = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'].filter((key) => !environment[key]);
  if (!isNamed && unset.length === 0) return { name: 'The environment', provide: fromEnv() };
  const section = sections[profile];
  if (section && Object.keys(section).some(saysHow)) {
    await refuseUnusable(profiles);
    const name = `Profile "${profile}" of ${files}`;
    return { name, provide: fromIni({ profile, clientConfig }) };
  }
  if (environment.AWS_WEB_IDENTITY_TOKEN_FILE && environment.AWS_ROLE_ARN) {
    return { name: 'AWS_WEB_IDENTITY_TOKEN_FILE', provide: fromTokenFile({ clientConfig }) };
  }
  const { AWS_CONTAINER_CREDENTIALS_FULL_URI, AWS_CONTAINER_CREDENTIALS_RELATIVE_URI } =
    environment;
  if (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || AWS_CONTAINER_CREDENTIALS_FULL_URI) {
    return { name: 'The container', provide: fromHttp() };
  }
  const none = [
    ...(isNamed ? [] : [`${unset.join(' and ')} not set`]),
    section
      ? `nothing about credentials in profile "${profile}" of ${files}`
      : `no profile "${profile}" in ${files}`,
    'no container',
  ].join(', ');
  const { AWS_EC2_METADATA_DISABLED: disabled } = environment;
  if (disabled && disabled !== 'false') {
    throw withoutCredentials(`${none}, and AWS_EC2_METADATA_DISABLED keeps us from asking EC2.`);
  }
  return { name: `${none}, and no EC2 instance`, provide: fromInstanceMetadata() };
}

/** Whether a setting of a profile says how to come to credentials. */
const saysHow = (setting: string) =>
  setting.startsWith('sso_') ||
  [
    'aws_access_key_id',
    'aws_secret_access_key',
    'credential_process',
    'credential_source',
    'login_session',
    'role_arn',
    'source_profile',
    'web_identity_token_file',
  ].includes(setting);

/** Refuses in words what the SDK would fail on by accident. */
async function refuseUnusable({ name, sections, files }: Profiles): Promise<void> {
  for (const [profile, section] of rolesBehind(name, sections)) {
    const { sso_session: session, mfa_serial, role_arn } = section;
    if (session && !(session in (await loadSsoSessionData({})))) {
      throw withoutCredentials(
        `profile "${profile}" names the sso-session "${session}", which is not in ${files}.`,
      );
    }
    if (mfa_serial && role_arn) {
      throw withoutCredentials(
        `profile "${profile}" of ${files} asks for the code of an MFA device (mfa_serial), and a scan asks nobody. Get a session with aws sts get-session-token or assume-role, and give its keys in the environment.`,
      );
    }
  }
}

/** A profile, and those whose credentials it builds on. */
function rolesBehind(name: string, sections: Profiles['sections']): ReadonlyMap<string, Section> {
  const found = new Map<string, Section>();
  for (let next: string | undefined = name; next && !found.has(next); ) {
    const section: Section | undefined = sections[next];
    if (!section) break;
    found.set(next, section);
    next = section.source_profile;
  }
  return found;
}

export const withoutCredentials = (reason: string, options?: ErrorOptions) =>
  new CommandError(
    exitCodes.notAssessed,
    `No AWS credentials: ${reason}\nSign in (aws sso login, aws configure), choose a --profile, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`,
    options,
  );

/** What the system or AWS says, in one piece: some errors have nothing but a code. */
export function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const isAnswer = '$fault' in thrown;
  const said = thrown.message.trim() || systemCode(thrown) || thrown.name;
  return (isAnswer ? `${thrown.name}: ${said}` : said).slice(0, 1000);
}
