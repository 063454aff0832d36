/** DynamoDB's condition and update expressions, as far as we use them, evaluated strictly. */

export type Item = Record<string, unknown>;

interface Placeholders {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>> | undefined;
}

export class ValidationException extends Error {
  override readonly name = 'ValidationException';
}

const pattern = /\s*(<=|>=|<>|[=<>(),.+]|#\w+|:\w+|\w+)/y;

function tokensOf(expression: string): string[] {
  const tokens: string[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < expression.trimEnd().length) {
    const token = pattern.exec(expression)?.[1];
    if (!token) throw new ValidationException(`Cannot read: ${expression}`);
    tokens.push(token);
  }
  return tokens;
}

/** Reads the expressions of one request; at its end every placeholder must have been used. */
export function createReader(placeholders: Placeholders) {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } =
    placeholders;
  const used = new Set<string>();

  function lookUp<Value>(all: Readonly<Record<string, Value>>, placeholder: string): Value {
    const found = all[placeholder];
    if (found === undefined) throw new ValidationException(`${placeholder} is not defined.`);
    used.add(placeholder);
    return found;
  }

  function open(expression: string) {
    const tokens = tokensOf(expression);
    const take = (expected?: string) => {
      const token = tokens.shift();
      if (token === undefined || (expected && token !== expected)) {
        throw new ValidationException(`Expected ${expected ?? 'more'} in ${expression}`);
      }
      return token;
    };
    const path = () => {
      const parts = [nameOf(take())];
      while (tokens[0] === '.') {
        take();
        parts.push(nameOf(take()));
      }
      return parts;
    };
    const nameOf = (token: string) => {
      if (!token.startsWith('#')) throw new ValidationException(`${token} may be reserved.`);
      return lookUp(names, token);
    };
    const value = () => lookUp(values, take());
    return { tokens, take, path, value };
  }

  function condition(expression: string): (item: Item | undefined) => boolean {
    const { tokens, take, path, value } = open(expression);

    function either(): (item: Item | undefined) => boolean {
      let left = both();
      while (tokens[0] === 'OR') {
        take();
        const [one, other] = [left, both()];
        left = (item) => one(item) || other(item);
      }
      return left;
    }
    function both(): (item: Item | undefined) => boolean {
      let left = single();
      while (tokens[0] === 'AND') {
        take();
        const [one, other] = [left, single()];
        left = (item) => one(item) && other(item);
      }
      return left;
    }
    function single(): (item: Item | undefined) => boolean {
      const next = tokens[0];
      if (next === '(') {
        take();
        const inner = either();
        take(')');
        return inner;
      }
      if (next === 'attribute_exists' || next === 'attribute_not_exists') {
        take();
        take('(');
        const at = path();
        take(')');
        return (item) => (valueAt(item, at) !== undefined) === (next === 'attribute_exists');
      }
      if (next === 'size') {
        take();
        take('(');
        const at = path();
        take(')');
        take('>');
        const over = Number(value());
        return (item) => {
          const list = valueAt(item, at);
          // In DynamoDB nothing that is not there is compared, in filters and in conditions: it is no error.
          if (list === undefined) return false;
          if (!Array.isArray(list)) throw new ValidationException('Only lists have a size here.');
          return list.length > over;
        };
      }
      if (next === 'begins_with') {
        take();
        take('(');
        const at = path();
        take(',');
        const prefix = String(value());
        take(')');
        return (item) => String(valueAt(item, at) ?? '').startsWith(prefix);
      }
      const at = path();
      const operator = take();
      if (operator === 'BETWEEN') {
        const from = value();
        take('AND');
        const to = value();
        return (item) =>
          compare(valueAt(item, at), '>=', from) && compare(valueAt(item, at), '<=', to);
      }
      const right = value();
      return (item) => compare(valueAt(item, at), operator, right);
    }

    const whole = either();
    if (tokens.length > 0) throw new ValidationException(`Left over: ${tokens.join(' ')}`);
    return whole;
  }

  function update(expression: string): (item: Item) => Item {
    const { tokens, take, path, value } = open(expression);
    const steps: ((before: Item) => readonly [name: string, value: unknown])[] = [];
    const touched = new Set<string>();
    const attribute = () => {
      const [name = '', ...rest] = path();
      if (rest.length > 0 || touched.has(name)) {
        throw new ValidationException(`Two paths overlap: ${name}`);
      }
      if (name === 'PK' || name === 'SK') throw new ValidationException('Keys cannot be updated.');
      touched.add(name);
      return name;
    };
    const clauses: Record<string, () => void> = {
      SET() {
        const name = attribute();
        take('=');
        if (tokens[0] !== 'if_not_exists') {
          const right = value();
          steps.push(() => [name, right]);
          return;
        }
        take();
        take('(');
        const [of = ''] = path();
        take(',');
        const right = value();
        take(')');
        steps.push((before) => [name, before[of] ?? right]);
      },
      REMOVE() {
        const name = attribute();
        steps.push(() => [name, undefined]);
      },
      ADD() {
        const name = attribute();
        const by = value();
        if (typeof by !== 'number') throw new ValidationException('ADD takes numbers here.');
        steps.push((before) => [name, Number(before[name] ?? 0) + by]);
      },
    };
    while (tokens.length > 0) {
      const clause = clauses[take()];
      if (!clause) throw new ValidationException(`Cannot read: ${expression}`);
      do clause();
      while (tokens[0] === ',' && take());
    }
    return (before) => {
      const all = { ...before, ...Object.fromEntries(steps.map((step) => step(before))) };
      return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    };
  }

  return {
    condition,
    update,
    close() {
      const unused = [...Object.keys(names), ...Object.keys(values)].filter(
        (key) => !used.has(key),
      );
      if (unused.length > 0) throw new ValidationException(`Unused: ${unused.join(', ')}`);
    },
  };
}

function valueAt(item: Item | undefined, path: readonly string[]): unknown {
  let value: unknown = item;
  for (const name of path) value = (value as Item | undefined)?.[name];
  return value;
}

// Values of different types are never equal and never ordered, as in DynamoDB.
function compare(left: unknown, operator: string, right: unknown): boolean {
  if (operator === '<>') return left !== right;
  if (typeof left !== typeof right) return false;
  if (operator === '=') return left === right;
  const [one, other] = [left, right] as [string, string];
  if (operator === '<') return one < other;
  if (operator === '<=') return one <= other;
  if (operator === '>=') return one >= other;
  throw new ValidationException(`Unknown operator ${operator}`);
}
