import { defineResource } from '../../../core/resource.ts';
import { networkInterface } from '../network-interface/network-interface.resource.ts';

/** Every network interface that the account sees, those that services of AWS made, too. */
export const visibleNetworkInterface = defineResource({ ...networkInterface, select: () => true });
