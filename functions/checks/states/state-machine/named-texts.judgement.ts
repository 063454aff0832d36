import { IncompleteAnswerError } from '../../../core/errors.ts';

type NamedText = readonly [name: string, text: string];

/**
 * The texts of a definition in the Amazon States Language, each under the name that it has there: as
 * the member of an object, or beside the name in an object of a name and a value, as variables of
 * containers have them. Left out is what an execution puts in: paths (`$.password`, under names that
 * end in `.$` as well). Throws when the definition is no JSON.
 *
 * https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html
 */
export const namedTextsIn = (definition: string): readonly NamedText[] =>
  textsIn('', parsed(definition)).filter(([, text]) => !/^\$\$?(?:$|[.[])/.test(text));

function textsIn(name: string, value: unknown): readonly NamedText[] {
  if (typeof value === 'string') return [[plainName(name), value]];
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

const plainName = (name: string) => name.replace(/\.\$$/, '');

function parsed(definition: string): unknown {
  try {
    return JSON.parse(definition);
  } catch (cause) {
    throw new IncompleteAnswerError('AWS answered a definition that is no JSON.', { cause });
  }
}
