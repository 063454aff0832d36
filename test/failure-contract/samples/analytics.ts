import type { Samples } from './sample.ts';

export const analytics: Samples = {};
