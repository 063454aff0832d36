import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../functions/core/check.ts';
import { PermissionError } from '../../../functions/core/errors.ts';
import { type DescribeCall, defineResource } from '../../../functions/core/resource.ts';
import { metadata, now, runScan } from '../../support/checks/run-scan.ts';
import { failed, fakeAws, inPages, throwing } from '../../support/fakes/fake-aws.ts';

const page = 'https://docs.aws.amazon.com/';

interface Bucket {
  readonly Name?: string;
  readonly Region?: string;
}

interface BucketFacts {
  GetVersioning: { readonly Status?: string };
  GetTags: { readonly Tags: readonly string[] };
}

const bucket = defineResource<Bucket, BucketFacts>({
  service: 's3',
  type: 'AWS::S3::Bucket',
  scope: 'global',
  list: { operation: 'ListBuckets', action: 's3:ListAllMyBuckets', items: 'Buckets' },
  identify: ({ Name, Region }, { partition }) => ({
    id: Name && `arn:${partition}:s3:::${Name}`,
    name: Name,
    region: Region,
  }),
  goneOn: { NoSuchBucket: page },
  facts: {
    GetVersioning: {
      action: 's3:GetBucketVersioning',
      input: ({ Name }) => ({ Bucket: Name }),
    },
    GetTags: {
      action: 's3:GetBucketTagging',
      api: 's3control',
      input: ({ Name }) => ({ Bucket: Name }),
      absentOn: { NoSuchTagSet: page },
      pages: 'Tags',
      region: () => 'us-east-1',
    },
  },
});

const versioned = defineCheck(bucket, {
  ...metadata('s3-versioned'),
  needs: ['GetVersioning'],
  evaluate: ({ facts }) =>
    facts.GetVersioning?.Status === 'Enabled' ? pass() : fail('Not versioned.'),
});

const tagged = defineCheck(bucket, {
  ...metadata('s3-tagged'),
  needs: ['GetTags'],
  evaluate: ({ facts }) =>
    facts.GetTags ? (facts.GetTags.Tags.length === 2 ? pass() : fail('Too few.')) : fail('None.'),
});

const named = defineCheck(bucket, {
  ...metadata('s3-named'),
  appliesTo: ({ Name }) => Name !== 'odd',
  evaluate: ({ item }) => (item.Name?.startsWith('x') ? fail('Begins with x.') : pass()),
});

const a = { Name: 'a', Region: 'eu-west-1' };
const b = { Name: 'b', Region: 'us-east-1' };

