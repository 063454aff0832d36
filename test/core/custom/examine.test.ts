import { describe, expect, it } from 'vitest';
import {
  type CustomCheck,
  CustomDefinition,
  mostChecks,
} from '../../../functions/core/custom/definition.ts';
import { examineCustom } from '../../../functions/core/custom/examine.ts';
import { modelOperations } from '../../../functions/platform/models/model-operations.ts';
import {
  clustersPrivate,
  definitionOf,
  volumesEncrypted,
} from '../../support/custom/definitions.ts';
import { directReader } from '../../support/custom/direct-reader.ts';

const examine = (check: CustomCheck, alsoPermitted: readonly string[] = []) =>
  examineCustom(definitionOf(check), {
    operations: modelOperations,
    reader: directReader,
    alsoPermitted,
  });

const calling = (call: Partial<CustomCheck['call']>, rest: Partial<CustomCheck> = {}) => ({
  ...volumesEncrypted,
  ...rest,
  call: { ...volumesEncrypted.call, ...call },
});

describe('a definition', () => {
  it('gets the actions that its operations need', async () => {
    expect(await examine(volumesEncrypted)).toEqual({
      definition: {
        checks: [volumesEncrypted],
        actions: { 'ec2:DescribeVolumes': 'ec2:DescribeVolumes' },
      },
    });
    expect(await examine(clustersPrivate)).toHaveProperty('definition.actions', {
      'eks:DescribeCluster': 'eks:DescribeCluster',
      'eks:ListClusters': 'eks:ListClusters',
    });
  });

  it('may mention what it named itself, and names of tags', async () => {
    const items = "Volumes[].{id: VolumeId, env: Tags[?Key=='env'] | [0].Value}";
    const check = { ...volumesEncrypted, items, id: 'id', fails: "env != 'prod'", message: '{id}' };

    expect(await examine(check)).toHaveProperty('definition');
  });

  it.each<readonly [string, CustomCheck, string, string]>([
    [
      'a write',
      calling({ operation: 'DeleteVolume' }),
      'call.operation',
      'DeleteVolume is no operation of ec2 that only lists or reads.',
    ],
    [
      'a read of data',
      calling({ service: 'dynamodb', operation: 'Scan' }),
      'call.operation',
      'Scan is no operation of dynamodb',
    ],
    [
      'a secret',
      calling({ service: 'secretsmanager', operation: 'GetSecretValue' }),
      'call.operation',
      'reads data',
    ],
    [
      'what auditors may not read',
      calling({ service: 'ec2', operation: 'GetLaunchTemplateData' }),
      'call.operation',
      "Neither SecurityAudit nor ViewOnlyAccess, AWS's policies for auditors, holds ec2:GetLaunchTemplateData.",
    ],
    [
      'a service that is none',
      calling({ service: 'ec3' }),
      'call.service',
      'AWS has no service ec3.',
    ],
    [
      'a name of the language for a service',
      calling({ service: 'constructor' }),
      'call.service',
      'AWS has no service constructor.',
    ],
    [
      'a name of the language for an operation',
      calling({ operation: 'constructor' }),
      'call.operation',
      'constructor is no operation of ec2',
    ],
    [
      'an operation that is mistyped',
      calling({ operation: 'DescribeVolume' }),
      'call.operation',
      'There are DescribeVolum',
    ],
    [
      'an input that AWS does not take',
      calling({ input: { Owner: 'self' } }),
      'call.input.Owner',
      'AWS takes no Owner here. It takes VolumeIds',
    ],
    [
      'an account id that lost its quotes',
      calling({
        service: 'ec2',
        operation: 'DescribeSnapshots',
        input: { OwnerIds: [123456789012] },
      }),
      'call.input.OwnerIds.0',
      'AWS takes a text here.',
    ],
    [
      'a page of its own',
      calling({ input: { NextToken: 'x' } }),
      'call.input.NextToken',
      'Pages are turned by Roundsman',
    ],
    [
      'a region for what has none',
      calling({ service: 'iam', operation: 'ListUsers', regions: 'each' }),
      'call.regions',
      'iam answers for the whole account',
    ],
    [
      'an expression that cannot be read',
      { ...volumesEncrypted, fails: 'Encrypted ==' },
      'fails',
      'column',
    ],
    [
      'a function that there is none of',
      { ...volumesEncrypted, fails: 'is_bad(@)' },
      'fails',
      'Unknown function: is_bad()',
    ],
    [
      'a member that is mistyped',
      { ...volumesEncrypted, fails: 'Encripted == `false`' },
      'fails',
      'DescribeVolumes answers no Encripted',
    ],
    [
      'null without backticks',
      { ...volumesEncrypted, fails: 'KmsKeyId == null' },
      'fails',
      'Write null between backticks',
    ],
    [
      'a member of the message that is mistyped',
      { ...volumesEncrypted, message: '{VolumeID}' },
      'message',
      'answers no VolumeID',
    ],
    [
      'what sets a member that the call does not take',
      {
        ...clustersPrivate,
        call: {
          ...clustersPrivate.call,
          forEach: { ...clustersPrivate.call.forEach, set: { cluster: '@' } },
        },
      },
      'call.forEach.set.cluster',
      'The call takes no cluster. It takes name.',
    ],
  ])('is refused for %s', async (_, check, where, what) => {
    expect(await examine(check)).toEqual({
      faults: expect.arrayContaining([
        { where: `checks.0.${where}`, what: expect.stringContaining(what) },
      ]),
    });
  });

  it('may read what the operator permits beyond the policies for auditors, and no data all the same', async () => {
    const check = calling(
      { service: 'ec2', operation: 'GetLaunchTemplateData' },
      { items: '[LaunchTemplateData]', fails: 'EbsOptimized', id: 'ImageId', message: '{ImageId}' },
    );

    expect(await examine(check, ['ec2:GetLaunchTemplateData'])).toHaveProperty('definition');
    expect(
      await examine(calling({ service: 'secretsmanager', operation: 'GetSecretValue' }), [
        'secretsmanager:GetSecretValue',
      ]),
    ).toHaveProperty('faults.0.what', expect.stringContaining('reads data'));
  });
});

