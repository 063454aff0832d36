import { expect, it } from 'vitest';
import { instance } from '../../../../functions/checks/ec2/instance/instance.resource.ts';
import { securityGroup } from '../../../../functions/checks/ec2/security-group/security-group.resource.ts';
import type { Scope } from '../../../../functions/core/resource.ts';
import { sharedGroup } from '../../../support/networks/ingress-rules.ts';

const scope: Scope = { accountId: '123456789012', partition: 'aws', region: 'us-east-1' };

// https://docs.aws.amazon.com/vpc/latest/userguide/security-group-sharing.html
it('leaves a shared security group to its owner, and reads it for the instances here', () => {
  const { select } = instance.related?.securityGroups.resource ?? {};

  expect(securityGroup.select?.(sharedGroup, scope)).toBe(false);
  expect(select?.(sharedGroup, scope)).toBe(true);
});

it('names a security group by the ARN that AWS gives it', () => {
  expect(securityGroup.identify(sharedGroup, scope).id).toBe(sharedGroup.SecurityGroupArn);
});

it('is an error where AWS does not say whose a security group is', () => {
  expect(() => securityGroup.select?.({ GroupId: 'sg-1' }, scope)).toThrow('without OwnerId');
});