describe('a listed item', () => {
  it('is judged by every check of its resource, and listed once for all', async () => {
    const aws = fakeAws({
      lists: { 's3:ListBuckets': inPages('Buckets', [[a], [{ ...a, Name: 'x' }]]) },
      calls: {
        's3:GetVersioning': ({ input }) => ({
          Status: 'Bucket' in input && input.Bucket === 'a' ? 'Enabled' : 'Suspended',
        }),
      },
    });

    const { lines, coverage, steps } = await runScan(aws, [versioned, named]);

    expect(lines).toEqual([
      's3-versioned eu-west-1 a pass',
      's3-named eu-west-1 a pass',
      's3-versioned eu-west-1 x fail: Not versioned.',
      's3-named eu-west-1 x fail: Begins with x.',
    ]);
    expect(aws.asked.filter((line) => line.startsWith('s3:ListBuckets'))).toHaveLength(2);
    expect(coverage).toEqual(['global s3:ListBuckets ok 2', 'eu-west-1 s3:GetVersioning ok 2']);
    expect(steps.at(-1)?.end).toBe('listed');
    expect(steps[0]?.observations.map(({ operations }) => operations)).toEqual([
      ['s3:ListBuckets@global', 's3:GetVersioning@eu-west-1'],
      ['s3:ListBuckets@global'],
    ]);
  });

  it('is left out when it lives in a region that was not chosen', async () => {
    const aws = fakeAws({ lists: { 's3:ListBuckets': inPages('Buckets', [[a, b]]) } });

    const { lines } = await runScan(aws, [named]);

    expect(lines).toEqual(['s3-named eu-west-1 a pass']);
  });

  it('costs no calls for a check that does not apply to it', async () => {
    const picky = defineCheck(bucket, {
      ...metadata('s3-picky'),
      needs: ['GetVersioning'],
      appliesTo: ({ Name }) => Name === 'b',
      evaluate: pass,
    });
    const aws = fakeAws({ lists: { 's3:ListBuckets': inPages('Buckets', [[a]]) } });

    const { lines } = await runScan(aws, [picky]);

    expect(lines).toEqual([]);
    expect(aws.asked).toHaveLength(1);
  });

  it('takes "nothing is configured" for an answer, but only under a declared code', async () => {
    const answer = (code: string) =>
      fakeAws({
        lists: {
          's3:ListBuckets': inPages('Buckets', [[a]]),
          's3control:GetTags': throwing(failed('GetTags', code)),
        },
      });

    const absent = await runScan(answer('NoSuchTagSet'), [tagged]);
    const unknown = await runScan(answer('NoSuchThing'), [tagged]);

    expect(absent.lines).toEqual(['s3-tagged eu-west-1 a fail: None.']);
    expect(absent.coverage).toContain('us-east-1 s3control:GetTags ok 1');
    expect(unknown.lines).toEqual(['s3-tagged eu-west-1 a error: service']);
    expect(unknown.coverage).toContain('us-east-1 s3control:GetTags service 1');
  });

  it('reads all pages of a fact, in the api and region the fact names', async () => {
    const aws = fakeAws({
      lists: {
        's3:ListBuckets': inPages('Buckets', [[a]]),
        's3control:GetTags': inPages('Tags', [['one'], ['two']]),
      },
    });

    const { lines, steps } = await runScan(aws, [tagged]);

    expect(lines).toEqual(['s3-tagged eu-west-1 a pass']);
    expect(aws.asked).toContain('s3control:GetTags@us-east-1 {"Bucket":"a"}1');
    expect(steps[0]?.observations[0]?.operations).toContain('s3control:GetTags@us-east-1');
  });

  it('says nothing about an item that was deleted meanwhile, and counts it', async () => {
    const aws = fakeAws({
      lists: { 's3:ListBuckets': inPages('Buckets', [[a]]) },
      calls: { 's3:GetVersioning': throwing(failed('GetVersioning', 'NoSuchBucket')) },
    });

    const { lines, coverage, steps } = await runScan(aws, [versioned, named]);

    expect(lines).toEqual([]);
    expect(coverage).toContain('eu-west-1 s3:GetVersioning gone 1');
    expect(steps.at(-1)?.end).toBe('listed');
  });

  it('is none where the list is empty', async () => {
    const aws = fakeAws({ lists: { 's3:ListBuckets': inPages('Buckets', [[]]) } });

    const { lines, coverage, steps } = await runScan(aws, [named]);

    expect(lines).toEqual([]);
    expect(coverage).toEqual(['global s3:ListBuckets empty 1']);
    expect(steps.map(({ end }) => end)).toEqual(['listed']);
  });
});

