import { describe, expect, it } from 'vitest';
import { generateRole } from '../../../tools/generate-role.ts';
import { staleFiles } from '../../../tools/generated.ts';
import { type RoleContent, roleNote } from '../../../tools/release/role-changes.ts';
import { roleContent } from '../../../tools/release/role-content.ts';

const before: RoleContent = {
  permits: ['ec2:DescribeRegions', 's3:ListAllMyBuckets'],
  denies: ['s3:GetObject*'],
  attaches: ['arn:aws:iam::aws:policy/SecurityAudit'],
  trusts: { Statement: [{ Effect: 'Allow' }] },
};

const noteOf = (change: Partial<RoleContent>) => roleNote(before, { ...before, ...change });

describe('roleNote', () => {
  it('asks nothing of tenants where the role is the same', () => {
    expect(noteOf({})).toBe(
      '- Tenants need not deploy the role template again: it has not changed.',
    );
  });

  it.each<readonly [string, Partial<RoleContent>, string]>([
    ['permits more', { permits: [...before.permits, 'sqs:ListQueues'] }, 'permits 1 more'],
    [
      'denies more',
      { denies: [...before.denies, 'sqs:ReceiveMessage'] },
      'denies 1 more: `sqs:ReceiveMessage`',
    ],
    ['denies less', { denies: [] }, 'no longer denies 1: `s3:GetObject*`'],
    [
      'attaches another policy',
      { attaches: ['arn:aws:iam::aws:policy/job-function/ViewOnlyAccess'] },
      'no longer attaches 1',
    ],
    ['trusts another', { trusts: { Statement: [] } }, 'trust policy has changed'],
  ])('has tenants deploy it again where it %s', (_, change, reason) => {
    const note = noteOf(change);

    expect(note).toContain('**Deploy the role template again**');
    expect(note).toContain(reason);
  });

  it('says what is blind until then, action by action', () => {
    const note = noteOf({
      permits: ['ec2:DescribeRegions', 's3:ListAllMyBuckets', 'sqs:ListQueues'],
    });

    expect(note).toContain('(until then, checks that need them are `error`): `sqs:ListQueues`.');
  });

  it('leaves it to tenants where the role may only do less', () => {
    const note = noteOf({ permits: ['ec2:DescribeRegions'] });

    expect(note).toContain('need not deploy');
    expect(note).toContain('no longer permits 1: `s3:ListAllMyBuckets`');
  });

  it('names what went beside what came', () => {
    const note = noteOf({ permits: ['ec2:DescribeRegions', 'sqs:ListQueues'] });

    expect(note).toContain('**Deploy the role template again**');
    expect(note).toContain('no longer permits 1: `s3:ListAllMyBuckets`');
  });

  it('names at most twenty', () => {
    const many = Array.from({ length: 23 }, (_, index) => `sqs:Action${index}`);

    expect(noteOf({ permits: [...before.permits, ...many] })).toContain(
      '`sqs:Action19`, and 3 that docs/role.json has.',
    );
  });

  it('compares nothing with what was never released', () => {
    expect(roleNote(undefined, before)).toContain('there was none before');
  });
});

describe('docs/role.json', () => {
  it('is up to date (if not: npm run gen)', () => {
    expect(staleFiles(generateRole())).toEqual([]);
  });

  it('has what the role permits and denies', () => {
    const role = roleContent();

    expect(role.permits).toContain('iam:SimulatePrincipalPolicy');
    expect(role.denies).toContain('dynamodb:GetItem');
    expect(role.attaches).not.toEqual([]);
    expect(JSON.stringify(role.trusts)).toContain('sts:ExternalId');
  });
});
