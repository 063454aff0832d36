import { describe, expect, it } from 'vitest';
import { defineCheck, fail, pass, type Verdict } from '../../../functions/core/check.ts';
import { AuthenticationError } from '../../../functions/core/errors.ts';
import { answered } from '../../../functions/core/judgement/answer.ts';
import { defineResource, type Resource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import {
  denied,
  type FakeAws,
  failed,
  fakeAws,
  inPages,
  throwing,
} from '../../support/fakes/fake-aws.ts';

interface Thing {
  readonly Id?: string;
}

const thing = defineResource<Thing, { GetOne: object; GetTwo: object }>({
  service: 'sqs',
  type: 'Test::Thing',
  scope: 'regional',
  list: { operation: 'ListThings', action: 'sqs:ListQueues', items: 'Things' },
  identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
  facts: {
    GetOne: { action: 'sqs:GetQueueAttributes', input: ({ Id }) => ({ Id }) },
    GetTwo: { action: 'sqs:GetQueueAttributes', input: ({ Id }) => ({ Id }) },
  },
});

const one = defineCheck(thing, { ...metadata('sqs-one'), needs: ['GetOne'], evaluate: pass });
const two = defineCheck(thing, { ...metadata('sqs-two'), needs: ['GetTwo'], evaluate: pass });
const none = defineCheck(thing, { ...metadata('sqs-none'), evaluate: pass });
const checks = [one, two, none];

const answering = (lists: object, calls: object = {}): FakeAws =>
  fakeAws({
    lists: { 'sqs:ListThings': inPages('Things', [[{ Id: 'a' }]]), ...lists },
    calls: { 'sqs:GetOne': () => ({ Of: 1 }), 'sqs:GetTwo': () => ({ Of: 2 }), ...calls },
  });

const endOf = ({ steps }: Awaited<ReturnType<typeof runScan>>) => steps.at(-1)?.end;

describe('a list call that fails', () => {
  it('is an error of every check, names no resource, and lets nothing be resolved', async () => {
    const scanned = await runScan(
      answering({ 'sqs:ListThings': throwing(denied('ListThings')) }),
      checks,
    );

    expect(scanned.lines).toEqual(checks.map(({ id }) => `${id} eu-west-1 - error: permission`));
    expect(scanned.coverage).toEqual(['eu-west-1 sqs:ListThings denied 1']);
    expect(endOf(scanned)).toBe('failed');
  });

  it('on its second page keeps what the first one gave', async () => {
    const scanned = await runScan(
      answering({
        'sqs:ListThings': (_: object, token?: string) => {
          if (token) throw failed('ListThings', 'InternalError');
          return { answer: { Things: [{ Id: 'a' }] }, nextToken: '1' };
        },
      }),
      [none],
    );

    expect(scanned.lines).toEqual([
      'sqs-none eu-west-1 a pass',
      'sqs-none eu-west-1 - error: service',
    ]);
    expect(endOf(scanned)).toBe('failed');
  });

  it('in one region is nothing to the others', async () => {
    const scanned = await runScan(
      answering({
        'sqs:ListThings': ({ region }: { region: string }) => {
          if (region === 'us-east-1') throw denied('ListThings');
          return { answer: { Things: [{ Id: 'a' }] } };
        },
      }),
      [none],
      { regions: ['eu-west-1', 'us-east-1'] },
    );

    expect(scanned.lines.toSorted()).toEqual([
      'sqs-none eu-west-1 a pass',
      'sqs-none us-east-1 - error: permission',
    ]);
  });

  it.each([
    ['lacks the list', {}],
    ['holds null for the list', { Things: null }],
    ['holds no list', { Things: { Id: 'a' } }],
  ])('is one whose answer %s', async (_, answer) => {
    const scanned = await runScan(answering({ 'sqs:ListThings': () => ({ answer }) }), [none]);

    expect(scanned.lines).toEqual(['sqs-none eu-west-1 - error: service']);
    expect(scanned.coverage).toEqual(['eu-west-1 sqs:ListThings service 1']);
    expect(endOf(scanned)).toBe('failed');
  });

  it('is not one whose list may be left out when it is empty', async () => {
    const omitting = defineResource<Thing>({
      service: 'sqs',
      type: 'Test::Omitting',
      scope: 'regional',
      list: {
        operation: 'ListThings',
        action: 'sqs:ListQueues',
        items: 'Things',
        omittedWhenEmpty: 'https://docs.aws.amazon.com/',
      },
      identify: thing.identify,
      facts: {},
    });
    const check = defineCheck(omitting, { ...metadata('sqs-none'), evaluate: pass });

    const scanned = await runScan(answering({ 'sqs:ListThings': () => ({ answer: {} }) }), [check]);

    expect(scanned.lines).toEqual([]);
    expect(scanned.coverage).toEqual(['eu-west-1 sqs:ListThings empty 1']);
    expect(endOf(scanned)).toBe('listed');
  });

  it('is one that repeats a token', async () => {
    const scanned = await runScan(
      answering({
        'sqs:ListThings': (_: object, token = '0') => ({
          answer: { Things: [{ Id: token }] },
          nextToken: token === '1' ? '2' : '1',
        }),
      }),
      [none],
    );

    expect(scanned.lines.at(-1)).toBe('sqs-none eu-west-1 - error: service');
    expect(endOf(scanned)).toBe('failed');
  });
});

describe('a fact that fails', () => {
  it('is an error of the checks that need it, and of no other', async () => {
    const aws = answering({}, { 'sqs:GetOne': throwing(denied('GetOne')) });

    const { lines, coverage, steps } = await runScan(aws, checks);

    expect(lines).toEqual([
      'sqs-one eu-west-1 a error: permission',
      'sqs-two eu-west-1 a pass',
      'sqs-none eu-west-1 a pass',
    ]);
    expect(coverage).toContain('eu-west-1 sqs:GetOne denied 1');
    expect(steps.at(-1)?.end).toBe('listed');
  });

  it('is our own fault where it threw something that is no AWS error', async () => {
    const aws = answering({}, { 'sqs:GetOne': throwing(new TypeError('x is undefined')) });

    const { lines } = await runScan(aws, [one, none]);

    expect(lines).toEqual(['sqs-one eu-west-1 a error: platform', 'sqs-none eu-west-1 a pass']);
  });
});

describe('a fact that says nothing', () => {
  const documented = defineResource<Thing, { GetOne: object }>({
    ...thing,
    facts: { GetOne: { ...thing.facts.GetOne, mayBeEmpty: 'https://docs.aws.amazon.com/' } },
  });
  const judged = (of: Resource<Thing, { GetOne: object }, object>) =>
    runScan(answering({}, { 'sqs:GetOne': () => ({ $metadata: {}, Status: undefined }) }), [
      defineCheck(of, { ...metadata('sqs-one'), needs: ['GetOne'], evaluate: pass }),
    ]);

  it('is an error, as no check can tell it from one that was lost', async () => {
    const { lines, coverage } = await judged(thing);

    expect(lines).toEqual(['sqs-one eu-west-1 a error: service']);
    expect(coverage).toContain('eu-west-1 sqs:GetOne service 1');
  });

  it('is an answer where AWS documents what it says', async () => {
    expect((await judged(documented)).lines).toEqual(['sqs-one eu-west-1 a pass']);
  });
});

describe('an item that AWS does not name', () => {
  it('is an error, never a guess, and lets nothing be resolved', async () => {
    const aws = answering({ 'sqs:ListThings': inPages('Things', [[{}, { Id: 'b' }, {}]]) });

    const scanned = await runScan(aws, [none]);

    expect(scanned.lines).toEqual([
      'sqs-none eu-west-1 - error: service',
      'sqs-none eu-west-1 b pass',
    ]);
    expect(endOf(scanned)).toBe('failed');
  });
});

describe('a check that crashes', () => {
  const crash = (): never => {
    throw new TypeError('x is undefined');
  };

  it.each([
    ['while it judges', { evaluate: crash }],
    ['while it asks whether it applies', { evaluate: pass, appliesTo: crash }],
    // What a check written in haste may return in spite of its type.
    ['by saying nothing', { evaluate: () => undefined as unknown as Verdict }],
    ['by failing without a reason', { evaluate: () => fail('') }],
  ])('%s is a platform error of this check and item', async (_, parts) => {
    const broken = defineCheck(thing, { ...metadata('sqs-broken'), ...parts });

    const scanned = await runScan(answering({}), [broken, none]);

    expect(scanned.lines).toEqual([
      'sqs-broken eu-west-1 a error: platform',
      'sqs-none eu-west-1 a pass',
    ]);
    expect(endOf(scanned)).toBe('listed');
  });
});

describe('a check that finds an answer incomplete', () => {
  const reading = (member: string) => (): never => answered<never>(undefined, member);

  it('is a service error that names the call', async () => {
    const fact = defineCheck(thing, {
      ...metadata('sqs-fact'),
      needs: ['GetOne'],
      evaluate: reading('x'),
    });
    const item = defineCheck(thing, { ...metadata('sqs-item'), evaluate: reading('Arn') });

    const { lines, steps } = await runScan(answering({}), [fact, item]);

    expect(lines).toEqual([
      'sqs-fact eu-west-1 a error: service',
      'sqs-item eu-west-1 a error: service',
    ]);
    expect(steps[0]?.observations).toMatchObject([
      { error: { context: { operation: 'GetOne' } } },
      { error: { context: { operation: 'ListThings' } } },
    ]);
  });

  it('names all calls whose answers it reads, as nobody knows which of them has the gap', async () => {
    const other = defineResource<Thing>({
      service: 'sqs',
      type: 'Test::Other',
      scope: 'regional',
      identify: thing.identify,
      list: { operation: 'ListOthers', action: 'sqs:ListQueues', items: 'Others' },
      facts: {},
    });
    const joining = defineResource<Thing, { GetOne: object }, { others: Thing }>({
      ...thing,
      related: { others: { resource: other, keys: () => ['x'], otherKeys: () => ['x'] } },
    });
    const check = defineCheck(joining, {
      ...metadata('sqs-joining'),
      needs: ['GetOne'],
      joins: ['others'],
      evaluate: reading('x'),
    });
    const aws = answering({ 'sqs:ListOthers': inPages('Others', [[]]) });

    const { steps } = await runScan(aws, [check]);

    expect(steps[0]?.observations).toMatchObject([
      { error: { category: 'service', context: { operation: 'GetOne or ListOthers' } } },
    ]);
  });
});

describe('a resource that crashes', () => {
  const crash = (): never => {
    throw new TypeError('x is undefined');
  };

  it.each([
    ['naming an item', { identify: crash }],
    ['choosing its items', { select: crash }],
    [
      'reading its list',
      { list: { ...thing.list, operation: 'ListThings', action: 'sqs:ListQueues', items: crash } },
    ],
    [
      'making its input',
      {
        list: {
          ...thing.list,
          operation: 'ListThings',
          action: 'sqs:ListQueues',
          items: 'Things',
          input: crash,
        },
      },
    ],
  ] as const)('%s is a platform error of its checks', async (_, parts) => {
    const broken = defineResource<Thing>({ ...thing, facts: {}, related: {}, ...parts } as never);
    const check = defineCheck(broken, { ...metadata('sqs-x'), evaluate: pass });

    const scanned = await runScan(answering({}), [check]);

    expect(scanned.lines).toEqual(['sqs-x eu-west-1 - error: platform']);
    expect(endOf(scanned)).toBe('failed');
  });
});

describe('failFast', () => {
  it('ends with the first error', async () => {
    const aws = answering(
      {
        'sqs:ListThings': inPages('Things', [[{ Id: 'a' }, { Id: 'b' }, { Id: 'c' }]]),
      },
      {
        'sqs:GetOne': ({ input }: { input: object }) => {
          if (JSON.stringify(input).includes('b')) throw denied('GetOne');
          return { Of: 1 };
        },
      },
    );

    const { lines } = await runScan(aws, [one], { failFast: true });

    expect(lines).toEqual(['sqs-one eu-west-1 a pass', 'sqs-one eu-west-1 b error: permission']);
  });
});

describe('an account that does not let us in', () => {
  it('makes every unit an error, and none pass', async () => {
    const refused = throwing(new AuthenticationError('Who?', { service: 'sqs', operation: 'x' }));

    const { lines, steps } = await runScan(answering({ 'sqs:ListThings': refused }), [none], {
      regions: ['eu-west-1', 'us-east-1'],
    });

    expect(lines.toSorted()).toEqual([
      'sqs-none eu-west-1 - error: authentication',
      'sqs-none us-east-1 - error: authentication',
    ]);
    expect(steps.map(({ end }) => end).filter((end) => end !== 'failed' && end)).toEqual([]);
  });
});