describe('a singleton', () => {
  const policy = defineResource<{ readonly Length: number } | undefined>({
    service: 'iam',
    type: 'Test::PasswordPolicy',
    scope: 'global',
    get: {
      operation: 'GetPolicy',
      action: 'iam:GetAccountPasswordPolicy',
      absentOn: { NoSuchEntity: page },
      notEnabledOn: { NotHere: page, 'Several: iam is off': page },
    },
    identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),
    facts: {},
  });
  const strong = defineCheck(policy, {
    ...metadata('iam-strong'),
    parameters: z.object({ minLength: z.number().default(14) }),
    evaluate: ({ item, parameters }) =>
      item && item.Length >= parameters.minLength ? pass() : fail('Weak.'),
  });

  it('of the account is asked once, whatever the number of regions', async () => {
    const aws = fakeAws({ calls: { 'iam:GetPolicy': () => ({ Length: 14 }) } });

    const { lines } = await runScan(aws, [strong], { regions: ['eu-west-1', 'us-east-1'] });

    expect(lines).toEqual(['iam-strong global 123456789012 pass']);
    expect(aws.asked).toEqual(['iam:GetPolicy@global {}']);
  });

  it('may not be configured at all', async () => {
    const none = fakeAws({
      calls: { 'iam:GetPolicy': throwing(failed('GetPolicy', 'NoSuchEntity')) },
    });
    const off = fakeAws({ calls: { 'iam:GetPolicy': throwing(failed('GetPolicy', 'NotHere')) } });

    expect((await runScan(none, [strong])).coverage).toEqual(['global iam:GetPolicy ok 1']);
    expect(await runScan(off, [strong])).toMatchObject({
      lines: ['iam-strong global 123456789012 fail: Weak.'],
      coverage: ['global iam:GetPolicy not-enabled 1'],
    });
  });

  it('is told by the words of a code that says several things', async () => {
    const said = (words: string) =>
      fakeAws({
        calls: {
          'iam:GetPolicy': throwing(
            new PermissionError(`Several, ${words}`, {
              service: 'iam',
              operation: 'GetPolicy',
              awsCode: 'Several',
            }),
          ),
        },
      });

    expect((await runScan(said('iam is off.'), [strong])).lines).toEqual([
      'iam-strong global 123456789012 fail: Weak.',
    ]);
    expect((await runScan(said('you may not.'), [strong])).lines).toEqual([
      'iam-strong global - error: permission',
    ]);
  });

  it('is judged by the parameters of the tenant, where there are some that fit', async () => {
    const aws = fakeAws({ calls: { 'iam:GetPolicy': () => ({ Length: 14 }) } });
    const withMinimum = (minLength: unknown) =>
      runScan(aws, [strong], { parameters: { 'iam-strong': { minLength } } });

    expect((await withMinimum(20)).lines).toEqual(['iam-strong global 123456789012 fail: Weak.']);
    expect((await withMinimum('x')).lines).toEqual([
      'iam-strong global 123456789012 error: platform',
    ]);
  });

  it('is not judged by a default where the tenant set a parameter that the check does not have', async () => {
    const aws = fakeAws({ calls: { 'iam:GetPolicy': () => ({ Length: 14 }) } });
    const plain = defineCheck(policy, { ...metadata('iam-plain'), evaluate: pass });

    const { lines } = await runScan(aws, [strong, plain], {
      parameters: { 'iam-strong': { leastLength: 20 }, 'iam-plain': { leastLength: 20 } },
    });

    expect(lines).toEqual([
      'iam-strong global 123456789012 error: platform',
      'iam-plain global 123456789012 error: platform',
    ]);
  });

  const encryption = defineResource<{ readonly On: boolean }>({
    service: 'ec2',
    type: 'Test::Encryption',
    scope: 'regional',
    get: {
      operation: 'GetEncryption',
      action: 'ec2:GetEbsEncryptionByDefault',
      input: ({ region }) => ({ In: region }),
    },
    identify: (_, { accountId, region }) => ({
      id: `${accountId}/${region}`,
      name: region,
      region,
    }),
    facts: {},
  });
  const encrypted = defineCheck(encryption, {
    ...metadata('ec2-encrypted'),
    evaluate: ({ item, now: time }) => (item.On && time === now ? pass() : fail('Off.')),
  });

  it('of a region is asked in every region, but not where the account is off', async () => {
    const aws = fakeAws({ calls: { 'ec2:GetEncryption': () => ({ On: true }) } });

    const { lines, coverage, cursor } = await runScan(aws, [encrypted], {
      regions: ['eu-west-1', 'us-east-1', 'me-south-1'],
      disabledRegions: ['me-south-1'],
    });

    expect(lines).toEqual([
      'ec2-encrypted eu-west-1 eu-west-1 pass',
      'ec2-encrypted us-east-1 us-east-1 pass',
    ]);
    expect(coverage).toContain('me-south-1 ec2:GetEncryption region-disabled 1');
    expect(cursor['ec2:GetEncryption/Test::Encryption@me-south-1']).toBe('region-disabled');
  });

  it('is not asked where the service has no endpoint', async () => {
    const elsewhere = defineResource<{ readonly On: boolean }>({
      ...encryption,
      service: 'apprunner',
    });
    const check = defineCheck(elsewhere, { ...metadata('apprunner-x'), evaluate: pass });

    const { lines, coverage } = await runScan(fakeAws({}), [check], { regions: ['af-south-1'] });

    expect(lines).toEqual([]);
    expect(coverage).toEqual(['af-south-1 apprunner:GetEncryption not-in-region 1']);
  });
});

