/** Where the pages are that a failure names. */
const page = 'docs/architecture.md';

/** What the files of a folder may import. */
export interface Rule {
  /** The rule, as a sentence; the page has a row with the same words. */
  readonly rule: string;
  readonly page: string;
  /** Files that it is for. */
  readonly of: RegExp;
  /** What they may import: files of the project, and packages. */
  readonly may: RegExp;
  /** Files of which they may import types, besides. */
  readonly mayType?: RegExp;
}

const packages = (...names: readonly string[]) => names.map((name) => `${name}$`);
const anyOf = (...parts: readonly string[]) => new RegExp(`^(${parts.join('|')})`);

const floor = (name: string, rule: string, may: readonly string[]): Rule => ({
  rule,
  page: `${page}#floors`,
  of: new RegExp(`^functions/${name}/`),
  may: anyOf(`functions/${name}/`, ...may),
});

const core = 'functions/core/';
const platform = 'functions/platform/';
const data = 'functions/data/';
const checks = 'functions/checks/';
const useCases = 'functions/use-cases/';
const node = 'node:';
const zod = 'zod$';

/** The floors of `functions`, from the ground up. */
const functionFloors: readonly Rule[] = [
  // Of Node, what is a pure function: nobody else unpacks gzip.
  floor('core', 'core is pure: it knows neither AWS nor Lambda nor the CDK', [zod, 'node:zlib$']),
  floor('frameworks', 'frameworks are data: they stand on core alone', [core]),
  floor('checks', 'checks are data: they stand on core alone, and of an SDK take types', [
    core,
    zod,
  ]),
  floor('inventory', 'the inventory is data: it stands on core and on resources of checks', [
    core,
    'functions/checks/.*\\.resource\\.ts$',
  ]),
  floor('platform', 'platform is the boundary to AWS: it stands on core alone', [
    core,
    '@aws-lambda-powertools/jmespath$',
    '@aws-sdk/',
    '@smithy/',
    zod,
    node,
  ]),
  floor('data', 'data is what the table and the bucket hold: it stands on platform and core', [
    core,
    platform,
    '@aws-sdk/',
    '@smithy/',
    'ulid$',
    zod,
    node,
  ]),
  floor('use-cases', 'use cases are deeds with more than one door: they know no HTTP', [
    core,
    checks,
    platform,
    data,
    'ulid$',
    zod,
    node,
  ]),
  ...['api', 'run', 'events'].map((name) =>
    floor(name, `${name} is a door: it stands on all floors below, and on no other door`, [
      core,
      checks,
      'functions/inventory/',
      platform,
      data,
      useCases,
      ...packages('@middy/core', 'ulid', 'yaml', 'zod'),
      node,
    ]),
  ),
];

const http: Rule = {
  rule: 'api/http is what all families have: it knows none of them',
  page: `${page}#doors`,
  of: /^functions\/api\/http\//,
  may: /^(?!functions\/api\/)|^functions\/api\/http\//,
};

