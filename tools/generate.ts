import { parseArgs } from 'node:util';
import { type Generated, staleFiles, writeGenerated } from './generated.ts';

/**
 * The generators in order: each is loaded after the one before has written, so that what reads the registry reads the
 * new one. A new generator is one line here.
 */
const generators: readonly (() => Promise<Generated>)[] = [
  async () => (await import('./generate-writing-actions.ts')).generateWritingActions(),
  async () => (await import('./generate-registry.ts')).generateRegistry(),
  async () => (await import('./generate-frameworks.ts')).generateFrameworks(),
  async () => (await import('./generate-catalogue.ts')).generateCatalogue(),
  async () => (await import('./generate-docs.ts')).generateDocs(),
  async () => (await import('./generate-inventory-page.ts')).generateInventoryPage(),
  async () => (await import('./generate-decisions.ts')).generateDecisions(),
  async () => (await import('./generate-role.ts')).generateRole(),
  async () => (await import('./generate-openapi.ts')).generateOpenApi(),
  async () => (await import('./generate-settings-schema.ts')).generateSettingsSchema(),
  async () => (await import('./generate-custom-schema.ts')).generateCustomSchema(),
  async () => (await import('./generate-web-operations.ts')).generateWebOperations(),
];

async function run(handle: (generated: Generated) => readonly string[]) {
  const paths: string[] = [];
  for (const generate of generators) paths.push(...handle(await generate()));
  return paths;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

if (values.check) {
  const stale = await run(staleFiles);
  for (const path of stale) console.error(`stale: ${path}`);
  if (stale.length > 0) {
    console.error('Generated files do not follow from their sources. Run: npm run gen');
    process.exitCode = 1;
  }
} else {
  for (const path of await run(writeGenerated)) console.log(`wrote ${path}`);
}
