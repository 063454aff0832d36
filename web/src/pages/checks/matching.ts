import type { ListedCheck } from '../../queries/checks.ts';
import type { ChecksSearch } from './search.ts';

/** The checks that the address asks for, in the order of the catalogue. */
export function matchingChecks(
  checks: readonly ListedCheck[],
  { q, service, severity, category, framework, paid }: ChecksSearch,
): readonly ListedCheck[] {
  const parts = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return checks.filter(
    (check) =>
      (service === undefined || check.service === service) &&
      (severity?.includes(check.severity) ?? true) &&
      (category?.includes(check.category) ?? true) &&
      (framework === undefined || Object.hasOwn(check.frameworks, framework)) &&
      (paid === undefined || (paid === 'yes') === (check.paid ?? false)) &&
      parts.every((part) => isCalled(check, part)),
  );
}

/** Whether a part of its title, its id or the type of its resource is this. @param part In small letters. */
const isCalled = ({ title, checkId, resourceType }: ListedCheck, part: string) =>
  [title, checkId, resourceType].some((name) => name.toLowerCase().includes(part));

/** How many conditions narrow the list, besides the words that are searched for. */
export const conditionsIn = ({ service, severity, category, framework, paid }: ChecksSearch) =>
  [service, severity, category, framework, paid].filter((one) => one !== undefined).length;
