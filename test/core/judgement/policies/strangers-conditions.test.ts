import { describe, expect, it } from 'vitest';
import { conditionsIn, policyPages, rowsOf } from '../../../support/policies/policy-lines.ts';
import { everybody, isOpen } from '../../../support/policies/strangers.ts';

/** Conditions that leave a statement for everybody open: page, name, conditions. */
const open = `
What is fixed.
  variables | a variable of the caller, compared with itself | StringEquals aws:PrincipalAccount {{aws:PrincipalAccount}}
  variables | the same of a key | StringEquals kms:CallerAccount {{aws:PrincipalAccount}}
  variables | a tag of the caller | StringEquals aws:PrincipalOrgID {{aws:PrincipalTag/org}}
  variables | a variable with a default | StringEquals aws:PrincipalAccount {{aws:ResourceAccount, '*'}}
  variables | a variable for the account of an ARN | ArnLike aws:PrincipalArn arn:aws:iam::{{aws:PrincipalAccount}}:role/x
  variables | a variable among fixed values | StringEquals aws:SourceVpce vpce-1 & {{aws:SourceVpce}}
  variables | a variable for an address | IpAddress aws:SourceIp {{aws:SourceIp}}
  lambda | a variable for the source | StringLike aws:SourceAccount {{aws:SourceAccount}}
  public | a wildcard for the network | StringLike aws:SourceVpc vpc-*
  public | a question mark for the network | StringLike aws:SourceVpc vpc-9123732?
  public | a wildcard for the organization | StringLike aws:PrincipalOrgID o-*
  public | one fixed and one open value | StringLike aws:SourceVpce vpce-1 & *
  keys | any path that begins as the organization does | ForAnyValue:StringLike aws:PrincipalOrgPaths o-a1b2*
  identifiers | every role by its id | StringLike aws:userid AROA*
  operators | a wildcard for the account | ArnLike aws:PrincipalArn arn:aws:iam::*:role/admin
  operators | a wildcard in the account | ArnEquals aws:PrincipalArn arn:aws:iam::11112222333?:role/admin
  operators | a wildcard before the account, which String operators run over the colons | StringLike aws:PrincipalArn arn:*:iam::111122223333:role/aws-reserved/sso.amazonaws.com/*
  paths | the same behind the partition | StringLike aws:PrincipalArn arn:aws*:iam::111122223333:role/*
  paths | the same for service and region | StringLike aws:PrincipalArn arn:aws:*::111122223333:role/*
  sns | the same for an alarm, whose name may hold colons | StringLike aws:SourceArn arn:aws:cloudwatch:*:111122223333:alarm:*
  keys | any VPC by its ARN | ArnLike aws:SourceVpcArn arn:aws:ec2:us-east-1:*:vpc/*
  sns | any bucket of anybody | ArnLike aws:SourceArn arn:aws:s3:*:*:*
  sns | buckets of which nobody knows who makes them | ArnLike aws:SourceArn arn:aws:s3:::logs-*
Addresses.
  public | half of the internet | IpAddress aws:SourceIp 0.0.0.0/1
  public | a /4 | IpAddress aws:SourceIp 16.0.0.0/4
  public | a /7 of which half is private | IpAddress aws:SourceIp 10.0.0.0/7
  public | a /31 of IPv6 | IpAddress aws:SourceIp 2600::/31
  public | a wide range among narrow ones | IpAddress aws:SourceIp 203.0.113.0/24 & 64.0.0.0/2 & 10.0.0.0/8
  public | two /8 together | IpAddress aws:SourceIp 16.0.0.0/8 & 32.0.0.0/8
  public | a /8 and one address more | IpAddress aws:SourceIp 16.0.0.0/8 & 203.0.113.7
  public | both halves of the internet | IpAddress aws:SourceIp 0.0.0.0/1 & 128.0.0.0/1
  public | all of IPv4, written as IPv6 | IpAddress aws:SourceIp ::ffff:0:0/96
  public | everywhere but one range | NotIpAddress aws:SourceIp 192.0.2.0/24
  keys | private addresses of any VPC | IpAddress aws:VpcSourceIp 10.0.0.0/8
  keys | one private address of any VPC | IpAddress aws:VpcSourceIp 10.1.2.3/32
  keys | the same through an endpoint that a wildcard names | IpAddress aws:VpcSourceIp 10.0.0.0/8; StringLike aws:SourceVpce vpce-*
What is always true, or true of what is missing.
  operators | a condition that a missing key satisfies | StringEqualsIfExists aws:SourceAccount 111122223333
  operators | an address only if there is one | IpAddressIfExists aws:SourceIp 203.0.113.0/24
  multivalued | all values of a key that may be empty | ForAllValues:StringEquals aws:PrincipalOrgID o-a1b2c3d4e5
  multivalued | the same, where the key must be missing | ForAllValues:StringLike aws:PrincipalOrgPaths o-a1b2c3d4e5/*; Null aws:PrincipalOrgPaths true
  operators | every account but one | StringNotEquals aws:PrincipalAccount 111122223333
  operators | no value at all | StringEquals aws:SourceVpc
What says nothing of who they are.
  keys | TLS | Bool aws:SecureTransport true
  keys | a second factor, which anybody has | Bool aws:MultiFactorAuthPresent true
  keys | a tag that anybody gives themselves | StringEquals aws:PrincipalTag/team red
  keys | a user name that anybody takes | StringEquals aws:username admin
  keys | a time | DateLessThan aws:CurrentTime 2030-01-01T00:00:00Z
  keys | any service, whoever it acts for | Bool aws:PrincipalIsAWSService true
  kms | a service that calls for anybody | StringEquals kms:ViaService s3.eu-west-1.amazonaws.com
  keys | the account of the resource, which it is whoever calls | StringEquals aws:ResourceAccount 111122223333
`;