describe('as it is written', () => {
  const faultsOf = (definition: unknown) => {
    const { error } = CustomDefinition.safeParse(definition);
    return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  };

  it('is as the example', () => {
    expect(faultsOf(definitionOf(volumesEncrypted, clustersPrivate))).toEqual([]);
  });

  it.each<readonly [string, Record<string, unknown>, string]>([
    [
      'asks the language',
      { fails: 'Tags.constructor' },
      'checks.0.fails: No member of an answer is called constructor.',
    ],
    [
      'asks the language in other letters',
      { fails: '"\\u0063onstructor"' },
      'checks.0.fails: Write characters as they are',
    ],
    [
      'asks for a prototype',
      { id: '__proto__' },
      'checks.0.id: No member of an answer is called __proto__.',
    ],
    ['has an expression without end', { fails: 'a || '.repeat(101) }, 'checks.0.fails: Too big'],
    ['has a message of two lines', { message: 'a\nb' }, 'checks.0.message: One line'],
    ['has braces that do not match', { message: '{a' }, 'checks.0.message: Braces hold'],
    ['has no id', { id: null }, 'checks.0.id: Say what tells its items apart.'],
    ['says more than there is', { colour: 'red' }, 'checks.0: Unrecognized key: "colour"'],
    ['has a key for a path', { key: '../x' }, 'checks.0.key: A key is of a-z'],
    [
      'has an input without end',
      { call: { ...volumesEncrypted.call, input: { a: 'x'.repeat(2000) } } },
      'checks.0.call.input: As JSON, at most 2000',
    ],
  ])('is refused where it %s', (_, change, fault) => {
    const { id, ...rest } = { ...volumesEncrypted, ...change };
    expect(faultsOf({ checks: [{ ...rest, ...(id !== null && { id }) }] })).toEqual([
      expect.stringContaining(fault),
    ]);
  });

  it('has each key once, and no more checks than are looked at', () => {
    expect(faultsOf({ checks: [volumesEncrypted, volumesEncrypted] })).toEqual([
      'checks.1.key: Two checks have the key volumes-encrypted.',
    ]);
    const many = Array.from({ length: mostChecks + 1 }, (_, at) => ({
      ...volumesEncrypted,
      key: `k${at}`,
    }));
    expect(faultsOf({ checks: many })).toEqual([expect.stringContaining('checks: Too big')]);
  });
});
