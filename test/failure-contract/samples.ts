import { ai } from './samples/ai.ts';
import { analytics } from './samples/analytics.ts';
import { compute } from './samples/compute.ts';
import { costs } from './samples/costs.ts';
import { data } from './samples/data.ts';
import { development } from './samples/development.ts';
import { identity } from './samples/identity.ts';
import { management } from './samples/management.ts';
import { messages } from './samples/messages.ts';
import { networks } from './samples/networks.ts';
import type { Samples } from './samples/sample.ts';
import { storage } from './samples/storage.ts';

/** Every room's samples. */
export const samples: Samples = {
  ...ai,
  ...analytics,
  ...compute,
  ...costs,
  ...data,
  ...development,
  ...identity,
  ...management,
  ...messages,
  ...networks,
  ...storage,
};
