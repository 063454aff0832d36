import { itemsAt, textAt } from '../answer-members.ts';
import { type AnyCheck, defineCheck } from '../check.ts';
import { type DocsUrl, defineResource, type Scope } from '../resource.ts';
import type { HealthList, HealthService, HealthTable } from './health-lists.ts';
import { healthTable } from './health-table.generated.ts';
import { healthWords } from './health-words.ts';
import { healthServiceOf } from './service-health.ts';
import { stateVerdict } from './state-verdict.ts';

/** What people call an API of AWS's. */
export const serviceName = (api: string): string => healthTable.names[api] ?? api;

/** A check for each list of any service whose items say how they are. */
export const healthChecks: readonly AnyCheck[] = checksOf(healthTable);

/** The checks of a table. */
function checksOf(table: HealthTable): readonly AnyCheck[] {
  return table.lists.map((list) => {
    const service = table.services[list.api];
    if (!service) throw new Error(`The table of health has no service ${list.api}.`);
    return checkOf(list, service, table);
  });
}

function checkOf(
  list: HealthList,
  service: HealthService,
  { vocabularies }: HealthTable,
): AnyCheck {
  const { api, operation, lastRun } = list;
  return defineCheck(resourceOf(list, service), {
    id: `${healthServiceOf(api)}-${inKebabCase(operation)}`,
    ...healthWords(list, service, vocabularies),
    severity: lastRun ? 'low' : 'medium',
    category: 'health',
    docs: docsOf(service, operation),
    evaluate: ({ item }: { readonly item: object }) => stateVerdict(item, list, vocabularies),
  });
}

function resourceOf(list: HealthList, service: HealthService) {
  const { api, operation, action, input, items, id, name } = list;
  return defineResource<object>({
    service: healthServiceOf(api),
    type: `${service.name} ${list.one}`,
    scope: service.scope ?? 'regional',
    ...(service.askedIn && { askedIn: service.askedIn }),
    list: {
      api,
      operation,
      action,
      ...(input && { input }),
      items: (answer: object) => itemsAt(answer, items),
      ...(service.notEnabledOn && { notEnabledOn: service.notEnabledOn }),
    },
    identify: (item: object, { region }: Scope) => {
      const called = name && textAt(item, name);
      // AWS gives an ARN to what has none by and by: what it leaves out, the name stands for.
      const known = textAt(item, id) ?? called;
      return { id: known, name: called ?? known, region };
    },
    facts: {},
  });
}

/** The page of an operation, by AWS's own redirect to it. */
function docsOf({ page }: HealthService, operation: string): DocsUrl {
  return `https://docs.aws.amazon.com/goto/WebAPI/${page}/${operation}`;
}

/** `DescribeDBSnapshots` → `describe-db-snapshots`. */
function inKebabCase(operation: string): string {
  return operation
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
}