/** The other folders of the top level. */
const others: readonly Rule[] = [
  {
    rule: 'infrastructure sees core, the manifest and the routes, not the runtime',
    page: `${page}#floors`,
    of: /^(lib\/|bin\/app\.ts)/,
    // A function's environment is what its construct has to give it.
    mayType: /^functions\/((api|run|events)\/[^/]+\/env|platform\/own\/schedule-env)\.ts$/,
    may: /^(lib\/|functions\/core\/|functions\/(checks\/manifest|api\/routes|api\/http\/route)\.ts$|statemachines\/|aws-cdk-lib|cdk-nag$|constructs$|esbuild$|zod$|node:)/,
  },
  {
    rule: 'a construct takes constructs, and never a stack: the stack gives them by name',
    page: `${page}#floors`,
    of: /^lib\/constructs\//,
    may: /^(?!lib\/(stacks\/|app\.ts))/,
  },
  {
    rule: 'the command line needs no deployed platform: it stands on core, checks and platform',
    page: `${page}#floors`,
    of: /^bin\/roundsman/,
    may: /^(bin\/roundsman\/|functions\/(core|checks|platform)\/|package\.json$|@aws-sdk\/(client-sts|credential-providers)$|@smithy\/(core\/config|types)$|zod$|node:)/,
  },
  {
    // It asks AWS and the API from outside: of the platform's own code it runs nothing.
    rule: 'the doctor stands on the settings, core, platform and what a client of the API needs',
    page: `${page}#floors`,
    of: /^bin\/doctor/,
    may: /^(bin\/(doctor|operator)\/|bin\/roundsman\/command-line\/terminal\.ts$|lib\/config\/|functions\/(core|platform)\/|functions\/api\/([a-z]+\/routes|http\/(client|problem|route))\.ts$|package\.json$|@aws-sdk\/|@smithy\/|zod$|node:)/,
  },
  {
    rule: 'the command of people stands on the settings, data, platform and what a client of the API needs',
    page: `${page}#floors`,
    of: /^bin\/people/,
    may: /^(bin\/(people|operator)\/|lib\/config\/|functions\/(core|data|platform)\/|functions\/api\/([a-z]+\/routes|http\/client)\.ts$|@aws-sdk\/|zod$|node:)/,
  },
  {
    rule: 'what commands of operators share stands on the settings, core and the base of the API',
    page: `${page}#floors`,
    of: /^bin\/operator\//,
    may: /^(bin\/operator\/|lib\/config\/|functions\/core\/|functions\/api\/http\/route\.ts$|node:)/,
  },
  {
    rule: 'local stands on the app, not on tools or the dashboard',
    page: `${page}#floors`,
    of: /^local\//,
    may: /^(?!(web|tools|test)\/)/,
  },
  {
    rule: 'the dashboard takes types of the API, in one file, and nothing else of ours',
    page: `${page}#floors`,
    of: /^web\/(?!src\/api\/types\.ts$)/,
    may: /^(?!(bin|functions|lib|local|statemachines|test|tools)\/)/,
  },
  {
    rule: 'what the dashboard takes of the API are types: the routes, the form of a refusal, the roles, and what plans permit',
    page: `${page}#floors`,
    of: /^web\/src\/api\/types\.ts$/,
    may: /^zod$/,
    mayType: /^functions\/(api\/(routes|http\/problem)|core\/tenants\/(roles|plan-limits))\.ts$/,
  },
];

/** The rooms of a folder, the lowest first: each may import those below it, and the folder's own files. */
export interface Rooms {
  readonly folder: string;
  readonly rooms: readonly string[];
  /** Whether the folder's own files stand below its rooms, as their common words, or above, as what joins them. */
  readonly own: 'below' | 'above';
}

export const rooms: readonly Rooms[] = [
  {
    folder: 'functions/core',
    rooms: [
      'flow',
      'judgement',
      'scan',
      'findings',
      'health',
      'tenants',
      'accounts',
      'custom',
      'tasks',
      'billing',
      'runs',
      'web',
    ],
    own: 'below',
  },
  {
    folder: 'functions/core/judgement',
    rooms: ['credentials', 'networks', 'policies', 'buckets'],
    own: 'below',
  },
  {
    folder: 'functions/platform',
    rooms: ['process', 'calls', 'models', 'expressions', 'entry', 'own'],
    own: 'above',
  },
  {
    folder: 'functions/data',
    rooms: [
      'store',
      'users',
      'billing',
      'requests',
      'tenants',
      'accounts',
      'runs',
      'tasks',
      'findings',
      'resources',
      'health',
    ],
    own: 'above',
  },
  {
    folder: 'functions/use-cases',
    rooms: ['tasks', 'runs', 'accounts', 'tenants'],
    own: 'above',
  },
  {
    folder: 'lib/constructs',
    rooms: ['function', 'data', 'run', 'api', 'web', 'operations'],
    own: 'above',
  },
  {
    folder: 'web/src',
    rooms: ['texts', 'api', 'queries', 'app', 'parts', 'pages'],
    own: 'above',
  },
];

/** The rooms that have a rule: where a folder's own files stand below, the highest may import whatever is in it, and has none. */
const ruledRooms = ({ rooms: named, own }: Rooms) => (own === 'below' ? named.slice(0, -1) : named);

const roomRules: readonly Rule[] = rooms.flatMap(({ folder, rooms: named, own }) => [
  ...ruledRooms({ folder, rooms: named, own }).map((room, height) => ({
    rule: `${folder}/${room} stands on ${['the packages of its floor', ...named.slice(0, height)].join(', ')}`,
    page: `${page}#rooms`,
    of: new RegExp(`^${folder}/${room}/`),
    may: new RegExp(
      `^(?!${folder}/)|^${folder}/(${named.slice(0, height + 1).join('|')})/${own === 'below' ? `|^${folder}/[^/]+$` : ''}`,
    ),
  })),
  ...(own === 'below'
    ? [
        {
          rule: `${folder} itself has the words of all its rooms, and knows none of them`,
          page: `${page}#rooms`,
          of: new RegExp(`^${folder}/[^/]+$`),
          may: new RegExp(`^(?!${folder}/)|^${folder}/[^/]+$`),
        },
      ]
    : []),
]);

export const rules: readonly Rule[] = [...functionFloors, http, ...others, ...roomRules];
