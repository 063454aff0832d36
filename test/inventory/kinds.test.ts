import { describe, expect, it } from 'vitest';
import { listingCallsOf } from '../../functions/core/check.ts';
import type { ListedKind } from '../../functions/inventory/kind.ts';
import { resourceOf } from '../../functions/inventory/kind-resource.ts';
import { kinds } from '../../functions/inventory/kinds.ts';
import { serviceOf } from '../../functions/platform/calls/service-names.ts';
import { openModel } from '../../functions/platform/models/model-clients.ts';
import {
  firstShape,
  type SchemaReference,
  type ServiceModel,
} from '../../functions/platform/models/service-model.ts';
import { generateInventoryPage } from '../../tools/generate-inventory-page.ts';
import { staleFiles } from '../../tools/generated.ts';

const listed = kinds.filter((kind): kind is ListedKind => kind.native === undefined);
const cure = 'node tools/generate-inventory.ts';

const models = new Map<string, ServiceModel>();
for (const api of new Set(kinds.map((kind) => serviceOf(kind.api)))) {
  models.set(api, await openModel(api));
}

/** What a member of a shape is; `undefined` if there is none of that name. */
function memberOf(model: ServiceModel, of: SchemaReference | undefined, name: string) {
  const shape = shapeAt(model, of);
  if (!shape || (shape[0] !== 3 && shape[0] !== 4)) return undefined;
  const place = shape[3].indexOf(name);
  return place < 0 ? undefined : shape[4][place];
}

function shapeAt(model: ServiceModel, of: SchemaReference | undefined) {
  const schema = typeof of === 'object' ? of[0] : of;
  return schema === undefined || schema < firstShape
    ? undefined
    : model.shapes[schema - firstShape];
}

/** What stands at a path of a shape: `State.Name`. */
const atPath = (model: ServiceModel, of: SchemaReference | undefined, path: string) =>
  path
    .split('.')
    .reduce<SchemaReference | undefined>((shape, name) => memberOf(model, shape, name), of);

function elementOf({ api, operation, items }: ListedKind) {
  const model = models.get(api);
  const list = model && shapeAt(model, atPath(model, model.operations[operation]?.output, items));
  return model && list?.[0] === 1 ? { model, element: list[3] } : undefined;
}

describe('the kinds of an inventory', () => {
  it('are each of one type, and of many services', () => {
    const types = kinds.map(({ type }) => type);

    expect(types.length).toBeGreaterThan(600);
    expect(new Set(types).size).toBe(types.length);
    expect(new Set(kinds.map(({ service }) => service)).size).toBeGreaterThan(150);
  });

  it('are on the page that people read', () => {
    expect(staleFiles(generateInventoryPage()), 'Run: npm run gen').toEqual([]);
  });

  it('that checks know have the type that these say', () => {
    const natives = kinds.filter(({ native }) => native !== undefined);

    expect(natives).not.toEqual([]);
    for (const kind of natives) expect(resourceOf(kind).type).toBe(kind.type);
  });
});

describe('a kind that no check knows', () => {
  it('is listed by an operation of the model, which AWS permits to whoever only looks', () => {
    const unsound = listed.filter(({ api, operation, action }) => {
      const model = models.get(api)?.operations[operation];
      return model?.action !== action || !model.audited;
    });

    expect(
      unsound.map(({ type }) => type),
      cure,
    ).toEqual([]);
  });

  it('has all members in the shape of the answer that it is read from', () => {
    const unsound = listed.filter((kind) => {
      const { arn, id, name, created, state, tags, text } = kind;
      const found = elementOf(kind);
      if (!found) return true;
      const paths = [arn, id, name, created, state, tags]
        .flat()
        .filter((path) => path !== undefined);
      return (
        paths.some((path) => atPath(found.model, found.element, path) === undefined) ||
        (!text && !arn && !id && !name)
      );
    });

    expect(
      unsound.map(({ type }) => type),
      cure,
    ).toEqual([]);
  });

  it('is the only one that its operation lists', () => {
    const operations = listed.map(({ api, operation }) => `${api}:${operation}`);
    const natives = kinds
      .filter(({ native }) => native !== undefined)
      .flatMap((kind) => listingCallsOf(resourceOf(kind)).slice(-1))
      .map(({ api, operation }) => `${serviceOf(api)}:${operation}`);

    expect(new Set(operations).size).toBe(operations.length);
    expect(operations.filter((operation) => natives.includes(operation))).toEqual([]);
  });

  it.each([
    ['AWS::AppConfig::ExtensionAssociation', { id: 'Id' }],
    ['AWS::EC2::SecurityGroupVpcAssociation', { id: ['GroupId', 'VpcId'] }],
    ['AWS::FSx::Volume', { arn: 'ResourceARN' }],
    ['AWS::Logs::ResourcePolicy', { id: 'policyName' }],
    ['AWS::RAM::SourceAssociation', { id: ['resourceShareArn', 'sourceId'] }],
    [
      'AWS::SageMaker::App',
      { id: ['DomainId', 'UserProfileName', 'SpaceName', 'AppType', 'AppName'] },
    ],
    ['AWS::SageMaker::UserProfile', { id: ['UserProfileName', 'DomainId'] }],
  ])(
    'is told from others of its list by all that it takes, and by no ARN of another: %s',
    (type, by) => {
      const { arn, id } = listed.find((kind) => kind.type === type) ?? {};

      expect(arn ? { arn } : { id }).toEqual(by);
    },
  );

  it('is not listed once more by the API of another engine', () => {
    const byAction = Map.groupBy(kinds, (kind) =>
      kind.native === undefined ? kind.action : `${kind.service}:${kind.operation}`,
    );
    const twice = [...byAction.values()].filter(
      (same) => same.length > 1 && same.some(({ native }) => native === undefined),
    );

    expect(
      twice.flat().map(({ type }) => type),
      cure,
    ).toEqual([]);
  });

  it.each([
    ['AWS::CloudFront::ConnectionFunction', { Stage: 'DEVELOPMENT' }],
    ['AWS::CloudFront::Function', { Stage: 'DEVELOPMENT' }],
  ])('is listed once, and not once for each of its stages: %s', (type, input) => {
    expect(listed.find((kind) => kind.type === type)?.input).toEqual(input);
  });

  it.each([
    ['AWS::EC2::FpgaImage', { Owners: ['self'] }],
    ['AWS::SSM::PatchBaseline', { Filters: [{ Key: 'OWNER', Values: ['Self'] }] }],
  ])('leaves out what AWS owns: %s', (type, input) => {
    expect(listed.find((kind) => kind.type === type)?.input).toEqual(input);
  });
});
