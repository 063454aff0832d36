import { defineResource } from '../../../core/resource.ts';
import { securityGroup } from '../security-group/security-group.resource.ts';

/** Every security group that the account sees: its instances also use groups shared with it. */
export const visibleSecurityGroup = defineResource({ ...securityGroup, select: () => true });
