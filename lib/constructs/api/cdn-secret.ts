import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Env as EdgeEnv } from '../../../functions/api/http/env.ts';
import { cdnHeaders } from '../../../functions/core/cdn-headers.ts';
import { acknowledge } from '../function/acknowledge.ts';

export interface CdnSecretProps {
  /** Whether the API refuses what does not come by the CDN: where a web ACL stands before that, and nowhere else. */
  readonly refuseDirectCalls: boolean;
}

/**
 * What shows the API that a request came by the CDN in front of it, whose word it then takes for the viewer's address.
 * CloudFormation makes it up: it stands in no template, and in no function's settings.
 */
export class CdnSecret extends Construct {
  /** For every function of the API. */
  readonly environment: { readonly [Name in Exclude<keyof EdgeEnv, 'RELEASE'>]: string };

  readonly refusesDirectCalls: boolean;

  readonly #secret: Secret;

  constructor(scope: Construct, id: string, { refuseDirectCalls }: CdnSecretProps) {
    super(scope, id);
    this.#secret = new Secret(this, 'Secret', {
      description: 'Shows the API of Roundsman that a request came by its CDN.',
      // A header has it: of letters and digits alone.
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    this.refusesDirectCalls = refuseDirectCalls;
    this.environment = {
      CDN_SECRET_ARN: this.#secret.secretArn,
      REFUSE_DIRECT_CALLS: String(refuseDirectCalls),
    };
    acknowledge(this.#secret, {
      'AwsSolutions-SMG4':
        'CloudFront has it from CloudFormation, which reads it when it deploys: one that rotated by itself would be another than the distribution sends.',
    });
  }

  /**
   * The headers that the distribution adds to what it asks of the API. The value is a reference that CloudFormation
   * resolves while it deploys.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
   */
  get originHeaders(): Readonly<Record<string, string>> {
    return { [cdnHeaders.secret]: this.#secret.secretValue.unsafeUnwrap() };
  }

  /** Permits to read it. */
  grantRead(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: [this.#secret.secretArn],
      }),
    );
  }
}