/** Conditions that close it. */
const closed = `
Who.
  public | one organization | StringEquals aws:PrincipalOrgID o-a1b2c3d4e5
  public | one network | StringEquals aws:SourceVpc vpc-91237329
  public | one endpoint | StringEquals aws:SourceVpce vpce-1
  public | one account by condition, whatever the case | StringEquals AWS:SourceAccount 111122223333
  public | one owner of the source | StringEquals aws:SourceOwner 111122223333
  public | the access points of one account | StringLike s3:DataAccessPointArn arn:aws:s3:us-west-2:111122223333:accesspoint/*
  public | one key to encrypt with | StringEquals s3:x-amz-server-side-encryption-aws-kms-key-id arn:aws:kms:eu-west-1:111122223333:key/k
  identifiers | the sessions of one role | StringLike aws:userid AROAEXAMPLE1234567890:*
  kms | one calling account | StringEquals kms:CallerAccount 111122223333; StringLike kms:ViaService *
Addresses.
  public | a /8 | IpAddress aws:SourceIp 16.0.0.0/8
  public | a /32 of IPv6 | IpAddress aws:SourceIp 2001:db8::/32
  public | known addresses | IpAddress aws:SourceIp 192.0.2.7 & 2001:db8::/48
  public | the private ranges and one more | IpAddress aws:SourceIp 10.0.0.0/8 & 172.16.0.0/12 & 192.168.0.0/16 & 203.0.113.0/24
  public | a private range beside its neighbour | IpAddress aws:SourceIp 10.0.0.0/8 & 11.0.0.0/24
  public | an address in the form of RFC 4291 | IpAddress aws:SourceIp ::ffff:203.0.113.7
  multivalued | an address by a set operator | ForAnyValue:IpAddress aws:SourceIp 203.0.113.0/24
  public | a wide range without most of it | IpAddress aws:SourceIp 0.0.0.0/1; NotIpAddress aws:SourceIp 0.0.0.0/2 & 64.0.0.0/3 & 96.0.0.0/4 & 112.0.0.0/5 & 120.0.0.0/6 & 124.0.0.0/7 & 126.0.0.0/8
  keys | private addresses of one VPC | IpAddress aws:VpcSourceIp 10.0.0.0/8; StringEquals aws:SourceVpc vpc-91237329
  keys | the same through one endpoint | IpAddress aws:VpcSourceIp 10.0.0.0/8; StringEquals aws:SourceVpce vpce-1
  keys | the same by the owner of the endpoint | IpAddress aws:VpcSourceIp 10.0.0.0/8; StringEquals aws:VpceAccount 111122223333
  keys | one VPC by its ARN | ArnEquals aws:SourceVpcArn arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-91237329
  keys | one VPC by its id, in the words of AWS's page | ArnEquals aws:SourceVpcArn arn:aws:ec2:us-east-1:*:vpc/vpc-1a2b3c4d
  keys | endpoints of one account | StringEquals aws:VpceAccount 111122223333
  keys | endpoints of one organization | StringEquals aws:VpceOrgID o-a1b2c3d4e5
  keys | endpoints of a branch | ForAnyValue:StringLike aws:VpceOrgPaths o-a1b2c3d4e5/r-ab12/*
ARNs and wildcards.
  operators | a wildcard before the account, which Arn operators keep in its part | ArnLike aws:PrincipalArn arn:*:iam::111122223333:role/x
  operators | roles of one account, by a String operator | StringLike aws:PrincipalArn arn:aws:iam::111122223333:role/*
  operators | roles of one account in another partition | ArnLike aws:PrincipalArn arn:aws-cn:iam::111122223333:role/*
  operators | a variable in the name of an ARN whose account is fixed | ArnLike aws:PrincipalArn arn:aws:iam::111122223333:user/{{aws:username}}
  operators | a variable for the partition, under an Arn operator | ArnLike aws:PrincipalArn arn:{{aws:Partition}}:iam::111122223333:role/x
  operators | a bucket, whose name is one of the world | ArnLike aws:SourceArn arn:aws:s3:*:*:one-bucket-name
  operators | a wildcard where the operator knows none | StringEquals aws:SourceVpce vpce-*
  variables | the characters themselves | StringLike aws:SourceVpce {{*}}{{?}}{{$}}
Variables that AWS fills from the resource's owner.
  variables | the account of the resource | StringEquals aws:PrincipalAccount {{aws:ResourceAccount}}
  variables | the same the other way round | StringEquals aws:ResourceAccount {{aws:PrincipalAccount}}
  variables | the organization of the resource | StringEquals aws:PrincipalOrgID {{aws:ResourceOrgID}}
  perimeter | the same for services | StringEquals aws:SourceOrgID {{aws:ResourceOrgID}}
What must not be missing.
  multivalued | all paths, of which there must be one | ForAllValues:StringLike aws:PrincipalOrgPaths o-a1b2c3d4e5/*; Null aws:PrincipalOrgPaths false
  multivalued | the same by IfExists | StringEqualsIfExists aws:PrincipalOrgID o-a1b2c3d4e5; Null aws:PrincipalOrgID false
  keys | a branch of one organization | ForAnyValue:StringLike aws:PrincipalOrgPaths o-a1b2c3d4e5/*
  evaluation | one fixed key among open ones | Bool aws:SecureTransport true; StringLike aws:PrincipalArn *; StringEquals aws:SourceVpc vpc-91237329
What no request is.
  keys | a signature and a service that acts by itself | StringLike aws:PrincipalAccount *; StringLike aws:SourceAccount *
  keys | an endpoint and an address of the internet | IpAddress aws:SourceIp 0.0.0.0/0; StringLike aws:SourceVpce *
  operators | two values at once | StringEquals aws:username a; StringNotEquals aws:username a; Null aws:username false
`;

describe('a statement for everybody', () => {
  it.each(rowsOf(open))('is open, by %s: %s', (page = '', _, conditions = '') => {
    const Condition = conditionsIn(conditions);

    expect(isOpen({ ...everybody, Condition }), policyPages[page]).toBe(true);
  });

  it.each(rowsOf(closed))('is closed, by %s: %s', (page = '', _, conditions = '') => {
    const Condition = conditionsIn(conditions);

    expect(isOpen({ ...everybody, Condition }), policyPages[page]).toBe(false);
  });
});
