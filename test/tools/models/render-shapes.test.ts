import { describe, expect, it } from 'vitest';
import type {
  BotocoreMember,
  BotocoreOperation,
  BotocoreShape,
} from '../../../tools/models/botocore.ts';
import { type Model, renderShapes } from '../../../tools/models/render-shapes.ts';

const to = (shape: string, own: Partial<BotocoreMember> = {}): BotocoreMember => ({
  shape,
  jsonvalue: false,
  streaming: false,
  flattened: false,
  xmlAttribute: false,
  idempotencyToken: false,
  hostLabel: false,
  ...own,
});

const shapeOf = (type: string, own: Partial<BotocoreShape> = {}): BotocoreShape => ({
  type,
  members: {},
  required: [],
  flattened: false,
  sparse: false,
  streaming: false,
  eventstream: false,
  document: false,
  union: false,
  jsonvalue: false,
  ...own,
});

const structure = (
  members: Readonly<Record<string, BotocoreMember>>,
  own: Partial<BotocoreShape> = {},
): BotocoreShape => shapeOf('structure', { members, ...own });

const operation = (own: Partial<BotocoreOperation>): BotocoreOperation => ({
  http: { method: 'POST', requestUri: '/', responseCode: 200 },
  auth: [],
  staticContextParams: {},
  ...own,
});

/** The shapes of the one operation `GetThing`, whose answer has these members. */
function shapesOf(
  members: Readonly<Record<string, BotocoreMember>>,
  shapes: Readonly<Record<string, BotocoreShape>> = {},
  required: string[] = [],
): string {
  const model: Model = {
    name: 'things',
    operations: {
      GetThing: operation({
        input: { shape: 'GetThingRequest' },
        output: { shape: 'GetThingResponse' },
      }),
      DeleteThing: operation({ input: { shape: 'DeleteThingRequest' } }),
    },
    shapes: {
      GetThingRequest: structure({}),
      GetThingResponse: structure(members, { required }),
      DeleteThingRequest: structure({}),
      String: shapeOf('string'),
      Blob: shapeOf('blob'),
      Time: shapeOf('timestamp'),
      Long: shapeOf('long'),
      ...shapes,
    },
  };
  return renderShapes(model, ['GetThing']);
}

describe('the shapes of operations', () => {
  it('are those that the named operations take and answer, and no others', () => {
    expect(shapesOf({})).toBe(
      [
        '/** What each operation takes and answers. */',
        'export interface Operations {',
        '  readonly GetThing: {',
        '    readonly input: GetThingRequest;',
        '    readonly output: GetThingResponse;',
        '  };',
        '}',
        '',
        'export interface GetThingRequest {}',
        '',
        'export interface GetThingResponse {}',
        '',
      ].join('\n'),
    );
  });

  it('may lack each member, and one that AWS requires is named all the same', () => {
    const text = shapesOf(
      { Name: to('String'), Note: to('String'), Token: to('String', { idempotencyToken: true }) },
      {},
      ['Name', 'Token'],
    );

    expect(text).toContain('  readonly Name: string | undefined;\n');
    expect(text).toContain('  readonly Note?: string | undefined;\n');
    expect(text).toContain('  readonly Token?: string | undefined;\n');
  });

  it('have times as dates, bytes as bytes, numbers of every size and documents unread', () => {
    const text = shapesOf(
      { At: to('Time'), Content: to('Blob'), Size: to('Long'), Free: to('Free') },
      { Free: structure({}, { document: true }) },
    );

    expect(text).toContain('  readonly At?: Date | undefined;\n');
    expect(text).toContain('  readonly Content?: Uint8Array | undefined;\n');
    expect(text).toContain('  readonly Size?: number | undefined;\n');
    expect(text).toContain('  readonly Free?: unknown | undefined;\n');
    expect(text).not.toContain('interface Free');
  });

  it('list words that AWS lists, and keep maps by them partial', () => {
    const text = shapesOf(
      { State: to('State'), Counts: to('Counts'), Tags: to('Tags') },
      {
        State: shapeOf('string', { enum: ['on', "AWS's"] }),
        Counts: shapeOf('map', { key: to('State'), value: to('Long'), sparse: false }),
        Tags: shapeOf('map', { key: to('String'), value: to('String'), sparse: true }),
      },
    );

    expect(text).toContain("export type State = 'on' | 'AWS\\'s';\n");
    expect(text).toContain('  readonly Counts?: { readonly [key in State]?: number } | undefined;');
    expect(text).toContain(
      '  readonly Tags?: { readonly [key: string]: string | null } | undefined;',
    );
  });

  it('break a long union into lines, and lose no word of it', () => {
    const words = Array.from({ length: 40 }, (_, index) => `word-${index}`);
    const text = shapesOf({ State: to('State') }, { State: shapeOf('string', { enum: words }) });

    const [, union = ''] = text.split('export type State =\n');
    const lines = union.slice(0, union.indexOf(';')).split('\n');

    expect([...union.matchAll(/'([^']+)'/g)].map(([, word]) => word)).toEqual(words);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  it('follow lists and what refers to itself', () => {
    const text = shapesOf(
      { Rows: to('Rows'), 'x-odd': to('Node') },
      {
        Rows: shapeOf('list', { member: to('Row'), sparse: false }),
        Row: shapeOf('list', { member: to('String'), sparse: true }),
        Node: structure({ Nodes: to('Nodes') }),
        Nodes: shapeOf('list', { member: to('Node'), sparse: false }),
      },
    );

    expect(text).toContain(
      '  readonly Rows?: readonly (readonly (string | null)[])[] | undefined;\n',
    );
    expect(text).toContain("  readonly 'x-odd'?: Node | undefined;\n");
    expect(text).toContain('  readonly Nodes?: readonly Node[] | undefined;\n');
    expect(text.match(/export interface Node /g)).toHaveLength(1);
  });

  it.each([
    ['a stream', to('Body'), { Body: shapeOf('blob', { streaming: true }) }],
    ['a member that streams', to('Blob', { streaming: true }), {}],
    ['events', to('Events'), { Events: structure({}, { eventstream: true }) }],
    ['JSON within a string', to('String', { jsonvalue: true }), {}],
    ['JSON that its shape names so', to('Json'), { Json: shapeOf('string', { jsonvalue: true }) }],
    ['a kind of value that no answer had yet', to('Big'), { Big: shapeOf('bigInteger') }],
    ['a list of nothing', to('Empty'), { Empty: shapeOf('list') }],
    ['the name of a type of ours', to('Date'), { Date: structure({}) }],
    ['what is not described', to('Nowhere'), {}],
  ] satisfies readonly (readonly [
    string,
    BotocoreMember,
    Readonly<Record<string, BotocoreShape>>,
  ])[])('refuse %s', (_, member, shapes) => {
    expect(() => shapesOf({ Member: member }, shapes)).toThrow(member.shape);
  });
});
