import * as z from 'zod';
import type { AnyCheck } from '../../core/check.ts';
import type { CheckSettings } from '../../core/check-settings.ts';
import { type Fault, refuseFaults } from '../../core/refusal.ts';
import type { SettingsChange } from './settings.ts';

/** The settings as they become. Refuses what the checks do not know, or do not take. */
export async function changedSettings(
  before: CheckSettings,
  change: SettingsChange,
): Promise<CheckSettings> {
  // Loaded here and not at init: it holds every check.
  const { checks } = await import('../../checks/registry.generated.ts');
  const byId = new Map(checks.map((check) => [check.id, check]));
  const faults = [
    ...Object.keys(change.severities ?? {})
      .filter((id) => !byId.has(id))
      .map((id) => faultAt(['severities', id], unknownCheck)),
    ...Object.entries(change.parameters ?? {}).flatMap(([id, values]) =>
      parameterFaults(byId.get(id), id, values),
    ),
  ];
  refuseFaults(faults);
  return { ...before, ...change };
}

function parameterFaults(check: AnyCheck | undefined, id: string, values: object): Fault[] {
  if (!check) return [faultAt(['parameters', id], unknownCheck)];
  const Known = check.parameters instanceof z.ZodObject ? check.parameters : z.object({});
  return Object.entries(values).flatMap(([name, value]) => {
    const where = ['parameters', id, name];
    if (!Object.hasOwn(Known.shape, name)) {
      return [faultAt(where, `${id} ${knowing(Object.keys(Known.shape))}`)];
    }
    const parsed = Known.safeParse({ [name]: value });
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) =>
          faultAt(['parameters', id, ...path.map(String)], message),
        );
  });
}

const unknownCheck = 'There is no such check. GET /checks lists them all.';

const knowing = (names: readonly string[]) =>
  names.length > 0 ? `has no such parameter, but ${names.join(', ')}.` : 'has no parameters.';

const faultAt = (path: readonly string[], what: string): Fault => ({
  where: ['body', 'settings', ...path].join('.'),
  what,
});