describe('a described list', () => {
  interface Table {
    readonly Id?: string;
    readonly Kind?: string;
  }
  const tableNamedBy = (identifyListed: DescribeCall<Table>['identifyListed']) =>
    defineResource<Table>({
      service: 'ecs',
      type: 'Test::Table',
      scope: 'regional',
      list: { operation: 'ListTables', action: 'ecs:ListClusters', items: 'Names' },
      describe: {
        operation: 'DescribeTables',
        action: 'ecs:DescribeClusters',
        batch: 2,
        idOfListed: (name) => (typeof name === 'string' ? name : undefined),
        identifyListed,
        input: (ids) => ({ ids }),
        items: 'Tables',
        idOf: ({ Id }) => Id,
        gone: (answer) => ('Gone' in answer && Array.isArray(answer.Gone) ? answer.Gone : []),
      },
      select: ({ Kind }) => Kind !== 'foreign',
      identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
      facts: {},
    });
  const table = tableNamedBy((name, { region }) => ({ id: `${name}`, name: `${name}`, region }));
  const check = defineCheck(table, { ...metadata('ecs-x'), evaluate: pass });

  it('asks for several at once, in order, and leaves out what is not of its kind', async () => {
    const aws = fakeAws({
      lists: { 'ecs:ListTables': inPages('Names', [['a', 'b', 'c'], ['d']]) },
      calls: {
        'ecs:DescribeTables': ({ input }) => ({
          Tables: ('ids' in input ? (input.ids as string[]) : []).map((Id) => ({
            Id,
            Kind: Id === 'b' ? 'foreign' : 'own',
          })),
        }),
      },
    });

    const { lines, coverage } = await runScan(aws, [check]);

    expect(lines).toEqual(['a', 'c', 'd'].map((name) => `ecs-x eu-west-1 ${name} pass`));
    expect(coverage).toContain('eu-west-1 ecs:DescribeTables ok 3');
  });

  it('makes an error of an id that is not described, unless AWS says that it is gone', async () => {
    const answering = (rest: object) =>
      fakeAws({
        lists: { 'ecs:ListTables': inPages('Names', [['a', 'b']]) },
        calls: { 'ecs:DescribeTables': () => ({ Tables: [{ Id: 'a' }], ...rest }) },
      });

    const gone = await runScan(answering({ Gone: ['b'] }), [check]);
    const missing = await runScan(answering({}), [check]);

    expect(gone.lines).toEqual(['ecs-x eu-west-1 a pass']);
    expect(gone.steps.at(-1)?.end).toBe('listed');
    expect(missing.lines).toEqual(['ecs-x eu-west-1 a pass', 'ecs-x eu-west-1 b error: service']);
    expect(missing.steps.at(-1)?.end).toBe('listed');
  });

  it('loses no other batch with one that fails, and names whom it loses', async () => {
    const aws = fakeAws({
      lists: { 'ecs:ListTables': inPages('Names', [['a', 'b', 'c']]) },
      calls: {
        'ecs:DescribeTables': ({ input }) => {
          if (JSON.stringify(input).includes('a')) throw failed('DescribeTables', 'Oops');
          return { Tables: [{ Id: 'c' }] };
        },
      },
    });

    const { lines, steps } = await runScan(aws, [check]);

    expect(lines).toEqual([
      'ecs-x eu-west-1 a error: service',
      'ecs-x eu-west-1 b error: service',
      'ecs-x eu-west-1 c pass',
    ]);
    expect(steps.at(-1)?.end).toBe('listed');
  });

  it('is an error without a name where its list tells none, and lets nothing be resolved', async () => {
    const nameless = tableNamedBy(() => ({ id: undefined, name: undefined, region: undefined }));
    const aws = fakeAws({
      lists: { 'ecs:ListTables': inPages('Names', [['a', 'b']]) },
      calls: { 'ecs:DescribeTables': throwing(failed('DescribeTables', 'Oops')) },
    });

    const { lines, steps } = await runScan(aws, [
      defineCheck(nameless, { ...metadata('ecs-x'), evaluate: pass }),
    ]);

    expect(lines).toEqual(['ecs-x eu-west-1 - error: service']);
    expect(steps.at(-1)?.end).toBe('failed');
  });
});

