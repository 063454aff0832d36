import { AllocateAddressCommand, EC2Client } from '@aws-sdk/client-ec2';
import type { ServiceSample } from '../../places/place.ts';

/** The number of Elastic IP addresses that an account may have in a region unless AWS allows more. */
const allAddresses = 5;

export const serviceQuotas: ServiceSample = {
  // Every account uses a little of the quota of VPCs.
  healthy: async () => undefined,

  async faulty({ settings }) {
    const client = new EC2Client(settings);
    for (let count = 0; count < allAddresses; count += 1) {
      await client.send(new AllocateAddressCommand({ Domain: 'vpc' }));
    }
  },
};
