import { plantContainers, plantFunctions, plantMachines } from './plants/compute.ts';
import { plantIdentities } from './plants/identities.ts';
import { plantMessages } from './plants/messages.ts';
import { plantLoadBalancers, plantNetwork } from './plants/network.ts';
import { type Place, plantedAccount, plantedRegions } from './plants/place.ts';
import { plantBuckets, plantDatabases, plantSecrets, plantTrails } from './plants/storage.ts';

type Plant = (place: Place) => Promise<void>;

/** About forty of each kind of resource in two regions, half of them faulty, made through AWS's own APIs. */
export async function plantAccount(
  endpoint: string,
  onProgress: (message: string) => void,
): Promise<void> {
  const credentials = { accessKeyId: plantedAccount, secretAccessKey: 'benchmark' };
  for (const region of plantedRegions) {
    const place = { endpoint, region, credentials };
    const plants = region === plantedRegions[0] ? [...globals, ...regionals] : regionals;
    for (const plant of plants) await plant(place);
    onProgress(`Planted ${region}`);
  }
}

const globals: readonly Plant[] = [plantIdentities, plantBuckets, plantTrails];
const regionals: readonly Plant[] = [
  plantNetwork,
  plantMachines,
  plantLoadBalancers,
  plantFunctions,
  plantDatabases,
  plantContainers,
  plantMessages,
  plantSecrets,
];
