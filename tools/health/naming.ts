import type { BotocoreService, BotocoreShape } from '../models/botocore.ts';
import { membersOf } from './members.ts';

/** Words that are not written as the others are, by how they are spelt in AWS's names. */
const written: Readonly<Record<string, string>> = Object.fromEntries(
  `ACL API ARN ACM AMI CA CIDR CIS DB DNS EBS EC2 ECS EFS EKS ENI FPGA HSM HTTP IAM IP IPAM KMS LAG LDAPS
   MLflow NAT OAuth RDS REST S3 SAP SLO SMS SNS SQS SSO SSM TLS TTL URL VIF VPC VPN WAF CE HDFS SMB NFS OTA RCS OIDC
   SFTP CMK ID SMC NLB ALB ETL ML AI MLDev EIP ICD10CM SNOMEDCT PHI PII IoT AD FAQ FAQs VPCs APIs IPs
   ONTAP OpenZFS CloudFront ZeroETL`
    .trim()
    .split(/\s+/)
    .map((word) => [word.toLowerCase(), word]),
);

/** `ListVpcEndpointConnections` → `VPC endpoint connections`: what an operation lists, as people write it. */
export function nounOf(operation: string): string {
  const name = operation.replace(/^(BatchGet|BatchDescribe|List|Describe|Get|Search)/, '');
  const words = name.match(/[A-Z]+s?(?=[A-Z][a-z]|$|\d)|[A-Z]?[a-z]+|\d+|[A-Z]+/g) ?? [name];
  return words
    .map((word) => written[word.toLowerCase()] ?? plural(word) ?? word.toLowerCase())
    .join(' ');
}

/** `Vpcs` → `VPCs`. */
function plural(word: string): string | undefined {
  if (!word.endsWith('s')) return undefined;
  const one = written[word.slice(0, -1).toLowerCase()];
  return one && `${one}s`;
}

/** The last word of a name in the singular: `clusters` → `cluster`. */
export function singular(noun: string): string {
  if (/(status|access|address|analysis|basis|series|news|dns)$/i.test(noun)) return noun;
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  if (/(bus|ss|x|[^a]ch|sh)es$/.test(noun)) return noun.replace(/es$/, '');
  return noun.replace(/([^s])s$/, '$1');
}

/** How an item is known: the members that say it, the surest first. */
export interface ItemIdentity {
  readonly id: string;
  readonly name?: string;
}

/**
 * The members that say which one an item is: an ARN or an id that is its own, and not that of something it refers to.
 *
 * @param nouns What the items are called: after the list's member, the operation, the shape.
 */
export function identityOf(
  service: BotocoreService,
  item: BotocoreShape,
  nouns: readonly string[],
): ItemIdentity | undefined {
  const texts = membersOf(service, item)
    .filter(({ shape }) => shape.type === 'string' && !shape.enum)
    .map(({ name }) => name);
  const own = (suffix: RegExp) => {
    const candidates = texts.filter((name) => suffix.test(name));
    const ranked = candidates
      // `domainName` of a domain name is its own, whole.
      .map((name) => ({
        name,
        rank: Math.min(rankOf(name, nouns), rankOf(name.replace(suffix, ''), nouns)),
      }))
      .filter(({ rank }) => rank < unrelated)
      .sort((a, b) => a.rank - b.rank);
    return ranked[0]?.name;
  };
  const arn = own(/arn$/i);
  const id = own(/(id|identifier)$/i);
  const name = own(/name$/i);
  const known = arn ?? id ?? name;
  return known === undefined ? undefined : { id: known, ...(name && { name }) };
}

const unrelated = 3;

/** 0: bare (`Arn`) or of the very noun (`ClusterArn`); 1: its last word; 2: `Resource`. */
function rankOf(stem: string, nouns: readonly string[]): number {
  const plain = stem.replace(/[-_]/g, '').toLowerCase();
  const all = nouns.map((noun) => noun.toLowerCase());
  if (plain === '' || all.includes(plain)) return 0;
  if (all.some((noun) => noun.endsWith(plain) || plain.endsWith(noun))) return 1;
  return plain === 'resource' ? 2 : unrelated;
}

/** Where AWS says why a thing is in its state: beside the state, or on the item. */
export function reasonOf(
  service: BotocoreService,
  item: BotocoreShape,
  statePath: string,
  shapeAt: (path: string) => BotocoreShape | undefined,
): string | undefined {
  const places = [statePath.split('.').slice(0, -1).join('.'), ''];
  for (const place of places) {
    const shape = place === '' ? item : shapeAt(place);
    if (!shape || place.includes('[]')) continue;
    const names = membersOf(service, shape);
    const texts = names
      .filter(({ shape: of }) => of.type === 'string' && !of.enum)
      .map(({ name }) => name);
    const found = reasonNames
      .map((pattern) => texts.find((name) => pattern.test(name)))
      .find(Boolean);
    const prefix = place === '' ? '' : `${place}.`;
    if (found) return `${prefix}${found}`;
    const nested = names.find(
      ({ name, shape: of }) => of.type === 'structure' && /^(state|status)reason$/i.test(name),
    );
    const message =
      nested && Object.keys(nested.shape.members).find((name) => /^message$/i.test(name));
    if (nested && message) return `${prefix}${nested.name}.${message}`;
  }
  return undefined;
}

const reasonNames: readonly RegExp[] = [
  /^(status|state)_?(change)?_?reason$/i,
  /^(status|state)_?message$/i,
  /^failure_?(reason|message|cause)$/i,
  /^error_?(message|reason)$/i,
  /(status|state|failure|error)_?(reason|message|details?|description)$/i,
  /^reason$/i,
];
