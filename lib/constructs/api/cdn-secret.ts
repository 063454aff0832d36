import { Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Env as EdgeEnv } from '../../../functions/api/http/env.ts';
import { cdnHeaders } from '../../../functions/core/cdn-headers.ts';
import { acknowledge } from '../function/acknowledge.ts';
import type { Written } from '../function/handler.ts';

export interface CdnSecretProps {
  /** Whether the API refuses what does not come by the CDN. */
  readonly refuseDirectCalls: boolean;
  /**
   * How often the secret was changed so far: the stage's `cdnSecretChanges`. A new value in Secrets Manager alone
   * would change nothing that CloudFormation sees, and the distribution would go on sending the old one.
   */
  readonly changes: number;
}

/**
 * What shows the API that a request came by the CDN in front of it, whose word it then takes for the viewer's address.
 * CloudFormation makes it up: it stands in no template, and in no function's settings.
 *
 * The secret before the last change stays, and the API takes it too: the distribution sends it until its own stack is
 * deployed and its places have heard of it.
 */
export class CdnSecret extends Construct {
  /** The environment of every function of the API. */
  readonly environment: Written<Omit<EdgeEnv, 'RELEASE'>>;

  readonly refusesDirectCalls: boolean;

  readonly #secret: Secret;
  readonly #former: Secret | undefined;

  constructor(scope: Construct, id: string, { refuseDirectCalls, changes }: CdnSecretProps) {
    super(scope, id);
    this.#secret = this.#create(changes);
    this.#former = changes > 0 ? this.#create(changes - 1) : undefined;
    this.refusesDirectCalls = refuseDirectCalls;
    this.environment = {
      CDN_SECRET_ARN: this.#secret.secretArn,
      ...(this.#former && { FORMER_CDN_SECRET_ARN: this.#former.secretArn }),
      REFUSE_DIRECT_CALLS: String(refuseDirectCalls),
    };
    // The distribution's stack, which is deployed after, still imports it, and CloudFormation deletes no such export:
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html
    if (this.#former) Stack.of(this).exportValue(this.#former.secretArn);
  }

  /** The secret after so many changes. */
  #create(changes: number): Secret {
    const secret = new Secret(this, changes > 0 ? `Secret${changes + 1}` : 'Secret', {
      description: 'Shows the API of Roundsman that a request came by its CDN.',
      // A header has it: of letters and digits alone.
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    acknowledge(secret, {
      'AwsSolutions-SMG4':
        'CloudFront has it from CloudFormation, which reads it when it deploys: one that rotated by itself would be another than the distribution sends. The setting cdnSecretChanges changes it.',
    });
    return secret;
  }

  /**
   * The headers that the distribution adds to what it asks of the API. The value is a reference that CloudFormation
   * resolves when it makes the distribution, and anew only when the reference is another.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
   */
  get originHeaders(): Readonly<Record<string, string>> {
    return { [cdnHeaders.secret]: this.#secret.secretValue.unsafeUnwrap() };
  }

  /** Permits to read it. */
  grantRead(grantee: IGrantable): void {
    const secrets = [this.#secret, ...(this.#former ? [this.#former] : [])];
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: secrets.map(({ secretArn }) => secretArn),
      }),
    );
  }
}