describe('a nested list', () => {
  const cluster = defineResource<{ readonly Arn: string }>({
    service: 'ecs',
    type: 'Test::Cluster',
    scope: 'regional',
    list: { operation: 'ListClusters', action: 'ecs:ListClusters', items: 'Clusters' },
    identify: ({ Arn }, { region }) => ({ id: Arn, name: Arn, region }),
    facts: {},
  });
  const service = defineResource<{ readonly Name: string }>({
    service: 'ecs',
    type: 'Test::Service',
    scope: 'regional',
    parent: cluster,
    list: {
      operation: 'ListServices',
      action: 'ecs:ListServices',
      input: (parent) => ({ cluster: (parent as { Arn: string }).Arn }),
      items: 'Services',
    },
    identify: ({ Name }, { region }) => ({ id: Name, name: Name, region }),
    facts: {},
  });
  const ofCluster = defineCheck(cluster, { ...metadata('ecs-cluster'), evaluate: pass });
  const ofService = defineCheck(service, { ...metadata('ecs-service'), evaluate: pass });

  const services = (cluster: string) => ({ answer: { Services: [{ Name: `${cluster}-1` }] } });
  const clusterOf = (input: object) => ('cluster' in input ? String(input.cluster) : '');

  it('is asked once per parent, and the parents are listed once for both', async () => {
    const aws = fakeAws({
      lists: {
        'ecs:ListClusters': inPages('Clusters', [[{ Arn: 'a' }], [{ Arn: 'b' }]]),
        'ecs:ListServices': ({ input }) => services(clusterOf(input)),
      },
    });

    const { lines } = await runScan(aws, [ofService, ofCluster]);

    expect(lines.toSorted()).toEqual([
      'ecs-cluster eu-west-1 a pass',
      'ecs-cluster eu-west-1 b pass',
      'ecs-service eu-west-1 a-1 pass',
      'ecs-service eu-west-1 b-1 pass',
    ]);
    expect(aws.asked.filter((line) => line.startsWith('ecs:ListClusters'))).toHaveLength(2);
  });

  it('is an error once where a parent cannot be asked, and goes on with the others', async () => {
    const aws = fakeAws({
      lists: {
        'ecs:ListClusters': inPages('Clusters', [[{ Arn: 'a' }, { Arn: 'b' }, { Arn: 'c' }]]),
        'ecs:ListServices': ({ input }) => {
          if (clusterOf(input) === 'b') return services('b');
          throw failed('ListServices', 'Oops');
        },
      },
    });

    const { lines, steps } = await runScan(aws, [ofService]);

    expect(lines).toEqual([
      'ecs-service eu-west-1 - error: service',
      'ecs-service eu-west-1 b-1 pass',
    ]);
    expect(steps.at(-1)?.end).toBe('failed');
  });
});

