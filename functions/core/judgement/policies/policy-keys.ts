import type { Condition } from './policy-conditions.ts';
import { isOneValue, textBeforeWildcard } from './policy-variables.ts';

/** How the values of a condition key name somebody. */
export type Naming = 'name' | 'arn' | 'path' | 'userid' | 'tenant';

/** The requests of strangers in which a condition key is present, and whether it is in each of them. */
interface WhoKey {
  readonly naming: Naming;
  readonly in: readonly ('signed' | 'service' | 'endpoint' | 'direct')[];
  readonly always?: boolean;
  /** A pattern that every value matches. */
  readonly form: string;
}

const accountForm = '?'.repeat(12);

/**
 * Condition keys that say who calls or from where, of whom a stranger cannot choose to be.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * and https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export const whoKeys: Readonly<Record<string, WhoKey | undefined>> = {
  'aws:principalaccount': { naming: 'name', form: accountForm, in: ['signed'], always: true },
  'aws:principalarn': { naming: 'arn', form: 'arn:?*', in: ['signed'], always: true },
  'aws:principalorgid': { naming: 'name', form: 'o-?*', in: ['signed'] },
  'aws:principalorgpaths': { naming: 'path', form: 'o-?*/*', in: ['signed'] },
  'aws:userid': { naming: 'userid', form: '?*', in: ['signed'], always: true },
  'kms:calleraccount': { naming: 'name', form: accountForm, in: ['signed'] },
  'lambda:sourcefunctionarn': { naming: 'arn', form: 'arn:?*', in: ['signed'] },
  'ec2:sourceinstancearn': { naming: 'arn', form: 'arn:?*', in: ['signed'] },
  'ssm:sourceinstancearn': { naming: 'arn', form: 'arn:?*', in: ['signed'] },
  'aws:ec2instancesourcevpc': { naming: 'name', form: 'vpc-?*', in: ['signed'] },
  'aws:sourceaccount': { naming: 'name', form: accountForm, in: ['service'], always: true },
  'aws:sourcearn': { naming: 'arn', form: 'arn:?*', in: ['service'], always: true },
  'aws:sourceorgid': { naming: 'name', form: 'o-?*', in: ['service'] },
  'aws:sourceorgpaths': { naming: 'path', form: 'o-?*/*', in: ['service'] },
  // Topics know it of whoever publishes: https://docs.aws.amazon.com/sns/latest/dg/sns-using-identity-based-policies.html
  'aws:sourceowner': { naming: 'name', form: accountForm, in: ['service', 'signed'] },
  'aws:sourcevpc': { naming: 'name', form: 'vpc-?*', in: ['endpoint'], always: true },
  'aws:sourcevpce': { naming: 'name', form: 'vpce-?*', in: ['endpoint'], always: true },
  'aws:sourcevpcarn': { naming: 'arn', form: 'arn:?*', in: ['endpoint'] },
  'aws:vpceaccount': { naming: 'name', form: accountForm, in: ['endpoint'] },
  'aws:vpceorgid': { naming: 'name', form: 'o-?*', in: ['endpoint'] },
  'aws:vpceorgpaths': { naming: 'path', form: 'o-?*/*', in: ['endpoint'] },
  's3:dataaccesspointaccount': { naming: 'name', form: accountForm, in: ['direct'] },
  's3:dataaccesspointarn': { naming: 'arn', form: 'arn:?*', in: ['direct'] },
  // Who writes with a key must be permitted to use it.
  's3:x-amz-server-side-encryption-aws-kms-key-id': { naming: 'arn', form: '?*', in: ['direct'] },
};

/**
 * Whether a value names somebody of whom no stranger can be: it has no wildcard and no variable, or
 * none in what identifies. Under String operators `*` runs over the colons of an ARN, and a path of
 * a role may hold colons; Arn operators compare the parts each by itself.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
export function isFixed(value: string, naming: Naming, family: Condition['family']): boolean {
  if (isOneValue(value)) return true;
  const text = textBeforeWildcard(value);
  switch (naming) {
    case 'name':
      return false;
    case 'arn':
      return family === 'arn'
        ? isFixedArn(value)
        : /^arn:[^:]*:[^:]*:[^:]*:(\d{12}|[^:]+:)/.test(text);
    case 'path':
      return /^[^/]+\//.test(text);
    case 'userid':
      return /^[^:]+:/.test(text);
    // What an organization is at a provider: `repo:acme/`, `organization:acme:`.
    case 'tenant':
      return /^[^:]+:[^:/]+[:/]/.test(text);
  }
}

/**
 * A bucket's name and a VPC's id are one in the world, whatever stands for the account: AWS's page
 * of `aws:SourceVpcArn` writes them so.
 */
function isFixedArn(value: string): boolean {
  const parts = value.replace(/\$\{[^*?$}][^}]*\}/g, '*').split(':');
  const [, , service, , account = '', ...resource] = parts;
  if (account !== '' && isOneValue(account)) return true;
  const isOneInTheWorld = service === 's3' || service === 'ec2';
  return isOneInTheWorld && resource.length === 1 && isOneValue(resource.join(':'));
}
