import { Aws, CrossStackReferences, Duration, ReferenceStrength, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPool,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  VerificationEmailStyle,
} from 'aws-cdk-lib/aws-cognito';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { passwordPolicy } from '../../../functions/core/tenants/password.ts';
import { signInValidity } from '../../../functions/core/tenants/sign-in-validity.ts';
import type { StageConfig } from '../../config/stage.ts';
import { acknowledge } from '../function/acknowledge.ts';
import { removalOfDeletionProtected } from '../function/removal.ts';

export interface UsersProps {
  readonly config: StageConfig;
}

/** The people who can sign in, by e-mail address and password, and the one client that the API uses. */
export class Users extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, { config }: UsersProps) {
    super(scope, id);
    this.pool = this.#createPool(config);
    if (config.mail) sendThroughSes(this.pool, config.mail);
    this.client = this.#createClient();
    // One that was lost is replaced: CloudFormation changes no export that another stack imports.
    for (const part of [this.pool, this.client]) {
      CrossStackReferences.of(part).produce(ReferenceStrength.BOTH);
    }
    acknowledge(this.pool, {
      'AwsSolutions-COG2':
        'Each person decides: with a second factor that everybody must have, nobody could sign up by the API alone.',
      'AwsSolutions-COG8':
        'Plus costs four times as much for each active user; passwords that leaked elsewhere are the one thing missed.',
    });
  }

  /** Permits to look somebody up by their id. */
  allowDescribe(grantee: IGrantable) {
    this.#allow(grantee, ['AdminGetUser']);
  }

  /**
   * Permits to speak as the client, to set the password of who has shown that an address is theirs, and
   * to end their sign-ins.
   */
  allowPasswords(grantee: IGrantable) {
    this.#allow(grantee, [
      'AdminSetUserPassword',
      'AdminUserGlobalSignOut',
      'DescribeUserPoolClient',
    ]);
  }

  #allow(grantee: IGrantable, actions: readonly string[]) {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: actions.map((action) => `cognito-idp:${action}`),
        resources: [this.pool.userPoolArn],
      }),
    );
  }

  #createPool(config: StageConfig) {
    const { name, protectsData, registration } = config;
    return new UserPool(this, 'Pool', {
      userPoolName: `roundsman-${name}`,
      // Lite cannot rotate refresh tokens.
      featurePlan: FeaturePlan.ESSENTIALS,
      // Nobody gets past the API without the client's secret; this holds without it.
      selfSignUpEnabled: registration !== 'closed',
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      // A new address takes the place of the old one only when it was confirmed.
      keepOriginal: { email: true },
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { required: false, mutable: true },
      },
      passwordPolicy: {
        minLength: passwordPolicy.minLength,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userVerification: {
        emailStyle: VerificationEmailStyle.CODE,
        emailSubject: 'Your code for Roundsman',
        emailBody:
          'Your code is {####}. If you did not ask for it, somebody else gave your address: ignore it.',
      },
      deletionProtection: protectsData,
      removalPolicy: removalOfDeletionProtected(config),
    });
  }

  #createClient() {
    const known = new ClientAttributes().withStandardAttributes({ email: true, fullname: true });
    return this.pool.addClient('Client', {
      userPoolClientName: 'api',
      // The id stands in every access token: without a secret, anybody could ask Cognito past the API, and
      // sign up a foreign address with a password of their own.
      // https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
      generateSecret: true,
      authFlows: { userPassword: true },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(signInValidity.accessTokenMinutes),
      idTokenValidity: Duration.minutes(signInValidity.accessTokenMinutes),
      refreshTokenValidity: Duration.days(signInValidity.refreshTokenDays),
      // A client that did not get the answer may ask once more with the old one.
      refreshTokenRotationGracePeriod: Duration.seconds(signInValidity.replacedTokenSeconds),
      // To find the authenticator app.
      authSessionValidity: Duration.minutes(5),
      readAttributes: known.withStandardAttributes({ emailVerified: true }),
      writeAttributes: known,
    });
  }
}

/** Has the pool send through SES as the CDK's own setting does, which cannot leave the region to the deployment. */
function sendThroughSes(pool: UserPool, mail: NonNullable<StageConfig['mail']>) {
  const { from, identity = from.slice(from.indexOf('@') + 1), region = Aws.REGION } = mail;
  const child = pool.node.defaultChild;
  if (!(child instanceof CfnUserPool)) throw new Error('The user pool has no CfnUserPool.');
  child.emailConfiguration = {
    emailSendingAccount: 'DEVELOPER',
    from: `Roundsman <${from}>`,
    sourceArn: Stack.of(pool).formatArn({
      service: 'ses',
      region,
      resource: 'identity',
      resourceName: identity,
    }),
  };
}
