import { describe, expect, it } from 'vitest';
import type { AnyCheck, BoundCheck, NoVerdict, Verdict } from '../../functions/core/check.ts';
import type { Scope } from '../../functions/core/resource.ts';
import type { Example, Examples, ForCauses } from './check-examples.ts';
import {
  isRead,
  leavesOut,
  membersOf,
  partsOf,
  recording,
  saysSomething,
  throws,
  type Watch,
  without,
} from './checks/left-out.ts';

const guide = 'docs/adding-a-check.md';

/** What stands where an example does not say otherwise. */
const defaultScope: Scope = { accountId: '123456789012', partition: 'aws', region: 'us-east-1' };
const defaultNow = new Date('2026-11-21T06:00:00Z');

/** Judges every example as the engine would, and holds the check to its own declarations. */
export function describeCheck<Item, Facts, Related, Needs, Joins, Parameters>(
  check: BoundCheck<Item, Facts, Related, Needs, Joins, Parameters>,
  examples: Examples<Item, Facts, Related, Needs, Joins, Parameters>,
) {
  type AnyExample = Example<Item, Facts, Related, Needs, Joins, Parameters>;
  const passing = Object.entries<AnyExample>(examples.pass);
  const failing = Object.entries(examples.fail);
  const silent = Object.entries<AnyExample>(examples.none ?? {});
  const broken = Object.entries<AnyExample & { readonly message: RegExp }>(examples.errors ?? {});
  const skipped = Object.entries(examples.skips ?? {});

  const isJudged = (item: Item, scope?: Partial<Scope>) =>
    (check.resource.select?.(item, { ...defaultScope, ...scope }) ?? true) &&
    (check.appliesTo?.(item) ?? true);

  const named = (item: Item, scope: Scope) =>
    Object.values(check.resource.identify(item, scope)).filter(Boolean).length;

  // To throw is right, and so is an item that can no longer be named: the engine makes errors of
  // both.
  const isLost = (item: Item, member: string, partial?: Partial<Scope>) => {
    const scope = { ...defaultScope, ...partial };
    const rest = without(item as object, member) as Item;
    try {
      if (check.resource.select?.(rest, scope) === false) return true;
      return named(rest, scope) === named(item, scope) && check.appliesTo?.(rest) === false;
    } catch {
      return false;
    }
  };

  // Examples leave members out that the subject's type demands: what a check must not read.
  const judge = (
    example: AnyExample,
    watch: Watch = (_, members) => members,
  ): Verdict | NoVerdict =>
    check.evaluate({
      item: example.item,
      facts: watch('fact', example.facts ?? {}),
      related: watch('join', example.related ?? {}),
      parameters: watch('parameter', check.parameters?.parse(example.parameters ?? {}) ?? {}),
      scope: { ...defaultScope, ...example.scope },
      now: example.now ?? defaultNow,
    } as never);

  describe(check.id, () => {
    it('shows every outcome', () => {
      const lacking = [
        ...(passing.length === 0 ? ['pass'] : []),
        ...(failing.length === 0 ? ['fail'] : []),
        ...(check.appliesTo && skipped.length === 0 ? ['skips'] : []),
      ];
      expect(lacking, `Add an example under ${lacking.join(' and ')}: ${guide}`).toEqual([]);
    });

    it.each(passing)('passes when %s', (_, example) => {
      expect(isJudged(example.item as Item, example.scope)).toBe(true);
      expect(judge(example)).toEqual({ status: 'pass' });
    });

    it.each(failing)('fails when %s', (_, example) => {
      expect(isJudged(example.item as Item, example.scope)).toBe(true);
      const { message, amount } = example;
      expect(message, `Say under \`message\` what the check says of it: ${guide}`).toBeDefined();
      expect(judge(example)).toEqual({ status: 'fail', message, ...(amount && { amount }) });
      expect(example.message).toMatch(/^[^a-z\s].*\.$/s);
    });

    it.each(silent)('says nothing when %s', (_, example) => {
      expect(isJudged(example.item as Item, example.scope)).toBe(true);
      expect(judge(example)).toEqual({ status: 'none' });
    });

    it.each(broken)('is an error when %s', (_, example) => {
      expect(() => judge(example)).toThrow(example.message);
    });

    it.each(skipped)('skips %s', (_, example) => {
      expect(isJudged(example.item, example.scope)).toBe(false);
    });

    it('skips nothing because a member was left out, unless an example says so', () => {
      const lost = [...passing, ...failing].flatMap(([name, { item, scope }]) =>
        membersOf(item)
          .filter((member) => isLost(item as Item, member, scope))
          .filter((member) => !skipped.some(([, skip]) => !membersOf(skip.item).includes(member)))
          .map((member) => `${name}: without ${member}`),
      );
      expect(lost, `Read it with answered(), or skip one without it: ${guide}`).toEqual([]);
    });

    it('takes nothing that was left out for a verdict, unless an example says so', () => {
      const judged = [...passing, ...failing];
      const guessed = judged.flatMap(([name, example]) =>
        partsOf(example).flatMap(({ part, members, replace }) =>
          membersOf(members)
            .filter((member) => isRead(member, members, (part) => judge(replace(part))))
            .filter((member) => !throws(() => judge(replace(without(members, member)))))
            .filter((member) => !judged.some(([, other]) => leavesOut(other, part, member)))
            .map((member) => `${name}: ${part} without ${member}`),
        ),
      );
      expect(
        guessed,
        `Read it with answered(), or add an example that leaves it out: ${guide}`,
      ).toEqual([]);
    });

    it('judges an answer without any value only where its resource declares mayBeEmpty', () => {
      const { get, facts } = check.resource;
      const mayBeEmpty = (part: string) =>
        part === 'item' ? !get || get.mayBeEmpty : facts[part as keyof Facts].mayBeEmpty;
      const unreachable = [...passing, ...failing].flatMap(([name, example]) =>
        partsOf(example)
          .filter(({ part, members }) => !saysSomething(members) && !mayBeEmpty(part))
          .map(({ part }) => `${name}: ${part}`),
      );
      expect(unreachable, `Declare mayBeEmpty, or let AWS answer something: ${guide}`).toEqual([]);
    });

    if (check.impliedBy.length > 0) {
      it('passes only where no check fails by which it is implied', async () => {
        const { checks } = await import('../../functions/checks/registry.generated.ts');
        const causes = checks.filter(({ id }) => check.impliedBy.includes(id));
        const seen = causes.flatMap((cause) =>
          passing.map(([name, example]) => ({ name, id: cause.id, is: seenBy(cause, example) })),
        );

        const judged = new Set(seen.filter(({ is }) => is !== 'unjudged').map(({ id }) => id));
        const unjudged = check.impliedBy.filter((id) => !judged.has(id));
        expect(unjudged, `Let a passing example say all that these read: ${guide}`).toEqual([]);

        const contradictions = seen
          .filter(({ is }) => is === 'fail')
          .map(({ name, id }) => `${name}: ${id} fails`);
        expect(contradictions, `Take it from impliedBy: ${guide}`).toEqual([]);
      });
    }

    it('reads everything it declares', () => {
      const read = new Set<string>();
      for (const [, example] of [...passing, ...failing]) judge(example, recording(read));

      const declared = [
        ...check.needs.map((name) => `fact ${String(name)}`),
        ...check.joins.map((name) => `join ${String(name)}`),
        ...Object.keys(check.parameters?.parse({}) ?? {}).map((name) => `parameter ${name}`),
      ];
      const unread = declared.filter((name) => !read.has(name));
      expect(unread, `Read it in evaluate(), or do not declare it: ${guide}`).toEqual([]);
    });
  });
}

/** What another check of the resource says of an example, if that says all that the other one reads. */
function seenBy(
  cause: AnyCheck,
  { item, forCauses, scope: given, now = defaultNow, ...said }: Said,
): 'unjudged' | (Verdict | NoVerdict)['status'] {
  const facts = { ...said.facts, ...forCauses?.facts };
  const related = { ...said.related, ...forCauses?.related };
  const scope = { ...defaultScope, ...given };
  const isSaid =
    cause.needs.every((name) => name in facts) && cause.joins.every((name) => name in related);
  const applies =
    (cause.resource.select?.(item, scope) ?? true) && (cause.appliesTo?.(item) ?? true);
  if (!isSaid || !applies) return 'unjudged';
  const parameters = cause.parameters?.parse({}) ?? {};
  return cause.evaluate({ item, facts, related, parameters, scope, now }).status;
}

interface Said extends ForCauses {
  readonly item?: unknown;
  readonly forCauses?: ForCauses;
  readonly scope?: Partial<Scope>;
  readonly now?: Date;
}
