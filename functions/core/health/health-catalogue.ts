import { type CatalogueEntry, catalogueEntry } from '../catalogue.ts';
import { healthChecks } from './health-checks.ts';

/** The generated checks of health as the catalogue has them, by id. No framework and no other product names any. */
export const healthCatalogue: readonly CatalogueEntry[] = healthChecks
  .map((check) => ({
    ...catalogueEntry(check, { frameworks: {}, peers: {} }),
    generated: true as const,
  }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));
