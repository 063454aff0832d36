import { conditionsIn } from './policy-lines.ts';

/** Conditions with which a statement for everybody stays open, in every check that judges such. */
const open = {
  'a variable of the caller holds nobody off':
    'StringEquals aws:PrincipalAccount {{aws:PrincipalAccount}}',
  'the range is half of the internet': 'IpAddress aws:SourceIp 0.0.0.0/1',
  'a wide range is among narrow ones': 'IpAddress aws:SourceIp 203.0.113.0/24 & 16.0.0.0/4',
  'the addresses are of any VPC': 'IpAddress aws:VpcSourceIp 10.0.0.0/8',
  'a wildcard stands before the account':
    'StringLike aws:PrincipalArn arn:*:iam::111122223333:role/aws-reserved/sso.amazonaws.com/*',
  'what is missing satisfies it': 'StringEqualsIfExists aws:PrincipalOrgID o-a1b2c3d4e5',
};

/** Conditions that close it. */
const closed = {
  'it is held to a /8': 'IpAddress aws:SourceIp 16.0.0.0/8',
  'it is held to private ranges': 'IpAddress aws:SourceIp 10.0.0.0/8 & 192.168.0.0/16',
  'it is held to an address in the form of RFC 4291': 'IpAddress aws:SourceIp ::ffff:203.0.113.7',
  'it is held to an address by a set operator': 'ForAnyValue:IpAddress aws:SourceIp 203.0.113.0/24',
  'it is held to addresses of one VPC':
    'IpAddress aws:VpcSourceIp 10.0.0.0/8; StringEquals aws:SourceVpc vpc-91237329',
  'it is held to a VPC by its ARN':
    'ArnEquals aws:SourceVpcArn arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-91237329',
  'it is held to endpoints of one organization': 'StringEquals aws:VpceOrgID o-a1b2c3d4e5',
  'it is held to paths of which there must be one':
    'ForAllValues:StringLike aws:PrincipalOrgPaths o-a1b2c3d4e5/*; Null aws:PrincipalOrgPaths false',
  "it is held to the owner's account": 'StringEquals aws:PrincipalAccount {{aws:ResourceAccount}}',
  'an Arn operator holds it to an account, in whatever partition':
    'ArnLike aws:PrincipalArn arn:*:iam::111122223333:role/x',
};

/** Conditions of denials that close what is for everybody: the perimeter that AWS advises. */
const denied = {
  'other organizations are denied': 'StringNotEquals aws:PrincipalOrgID o-a1b2c3d4e5',
  'other accounts are denied': 'StringNotEquals aws:PrincipalAccount 111122223333',
  'other networks are denied': 'NotIpAddress aws:SourceIp 203.0.113.0/24',
};

/** Examples of one statement for everybody: those that fail, and those that pass. */
export function strangerExamples<Example extends object>(
  statement: object,
  message: string,
  example: (...statements: readonly object[]) => Example,
) {
  const each = <Made>(rows: Readonly<Record<string, string>>, make: (conditions: object) => Made) =>
    Object.fromEntries(
      Object.entries(rows).map(([name, conditions]) => [name, make(conditionsIn(conditions))]),
    );
  return {
    fail: each(open, (Condition) => ({ ...example({ ...statement, Condition }), message })),
    pass: {
      ...each(closed, (Condition) => example({ ...statement, Condition })),
      ...each(denied, (Condition) =>
        example(statement, { ...statement, Effect: 'Deny', Condition }),
      ),
    },
  };
}
