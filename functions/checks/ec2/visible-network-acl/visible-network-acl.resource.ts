import { defineResource } from '../../../core/resource.ts';
import { networkAcl } from '../network-acl/network-acl.resource.ts';

/** Every network ACL that the account sees: its instances also stand in VPCs shared with it. */
export const visibleNetworkAcl = defineResource({ ...networkAcl, select: () => true });
