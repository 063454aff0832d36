/** What operations take and answer, as `shapes.generated.ts` of a service has it. */
type Operations<Named> = {
  readonly [Operation in keyof Named]: { readonly input: object; readonly output: object };
};

/**
 * Where an SDK client has what our shapes lack, one sentence an operation; `never` if nowhere. What
 * it takes and answers has to fit our shapes, member by member under the same name. Not the other
 * way round: where AWS's models are newer than the client, they know more.
 */
export type Disagreement<Ours extends Operations<Ours>, Sdk> = {
  readonly [Operation in keyof Ours & string]:
    | Unless<Covers<Ours[Operation]['input'], Input<Sdk, Operation>>, `${Operation} takes more`>
    | Unless<
        Covers<Ours[Operation]['output'], Output<Sdk, Operation>>,
        `${Operation} answers more`
      >;
}[keyof Ours & string];

type Unless<Agreed, Sentence extends string> = Agreed extends true ? never : Sentence;

type Covers<Wide, Narrow> = [Narrow, Members<Wide>] extends [Wide, Members<Narrow>] ? true : false;

/** The command of an operation as far as its types tell what it takes and answers. */
type CommandOf<Input, Output> = new (
  ...input: never[]
) => {
  readonly input: Input;
  resolveMiddleware(...all: never[]): (args: never) => Promise<{ output: Output }>;
};

// What the SDK lacks is unknown, which fits no shape.
type Command<Sdk, Operation extends string> = `${Operation}Command` extends keyof Sdk
  ? Sdk[`${Operation}Command`]
  : unknown;
type Input<Sdk, Operation extends string> =
  Command<Sdk, Operation> extends CommandOf<infer Taken, unknown> ? Taken : unknown;
type Output<Sdk, Operation extends string> =
  Command<Sdk, Operation> extends CommandOf<unknown, infer Answered>
    ? Omit<Answered, '$metadata'>
    : unknown;

/**
 * The names of members alone, at every depth: an optional one that has another name counts. A
 * document, which may be `null` too, has none.
 */
type Members<Shape> = [null] extends [Shape]
  ? 'value'
  : Shape extends Date | Uint8Array
    ? 'value'
    : Shape extends readonly (infer Element)[]
      ? Members<Element>
      : Shape extends object
        ? {
            readonly [Member in keyof Shape as Held<Shape, Member>]-?: Members<
              Exclude<Shape[Member], undefined>
            >;
          }
        : 'value';

/** A member that can hold something: of a union of the SDK's, each part names the others as well. */
type Held<Shape, Member extends keyof Shape> = [Exclude<Shape[Member], undefined>] extends [never]
  ? never
  : Member;
