/**
 * What strangers can do by a policy, found by trying: concrete strangers send concrete requests, each
 * judged as AWS documents it. It knows nothing of how the product judges, and is certain only about
 * policies of the values in `policy-generator.ts`, for which its strangers were chosen.
 */

/** The values of condition keys in a request, by key in lower case. */
type Context = Readonly<Record<string, readonly string[] | undefined>>;

interface Statement {
  readonly Effect: string;
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource?: readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** `undefined`: AWS does not say. */
type Outcome = boolean | undefined;

const actions = [
  'sqs:SendMessage',
  'sqs:ReceiveMessage',
  'sqs:GetQueueUrl',
  'sqs:Zz',
  'sqs:DeleteQueue',
];
export const queueArn = 'arn:aws:sqs:eu-west-1:111122223333:q';
const resources = [queueArn, 'arn:aws:sqs:eu-west-1:111122223333:other'];

/** Stretches of addresses that no block of the generator parts, and how many each holds. */
const stretches = [
  { address: '16.1.2.3', size: 2 ** 24 },
  { address: '17.1.2.3', size: 2 ** 24 },
  { address: '10.1.2.3', size: 2 ** 24, block: '10.0.0.0/8' },
  { address: '100.1.2.3', size: 2 ** 31 - 3 * 2 ** 24 },
  { address: '200.1.2.3', size: 2 ** 31 - 2 ** 8 },
  { address: '203.0.113.5', size: 1 },
  { address: '203.0.113.6', size: 2 ** 8 - 1 },
  { address: '2600::1', size: 2 ** 96 },
] as const;

const strangers = ['987650001234', '345600001234'];

/** What each kind of stranger can make of condition keys; what stands for `undefined` is missing. */
const callers = [
  { kind: 'anonymous', network: 'internet' },
  { kind: 'signed', network: 'internet' },
  { kind: 'anonymous', network: 'endpoint' },
  { kind: 'signed', network: 'endpoint' },
] as const;
type Caller =
  | (typeof callers)[number]
  | { readonly kind: 'service' | 'federated'; readonly network: 'internet' | 'endpoint' | 'none' };

function choices(key: string, { kind, network }: Caller): readonly (string | undefined)[] {
  const signed = (...values: readonly (string | undefined)[]) =>
    kind === 'signed' ? values : [undefined];
  const through = (...values: readonly string[]) => (network === 'endpoint' ? values : [undefined]);
  const acting = (...values: readonly string[]) => (kind === 'service' ? values : [undefined]);
  switch (key) {
    case 'aws:principalaccount':
      return signed(...strangers);
    case 'aws:principalorgid':
      return signed(undefined, 'o-zz');
    case 'aws:principalarn':
      return signed(
        ...strangers.flatMap((account) => [
          `arn:aws:iam::${account}:role/x`,
          `arn:aws:iam::${account}:role/y`,
          `arn:aws:iam::${account}:role/:iam::111122223333:role/x`,
          `arn:aws:iam::${account}:user/:iam::111122223333:role/xy`,
        ]),
      );
    case 'aws:sourcevpce':
      return through('vpce-9');
    case 'aws:sourcevpc':
      return through('vpc-8', 'vpc-88');
    case 'aws:vpcsourceip':
      return through('10.1.0.1', '10.2.0.1', '172.16.0.1');
    case 'aws:sourceaccount':
      return acting(...strangers);
    case 'aws:sourcearn':
      return acting(
        'arn:aws:s3:::b9',
        'arn:aws:sns:eu-west-1:987650001234:t',
        'arn:aws:cloudwatch:eu-west-1:987650001234:alarm:x:111122223333:alarm:y',
      );
    case 'aws:principalisawsservice':
      return kind === 'service' ? ['true'] : signed('false');
    case 'aws:securetransport':
      return ['true', 'false'];
    case 'aws:principaltag/t':
      return [undefined, 'a', 'ab', 'a*', 'b', 'c'];
    case 'gitlab.com:sub':
      return ['project_path:evil/x', 'project_path:acme-evil/x', 'project_path:evil/acme', 'evil'];
    case 'gitlab.com:aud':
      return [undefined, 'sts', 'other', 'third'];
    default:
      throw new Error(`The oracle does not know ${key}.`);
  }
}

/** Whether strangers can do something by a permission in spite of denials, `undefined` if that is not certain. */
export function canStrangers(
  permission: Statement,
  denials: readonly Statement[],
  isFederated: boolean,
): Outcome {
  const direct: readonly Caller[] = isFederated
    ? [
        { kind: 'federated', network: 'internet' },
        { kind: 'federated', network: 'endpoint' },
      ]
    : callers;
  const withoutDenials = tried(permission, [], direct);
  if (withoutDenials === undefined) return undefined;
  const who: readonly Caller[] =
    withoutDenials || isFederated ? direct : [{ kind: 'service', network: 'none' }];
  return tried(permission, denials, who);
}

function tried(
  permission: Statement,
  denials: readonly Statement[],
  who: readonly Caller[],
): Outcome {
  let outcome: Outcome = false;
  for (const caller of who) {
    const found = triedBy(caller, permission, denials);
    if (found) return true;
    if (found === undefined) outcome = undefined;
  }
  return outcome;
}

function triedBy(caller: Caller, permission: Statement, denials: readonly Statement[]): Outcome {
  const statements = [permission, ...denials];
  const keys = new Set(
    statements
      .flatMap(({ Condition }) => Object.values(Condition).flatMap(Object.keys))
      .map((key) => key.toLowerCase()),
  );
  const hasAddress = keys.delete('aws:sourceip');
  const contexts = [...keys].reduce<Context[]>(
    (some, key) =>
      some.flatMap((context) =>
        choices(key, caller).map((value) => ({
          ...context,
          [key]: value === undefined ? undefined : [value],
        })),
      ),
    [{}],
  );
  const sends = (context: Context): Outcome => {
    const outcomes = new Set(
      actions.flatMap((action) =>
        resources.map((resource) =>
          isPermitted(permission, denials, { action, resource, context }),
        ),
      ),
    );
    return outcomes.has(true) ? true : outcomes.has(undefined) ? undefined : false;
  };
  const any = (list: readonly Context[]): Outcome => {
    const outcomes = new Set(list.map(sends));
    return outcomes.has(true) ? true : outcomes.has(undefined) ? undefined : false;
  };
  if (!hasAddress || caller.network !== 'internet') return any(contexts);

  const listed = JSON.stringify(statements);
  const reached = stretches
    .filter((stretch) => !('block' in stretch && listed.includes(`"${stretch.block}"`)))
    .map(({ address, size }) => ({
      size,
      outcome: any(contexts.map((context) => ({ ...context, 'aws:sourceip': [address] }))),
    }));
  if (reached.some(({ outcome }) => outcome === undefined)) return undefined;
  return reached.reduce((sum, { size, outcome }) => sum + (outcome ? size : 0), 0) > 2 ** 24;
}

interface Request {
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

function isPermitted(
  permission: Statement,
  denials: readonly Statement[],
  request: Request,
): Outcome {
  const permitted = applies(permission, request);
  if (permitted === false) return false;
  const denied = denials.map((denial) => applies(denial, request));
  if (denied.includes(true)) return false;
  return permitted && !denied.includes(undefined) ? true : undefined;
}

function applies(statement: Statement, { action, resource, context }: Request): Outcome {
  const { Action, NotAction, Resource, NotResource, Condition } = statement;
  const among = (patterns: readonly string[], text: string) =>
    patterns.some((pattern) => like(pattern.toLowerCase(), text.toLowerCase()));
  if (Action ? !among(Action, action) : among(NotAction ?? [], action)) return false;
  if (Resource ? !among(Resource, resource) : among(NotResource ?? [], resource)) return false;
  const held = Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) =>
      holds(operator, key.toLowerCase(), values, context),
    ),
  );
  if (held.includes(false)) return false;
  return held.includes(undefined) ? undefined : true;
}

