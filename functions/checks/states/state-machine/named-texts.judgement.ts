import { IncompleteAnswerError } from '../../../core/errors.ts';

type NamedText = readonly [name: string, text: string];

/**
 * The texts of a definition in the Amazon States Language, each under the name that it has there: as
 * the member of an object, or beside the name in an object of a name and a value, as variables of
 * containers have them. Left out is what an execution puts in by its path (`$.password`); what a
 * function makes of it, under a name that ends in `.$`, is a text without that name. Throws when the
 * definition is no JSON.
 *
 * https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html
 */
export const namedTextsIn = (definition: string): readonly NamedText[] =>
  textsIn('', parsed(definition)).filter(([, text]) => !/^\$\$?(?:$|[.[])/.test(text));

function textsIn(name: string, value: unknown): readonly NamedText[] {
  if (typeof value === 'string') return [[name.endsWith('.$') ? computed : name, value]];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(name, each));
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...Object.entries(value).flatMap(([member, each]) => textsIn(member, each)),
    ...pairIn(value),
  ];
}

/** `{ "Name": "DB_PASSWORD", "Value": "…" }` */
function pairIn(value: object): readonly NamedText[] {
  const members = new Map<string, unknown>(
    Object.entries(value).map(([member, each]) => [member.toLowerCase(), each]),
  );
  const name = members.get('name') ?? members.get('key');
  const text = members.get('value');
  return typeof name === 'string' && typeof text === 'string' ? [[name, text]] : [];
}

const computed = 'an intrinsic function';

function parsed(definition: string): unknown {
  try {
    return JSON.parse(definition);
  } catch (cause) {
    throw new IncompleteAnswerError('AWS answered a definition that is no JSON.', { cause });
  }
}
