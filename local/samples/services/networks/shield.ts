import { type Said, toldAtHome } from '../../places/told.ts';

/** Shield Advanced is not bought. */
const notBought: readonly Said[] = [
  ['shield:GetSubscriptionState', { SubscriptionState: 'INACTIVE' }],
];

const bought: readonly Said[] = [
  ['shield:GetSubscriptionState', { SubscriptionState: 'ACTIVE' }],
  ['shield:DescribeEmergencyContactSettings', { EmergencyContactList: [] }],
  ['shield:ListProtections', { Protections: [] }],
];

export const shield = toldAtHome({ healthy: () => notBought, faulty: () => bought });