function holds(written: string, key: string, values: readonly string[], context: Context): Outcome {
  const actual = context[key];
  if (written === 'Null') return values.includes(String(actual === undefined));
  const [set, base] = written.includes(':')
    ? (written.split(':') as [string, string])
    : ['', written];
  const operator = base.replace(/IfExists$/, '');
  const isNegated = /Not/.test(operator);
  if (actual === undefined) {
    if (base !== operator || set === 'ForAllValues') return true;
    return set === 'ForAnyValue' ? false : isNegated;
  }
  const outcomes = values.map((value) =>
    actual.some((each) => equals(operator.replace('Not', ''), value, each, context)),
  );
  const unknown = values.some((value) => resolved(value, context) === undefined);
  const matches = outcomes.includes(true) ? true : unknown ? undefined : false;
  return matches === undefined ? undefined : matches !== isNegated;
}

function equals(operator: string, written: string, actual: string, context: Context): boolean {
  const value = resolved(written, context);
  if (value === undefined) return false;
  switch (operator) {
    case 'IpAddress':
      return holdsAddress(value, actual);
    case 'StringLike':
      return like(value, actual);
    case 'ArnLike':
    case 'ArnEquals': {
      const parts = (text: string) => text.split(':');
      const [pattern, arn] = [parts(value), parts(actual)];
      if (value === '*') return true;
      return (
        pattern.slice(0, 5).every((part, index) => like(part, arn[index] ?? '')) &&
        like(pattern.slice(5).join(':'), arn.slice(5).join(':'))
      );
    }
    default:
      return value === actual;
  }
}

/** The text of a value with its variables filled, `undefined` where one has no value. */
function resolved(value: string, context: Context): string | undefined {
  const name = /\$\{(.*?)\}/.exec(value)?.[1]?.toLowerCase();
  if (name === undefined) return value;
  const filled = name.startsWith('aws:resource') ? 'of the owner' : context[name]?.[0];
  return filled === undefined ? undefined : value.replace(/\$\{.*?\}/, filled);
}

/** Whether a block of IPv4 holds an address: no block of the generator holds addresses of IPv6. */
function holdsAddress(block: string, address: string): boolean {
  if (address.includes(':')) return false;
  const numberOf = (text: string) =>
    text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const [base = '', length = '32'] = block.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(numberOf(base) / size) === Math.floor(numberOf(address) / size);
}

function like(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  const rest = pattern.slice(1);
  if (pattern[0] === '*') return like(rest, text) || (text !== '' && like(pattern, text.slice(1)));
  return text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && like(rest, text.slice(1));
}
