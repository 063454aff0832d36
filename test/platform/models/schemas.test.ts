import type { StaticOperationSchema } from '@smithy/types';
import { describe, expect, it } from 'vitest';
import { openModel } from '../../../functions/platform/models/model-clients.ts';
import { createSchemas } from '../../../functions/platform/models/schemas.ts';
import { differencesOf } from './sdk/compare-schemas.ts';
import { openPackage, schemaOf, sdkPackages } from './sdk/sdk-clients.ts';

/** What the SDK's schemas say otherwise than AWS's models in botocore, and why it does no harm. */
const known: readonly { readonly what: RegExp; readonly why: string }[] = [
  {
    what: /^s3:GetObjectAttributes .*PartNumberMarker: simple 0 \| simple 1$/,
    why: 'The SDK keeps a number as a text; no check asks for the parts of an object.',
  },
  {
    what: /^(s3|s3control):\w+ output\.\S*(EncryptionType|StorageLens\w+List)(\[\])?: xmlName /,
    why: 'A list without an element of its own is read by the name of the member that holds it.',
  },
];

const services = await Promise.all(
  Object.entries(sdkPackages).map(async ([service, load]) => {
    const model = await openModel(service);
    const { commands } = await openPackage(load);
    return { service, model, commands, schemas: createSchemas(service, model) };
  }),
);

describe('the clients that schemas are compared with', () => {
  it('are many, and speak every protocol but CBOR, which the SDK speaks with no client of ours', () => {
    const protocols = new Set(services.map(({ model }) => model.protocol));

    expect(services.length).toBeGreaterThanOrEqual(25);
    expect([...protocols].sort()).toEqual([
      'awsJson1_0',
      'awsJson1_1',
      'awsQuery',
      'ec2Query',
      'restJson1',
      'restXml',
    ]);
  });
});

describe.each(services)('schemas of $service', ({ service, model, commands, schemas }) => {
  const both = Object.keys(model.operations).filter((name) => commands.has(name));

  it('are those of the SDK for every operation that reads', () => {
    const differences = both.flatMap((name) => {
      const [theirs, ours] = [commands.get(name), schemas.operation(name)];
      if (!theirs || !ours) throw new Error(`${name} is in both.`);
      return differencesOf(schemaOf(theirs), ours, model.protocol).map(
        ({ path, what }) => `${service}:${name} ${path}: ${what}`,
      );
    });

    const unknown = differences.filter((one) => !known.some(({ what }) => what.test(one)));

    expect(both.length).toBeGreaterThan(0);
    expect(unknown.join('\n')).toBe('');
  });
});

describe('the comparison', () => {
  const shape = (members: readonly string[], traits: object, kind = 0): StaticOperationSchema => [
    9,
    'test',
    'ListItems',
    { http: ['GET', '/items', 200] },
    'unit',
    // A schema as the SDK's packages write it.
    [3, 'test', 'Answer', 0, [...members], members.map(() => [kind, traits])] as never,
  ];
  const said = shape(['Name'], {});

  it.each([
    { name: 'a member that the model lacks', own: shape([], {}) },
    { name: 'a member of another name', own: shape(['Nam'], {}) },
    { name: 'a number for a text', own: shape(['Name'], {}, 1) },
    { name: 'another name in JSON', own: shape(['Name'], { jsonName: 'name' }) },
    { name: 'a header for a member of the body', own: shape(['Name'], { httpHeader: 'name' }) },
    { name: 'an answer of nothing', own: [...said.slice(0, 5), 'unit'] as StaticOperationSchema },
  ])('finds $name', ({ own }) => {
    expect(differencesOf(said, own, 'restJson1')).not.toEqual([]);
    expect(differencesOf(said, shape(['Name'], {}), 'restJson1')).toEqual([]);
  });
});