describe('a join', () => {
  const card = defineResource<{ readonly Groups: readonly string[] }>({
    service: 'ec2',
    type: 'Test::Interface',
    scope: 'regional',
    list: { operation: 'ListInterfaces', action: 'ec2:DescribeNetworkInterfaces', items: 'Cards' },
    identify: (_, { region }) => ({ id: 'card', name: 'card', region }),
    facts: {},
  });
  const group = defineResource<
    { readonly Id: string },
    object,
    { cards: { readonly Groups: readonly string[] } }
  >({
    service: 'ec2',
    type: 'Test::Group',
    scope: 'regional',
    list: { operation: 'ListGroups', action: 'ec2:DescribeSecurityGroups', items: 'Groups' },
    identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
    facts: {},
    related: {
      cards: { resource: card, keys: ({ Id }) => [Id], otherKeys: (other) => other.Groups },
    },
  });
  const used = defineCheck(group, {
    ...metadata('ec2-used'),
    joins: ['cards'],
    evaluate: ({ related }) => (related.cards.length > 0 ? pass() : fail('Unused.')),
  });
  const other = defineCheck(group, { ...metadata('ec2-other'), evaluate: pass });
  const groups = inPages('Groups', [[{ Id: 'a' }], [{ Id: 'b' }]]);

  it('is listed once per region and indexed by its keys', async () => {
    const aws = fakeAws({
      lists: {
        'ec2:ListGroups': groups,
        'ec2:ListInterfaces': inPages('Cards', [[{ Groups: ['x'] }], [{ Groups: ['b', 'c'] }]]),
      },
    });

    const { lines, steps } = await runScan(aws, [used], { regions: ['eu-west-1'] });

    expect(lines).toEqual(['ec2-used eu-west-1 a fail: Unused.', 'ec2-used eu-west-1 b pass']);
    expect(aws.asked.filter((line) => line.startsWith('ec2:ListInterfaces'))).toHaveLength(2);
    expect(steps[0]?.observations[0]?.operations).toEqual([
      'ec2:ListGroups@eu-west-1',
      'ec2:ListInterfaces@eu-west-1',
    ]);
  });

  it('that cannot be listed whole is an error of the checks that join, and of no other', async () => {
    const aws = fakeAws({
      lists: {
        'ec2:ListGroups': groups,
        'ec2:ListInterfaces': (_, token) => {
          if (token) throw failed('ListInterfaces', 'Oops');
          return { answer: { Cards: [{ Groups: ['a'] }] }, nextToken: '1' };
        },
      },
    });

    const { lines, steps } = await runScan(aws, [used, other]);

    expect(lines).toEqual(
      ['a', 'b'].flatMap((name) => [
        `ec2-used eu-west-1 ${name} error: service`,
        `ec2-other eu-west-1 ${name} pass`,
      ]),
    );
    expect(steps.at(-1)?.end).toBe('listed');
  });
});

