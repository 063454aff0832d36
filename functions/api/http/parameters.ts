import * as z from 'zod';

/** How many items a page may have. @param most That may be asked for */
export const limitOf = (most: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(50)
    .meta({ description: 'The most items of a page; it may have fewer though more follow.' });

/** Query parameters of every list. */
export const PageQuery = z.strictObject({
  limit: limitOf(100),
  cursor: z
    .string()
    .min(1)
    .max(1024)
    .exactOptional()
    .meta({ description: '`cursor` of the page before, with the same filters.' }),
});

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(Item: Item) =>
  z.object({
    items: z.array(Item).readonly(),
    cursor: z
      .string()
      .exactOptional()
      .meta({ description: 'The cursor of the next page; absent on the last one.' }),
  });

/** Values of an enumeration, separated by commas: `status=fail,error`. */
export function listOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  const one = `(${values.join('|')})`;
  return z
    .string()
    .regex(new RegExp(`^${one}(,${one})*$`), `Some of ${values.join(', ')}, separated by commas.`)
    .transform((text) => text.split(',') as Values[number][]); // the pattern says so
}

/** The version that a client has read, if it wants a change to be refused when somebody else was faster. */
export const ReadVersion = z.int().min(1).exactOptional().meta({
  description: 'The version that was read: the change is refused if it is another one now.',
});
