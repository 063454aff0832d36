import { defineResource } from '../../../core/resource.ts';
import { subnet } from '../subnet/subnet.resource.ts';

/** Every subnet that the account sees: what it runs may stand in subnets shared with it. */
export const visibleSubnet = defineResource({ ...subnet, select: () => true });
