import { defineResource } from '../../../core/resource.ts';
import { routeTable } from '../route-table/route-table.resource.ts';

/** Every route table that the account sees: its instances also stand in VPCs shared with it. */
export const visibleRouteTable = defineResource({ ...routeTable, select: () => true });
