import type { Partition } from './tenancy.ts';
export function isOffered(_api: string, _region: string, _partition: Partition): boolean {
  return true;
}
