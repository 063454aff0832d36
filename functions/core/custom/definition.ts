import * as z from 'zod';
import { categories } from '../check.ts';
import { isCleanLine } from '../clean-line.ts';
import { Severity } from '../severity.ts';
import { Expression } from './expression.ts';
import { parseMessage } from './message-template.ts';

/** Checks of one task. */
export const mostChecks = 20;
/** The most characters of a whole definition as JSON: it stands with its task and with each of its executions. */
const longestDefinition = 30_000;
/** The most characters of one call's input as JSON. */
const longestInput = 2000;

const line = (longest: number) =>
  z.string().trim().min(1).max(longest).refine(isCleanLine, {
    error:
      'One line, without control characters, invisible ones, or those that turn the direction of text.',
  });

const Input = z
  .record(z.string().min(1).max(100), z.json())
  .refine((input) => JSON.stringify(input).length <= longestInput, {
    error: `As JSON, at most ${longestInput} characters.`,
  })
  .refine((input) => isCleanLine(JSON.stringify(input)), {
    error: 'Without invisible characters, or those that turn the direction of text.',
  })
  .meta({ description: 'The input of the call, by AWS’s own names of its members.' });

const own = {
  service: z
    .string()
    .max(64)
    .regex(/^[a-z0-9-]+$/, 'A service is of a-z, 0-9 and "-": `ec2`.')
    .meta({
      description: 'The name of the service in the AWS CLI: `ec2`, `elbv2`.',
      examples: ['ec2'],
    }),
  operation: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9]+$/, 'An operation is of letters and digits: `DescribeVolumes`.')
    .meta({
      description: 'An operation that lists or reads, by its name in the API of the service.',
      examples: ['DescribeVolumes'],
    }),
  input: Input.exactOptional(),
};

const ForEach = z
  .strictObject({
    ...own,
    items: Expression.meta({ description: 'The list in its answer.' }),
    id: Expression.exactOptional().meta({
      description: 'What tells its items apart. Absent: each item is a text, and is it.',
    }),
    set: z
      .record(z.string().min(1).max(100), Expression)
      .refine((members) => Object.keys(members).length > 0, { error: 'Say which members it sets.' })
      .meta({
        description:
          'Members of the input of the call about each item, each by an expression on the item: `name: "@"`.',
      }),
  })
  .meta({
    description:
      'Another call, which is made first: then the call is made once for each of its items.',
  });

const CustomCall = z.strictObject({
  ...own,
  regions: z.enum(['each', 'one']).exactOptional().meta({
    description:
      '`each`: once in each region of the task. `one`: in one region, which answers for the whole account. Absent: `each`, unless the service has no regions.',
  }),
  forEach: ForEach.exactOptional(),
});
export type CustomCall = z.infer<typeof CustomCall>;

/** One check of a task of the type `custom`, as people write it. */
export const CustomCheck = z
  .strictObject({
    key: z
      .string()
      .max(40)
      .regex(
        /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
        'A key is of a-z, 0-9 and single "-": `volumes-encrypted`.',
      )
      .meta({ description: 'Its name within the task. With another key it is another check.' }),
    title: line(120).meta({ description: 'The good state, as a statement.' }),
    severity: Severity,
    category: z.enum(categories).exactOptional().meta({ description: 'Absent: `operations`.' }),
    call: CustomCall,
    items: Expression.meta({
      description:
        'The list in each answer: `Reservations[].Instances[]`. `[@]`: the answer itself.',
    }),
    where: Expression.exactOptional().meta({
      description:
        'An expression on an item: whether it is judged at all. It has to be true or false.',
    }),
    fails: Expression.meta({
      description:
        'An expression on an item: true if it is not as it should be, false if it is. Anything else is an error.',
    }),
    id: Expression.exactOptional().meta({
      description:
        'An expression on an item: what tells it apart, its ARN if it has one. It may be absent only with `forEach`: then the one item is what the call was made for.',
    }),
    name: Expression.exactOptional().meta({
      description: 'An expression on an item: its name. Absent: its id.',
    }),
    message: line(300)
      .refine((message) => parseMessage(message) !== undefined, {
        error: 'Braces hold an expression each: `{VolumeId} is not encrypted`.',
      })
      .meta({ description: 'What is wrong with an item. `{…}` holds an expression on it.' }),
    why: line(500).exactOptional().meta({ description: 'What goes wrong when it fails.' }),
    fix: line(500).exactOptional().meta({ description: 'What to do about it.' }),
  })
  .refine(({ id, call }) => id !== undefined || call.forEach !== undefined, {
    path: ['id'],
    error: 'Say what tells its items apart.',
  });
export type CustomCheck = z.infer<typeof CustomCheck>;

/** What a task of the type `custom` checks, as people write it. */
export const CustomDefinition = z
  .strictObject({
    checks: z
      .array(CustomCheck)
      .min(1)
      .max(mostChecks)
      .check(({ value, issues }) => {
        for (const [place, { key }] of value.entries()) {
          if (value.findIndex((other) => other.key === key) === place) continue;
          const message = `Two checks have the key ${key}.`;
          issues.push({ code: 'custom', input: key, path: [place, 'key'], message });
        }
      })
      .readonly(),
  })
  .refine((definition) => JSON.stringify(definition).length <= longestDefinition, {
    error: `As JSON, a definition has at most ${longestDefinition} characters.`,
  })
  .meta({ description: 'Checks of your own, over what AWS answers.' });
export type CustomDefinition = z.infer<typeof CustomDefinition>;

/** A definition with what its operations need, as it was when it was examined. */
export const ExaminedDefinition = z.object({
  checks: z.array(CustomCheck).min(1).readonly(),
  /** The actions that permit an operation, by `api:Operation`. */
  actions: z.record(z.string(), z.string().regex(/^[a-z0-9-]+:[A-Za-z0-9]+$/)),
});
export type ExaminedDefinition = z.infer<typeof ExaminedDefinition>;

/** Every call of a check: the one that its items are listed within first. */
export const callsOfCustom = ({
  call,
}: Pick<CustomCheck, 'call'>): readonly Pick<CustomCall, 'service' | 'operation' | 'input'>[] =>
  call.forEach ? [call.forEach, call] : [call];
