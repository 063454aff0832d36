import { withVariables } from './policy-lines.ts';
import { queueArn } from './policy-oracle.ts';

type Pick = <Value>(values: readonly Value[]) => Value;

const principalArns = [
  'arn:aws:iam::111122223333:role/x',
  'arn:aws:iam::111122223333:role/*',
  'arn:*:iam::111122223333:role/x*',
  'arn:aws:iam::*:role/x',
  '*',
];
const blocks = [
  '0.0.0.0/0',
  '0.0.0.0/1',
  '128.0.0.0/1',
  '203.0.113.0/24',
  '16.0.0.0/8',
  '17.0.0.0/8',
  '16.0.0.0/7',
  '10.0.0.0/8',
  '203.0.113.5',
];

/** Values of condition keys, and operators that they are written with: those that the oracle has strangers for. */
const keys: Readonly<Record<string, { values: readonly string[]; operators: readonly string[] }>> =
  {
    'aws:PrincipalAccount': {
      values: [
        '111122223333',
        '210987654321',
        '9*',
        '*',
        withVariables('{{aws:PrincipalAccount}}'),
        withVariables('{{aws:ResourceAccount}}'),
      ],
      operators: ['StringEquals', 'StringLike'],
    },
    'aws:PrincipalOrgID': {
      values: ['o-1', 'o-2', 'o-*', withVariables('{{aws:ResourceOrgID}}')],
      operators: ['StringEquals', 'StringLike'],
    },
    'aws:PrincipalArn': {
      values: principalArns,
      operators: ['StringLike', 'ArnLike', 'ArnEquals'],
    },
    'aws:SourceVpce': { values: ['vpce-1', 'vpce-*'], operators: ['StringEquals', 'StringLike'] },
    'aws:SourceVpc': {
      values: ['vpc-1', 'vpc-2', 'vpc-?'],
      operators: ['StringEquals', 'StringLike'],
    },
    'aws:VpcSourceIp': { values: ['10.0.0.0/8', '10.1.0.0/16'], operators: ['IpAddress'] },
    'aws:SourceIp': { values: blocks, operators: ['IpAddress'] },
    'aws:SourceAccount': {
      values: ['111122223333', '9*'],
      operators: ['StringEquals', 'StringLike'],
    },
    'aws:SourceArn': {
      values: [
        'arn:aws:s3:::b1',
        'arn:aws:s3:::*',
        'arn:aws:cloudwatch:*:111122223333:alarm:*',
        'arn:aws:sns:eu-west-1:*:t',
      ],
      operators: ['StringLike', 'ArnLike'],
    },
    'aws:PrincipalIsAWSService': { values: ['true', 'false'], operators: ['Bool'] },
    'aws:SecureTransport': { values: ['true', 'false'], operators: ['Bool'] },
    'aws:PrincipalTag/t': { values: ['a', 'b', 'a*'], operators: ['StringEquals', 'StringLike'] },
  };
const claims: typeof keys = {
  'aws:SourceIp': { values: blocks, operators: ['IpAddress'] },
  'aws:SecureTransport': { values: ['true', 'false'], operators: ['Bool'] },
  'gitlab.com:sub': {
    values: [
      'project_path:acme/x',
      'project_path:acme/*',
      'project_path:acme*',
      'project_path:*',
      '*',
    ],
    operators: ['StringEquals', 'StringLike'],
  },
  'gitlab.com:aud': { values: ['sts', 'other'], operators: ['StringEquals'] },
};

/** A permission for everybody, or for the users of a shared provider, and denials of everybody. */
export function randomPolicy(below: (limit: number) => number) {
  const pick: Pick = (values) => values[below(values.length)] as never;
  const isFederated = below(6) === 0;
  const known: typeof keys = isFederated ? claims : keys;
  // Few keys, so that conditions meet on one.
  // Those of one family: the judgement lets wildcards of Arn operators run over colons as well, at
  // worst a finding too many.
  const family = pick(['String', 'Arn']);
  const chosen = Array.from({ length: 1 + below(3) }, () => pick(Object.keys(known)));
  const statement = (Effect: string) => ({
    Effect,
    ...pick([
      { Action: ['sqs:*'] },
      { Action: ['*'] },
      { Action: ['SQS:Send*'] },
      { NotAction: ['sqs:Get*'] },
      { NotAction: ['sqs:Send*', 'sqs:Z*'] },
      { Action: ['sqs:Get*', 'sqs:Receive*'] },
    ]),
    ...pick([
      { Resource: ['*'] },
      { Resource: ['*'] },
      { Resource: [queueArn] },
      { NotResource: [queueArn] },
    ]),
    Condition: conditions(1 + below(2)),
  });
  return {
    isFederated,
    permission: {
      ...statement('Allow'),
      Principal: isFederated ? { Federated: 'gitlab.com' } : pick(['*', { AWS: ['*'] }]),
    },
    denials: Array.from({ length: below(3) }, () => ({
      ...statement('Deny'),
      Principal: pick(['*', { AWS: '*' }]),
    })),
  };

  function conditions(count: number) {
    const all: Record<string, Record<string, readonly string[]>> = {};
    for (let index = 0; index < count; index++) {
      const key = pick(chosen);
      const { values, operators } = known[key] ?? { values: [], operators: [] };
      const ofFamily = operators.filter((operator) => operator.startsWith(family));
      const operator = written(pick(ofFamily.length > 0 ? ofFamily : operators));
      all[operator] = {
        ...all[operator],
        [key]:
          operator === 'Null'
            ? [pick(['true', 'false'])]
            : Array.from({ length: 1 + below(2) }, () => pick(values)),
      };
    }
    return all;
  }

  function written(operator: string): string {
    const negated =
      operator === 'Bool' || below(3) > 0 ? operator : operator.replace(/^(String|Arn)?/, '$1Not');
    return pick([
      negated,
      negated,
      negated,
      `${negated}IfExists`,
      `ForAllValues:${negated}`,
      `ForAnyValue:${negated}`,
      'Null',
    ]);
  }
}
