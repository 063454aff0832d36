import * as z from 'zod';

/**
 * How a requirement is assessed, as those say who map the framework to AWS. It is `disputed` where
 * they differ, and `unstated` where none of them says.
 */
const assessments = ['automated', 'manual', 'disputed', 'unstated'] as const;
export type Assessment = (typeof assessments)[number];

/** One thing that a framework asks for. What it is about is said by the titles of its checks. */
export interface Requirement {
  /** The framework's own number, as the framework writes it: `2.1.1`, `164.308(a)(1)(ii)(A)`. */
  readonly id: string;
  readonly section: string;
  readonly assessment: Assessment;
}

/** What is said of a framework beside its requirements. */
interface About {
  /** It is public and permanent: `cis_aws_5.0`. Its file is called the same, with dashes. */
  readonly id: string;
  readonly title: string;
  /** The page where its authors publish it. */
  readonly source: `https://${string}`;
  /** The day of the youngest list that the ids and assessments were taken from. */
  readonly asOf: `${number}-${number}-${number}`;
  /**
   * Whether every requirement that it has is listed. Otherwise those are that somebody maps to AWS,
   * and nobody may say which share of the framework is met.
   */
  readonly isComplete: boolean;
}

/** A list of requirements that others have written, and which of them each check speaks to. */
export interface Framework extends About {
  readonly requirements: readonly Requirement[];
  /** Ids of requirements by id of the check. */
  readonly checks: Readonly<Record<string, readonly string[]>>;
}

const Words = z
  .string()
  .regex(/^\S+( \S+)*$/, 'Ids are words with one space between them.')
  .transform((words) => words.split(' '));

/** What a `.requirements.json` holds. Its lists are words, so that a check is one line. */
const Requirements = z.strictObject({
  requirements: z.array(
    z.strictObject({
      section: z.string().min(1),
      automated: Words.exactOptional(),
      manual: Words.exactOptional(),
      disputed: Words.exactOptional(),
      unstated: Words.exactOptional(),
    } satisfies Record<Assessment | 'section', z.ZodType>),
  ),
  checks: z.record(z.string(), Words),
});

/** @param data What the `.requirements.json` beside the framework's file holds. */
export function defineFramework(about: About, data: unknown): Framework {
  const parsed = Requirements.safeParse(data);
  if (!parsed.success) {
    throw new Error(`${requirementsFileOf(about.id)}: ${z.prettifyError(parsed.error)}`, {
      cause: parsed.error,
    });
  }
  const requirements = parsed.data.requirements.flatMap(({ section, ...lists }) =>
    assessments.flatMap((assessment) =>
      (lists[assessment] ?? []).map((id) => ({ id, section, assessment })),
    ),
  );
  return { ...about, requirements, checks: parsed.data.checks };
}

/** `cis_aws_5.0` becomes `cis-aws-5-0`: what its files are called. */
export const frameworkFileOf = (id: string): string => id.replace(/[_.]/g, '-');

/** Where the ids of a framework stand: what a message about one of them names. */
export const requirementsFileOf = (id: string): string =>
  `functions/frameworks/${frameworkFileOf(id)}.requirements.json`;