describe('an answer that AWS prepares', () => {
  const report = (age: number) => ({
    answer: { Made: new Date(now.getTime() - age * 60_000), Rows: [{ Name: 'root' }] },
  });
  const user = defineResource<{ readonly Name: string }>({
    service: 'iam',
    type: 'Test::User',
    scope: 'global',
    list: {
      operation: 'GetReport',
      action: 'iam:GetCredentialReport',
      items: 'Rows',
      prepare: {
        operation: 'MakeReport',
        action: 'iam:GenerateCredentialReport',
        ready: (answer) => 'State' in answer && answer.State === 'COMPLETE',
      },
      freshness: {
        at: (answer) => ('Made' in answer ? (answer.Made as Date) : undefined),
        maxAgeMinutes: 270,
      },
    },
    identify: ({ Name }) => ({ id: Name, name: Name, region: 'global' }),
    facts: {},
  });
  const check = defineCheck(user, { ...metadata('iam-user'), evaluate: pass });
  const readyAfter = (polls: number, age: number) => {
    let polled = 0;
    return fakeAws({
      lists: { 'iam:GetReport': () => report(age) },
      calls: {
        'iam:MakeReport': () => {
          polled += 1;
          return { State: polled > polls ? 'COMPLETE' : 'STARTED' };
        },
      },
    });
  };

  it('is asked for until it is ready, and every poll is counted', async () => {
    const aws = readyAfter(3, 10);

    const { lines, coverage } = await runScan(aws, [check]);

    expect(lines).toEqual(['iam-user global root pass']);
    expect(coverage).toContain('global iam:MakeReport ok 4');
    expect(aws.waited()).toBeGreaterThan(0);
  });

  it('is an error when it is not ready within a minute', async () => {
    const aws = readyAfter(1000, 10);

    const { lines, steps } = await runScan(aws, [check]);

    expect(lines).toEqual(['iam-user global - error: service']);
    expect(steps.at(-1)?.end).toBe('failed');
    expect(aws.waited()).toBe(60_000);
  });

  it('is prepared once for all resources that read it', async () => {
    const another = defineResource<{ readonly Name: string }>({ ...user, type: 'Test::Root' });
    const root = defineCheck(another, { ...metadata('iam-root'), evaluate: pass });
    const aws = readyAfter(1, 10);

    const { lines } = await runScan(aws, [check, root]);

    expect(lines).toHaveLength(2);
    expect(aws.asked).toHaveLength(3);
  });

  it('is an error when it is older than allowed, or does not say its age', async () => {
    const stale = await runScan(readyAfter(0, 271), [check]);
    const ageless = await runScan(
      fakeAws({
        lists: { 'iam:GetReport': () => ({ answer: { Rows: [] } }) },
        calls: { 'iam:MakeReport': () => ({ State: 'COMPLETE' }) },
      }),
      [check],
    );

    expect(stale.lines).toEqual(['iam-user global - error: service']);
    expect(ageless.lines).toEqual(['iam-user global - error: service']);
  });
});

describe('an answer that several ask for', () => {
  const ofImage = { action: 'ec2:DescribeImages', input: () => ({ Image: 'same' }) } as const;
  const machine = (type: string, shared: boolean) =>
    defineResource<{ readonly Id: string }, { GetImage: object }>({
      service: 'ec2',
      type,
      scope: 'regional',
      list: { operation: `List${type}`, action: 'ec2:DescribeInstances', items: 'Items' },
      identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
      facts: { GetImage: { ...ofImage, shared } },
    });
  const needing = (type: string, shared: boolean) =>
    defineCheck(machine(type, shared), { ...metadata(type), needs: ['GetImage'], evaluate: pass });
  const aws = () =>
    fakeAws({
      lists: {
        'ec2:ListOne': inPages('Items', [[{ Id: 'a' }], [{ Id: 'b' }]]),
        'ec2:ListTwo': inPages('Items', [[{ Id: 'c' }]]),
      },
      calls: { 'ec2:GetImage': () => ({ ImageId: 'a' }) },
    });
  const timesAsked = ({ asked }: { readonly asked: readonly string[] }) =>
    asked.filter((line) => line.startsWith('ec2:GetImage')).length;

  it('is asked for once when two kinds of resource need it', async () => {
    const both = aws();

    await runScan(both, [needing('One', false), needing('Two', false)]);

    expect(timesAsked(both)).toBe(1);
  });

  it('is asked for once when its declaration says that items share it', async () => {
    const alone = aws();

    await runScan(alone, [needing('One', true)]);

    expect(timesAsked(alone)).toBe(1);
  });
});
