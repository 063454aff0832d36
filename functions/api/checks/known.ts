import type { CatalogueEntry } from '../../core/catalogue.ts';
import { type Fault, refuseFaults } from '../../core/refusal.ts';

/** What a query may name of the catalogue. */
interface Named {
  readonly service?: string;
  readonly check?: string;
  readonly framework?: string;
}

/** Refuses a filter that can match nothing because the catalogue does not know what it names. */
export function refuseUnknown(
  catalogue: readonly CatalogueEntry[],
  { service, check, framework }: Named,
): void {
  const faults: Fault[] = [];
  if (service !== undefined && !catalogue.some((entry) => entry.service === service)) {
    const services = [...new Set(catalogue.map((entry) => entry.service))];
    faults.push({
      where: 'query.service',
      what: `No check judges ${service}. The services are ${services.join(', ')}.`,
    });
  }
  if (check !== undefined && !catalogue.some(({ id }) => id === check)) {
    faults.push({
      where: 'query.check',
      what: `There is no check ${check}. ${hintFor(catalogue, check)}`,
    });
  }
  if (framework !== undefined && !catalogue.some((entry) => speaksTo(entry, framework))) {
    const names = [
      ...new Set(catalogue.flatMap(({ frameworks }) => Object.keys(frameworks))),
    ].sort();
    faults.push({
      where: 'query.framework',
      what: `No check speaks to ${framework}. The frameworks are ${names.join(', ')}.`,
    });
  }
  refuseFaults(faults);
}

/** Not `in`: every object has a `constructor`. */
export const speaksTo = ({ frameworks }: CatalogueEntry, framework: string): boolean =>
  Object.hasOwn(frameworks, framework);

/** Where to look for a check whose id is wrong. */
export function hintFor(
  catalogue: readonly Pick<CatalogueEntry, 'service'>[],
  checkId: string,
): string {
  const service = catalogue.find((entry) => checkId.startsWith(`${entry.service}-`))?.service;
  return service
    ? `GET /checks?service=${service} lists those of ${service}.`
    : 'GET /checks lists them all.';
}
