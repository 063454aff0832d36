import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { Webhook, WebhookFilter } from '../shapes.generated.ts';

/**
 * Events by who can cause them: pushes, merges and releases take the permission to write to the repository, and
 * which jobs of a workflow are queued, GitHub asks its maintainers.
 *
 * https://docs.aws.amazon.com/codebuild/latest/userguide/github-webhook.html
 */
const events = {
  strangers: [
    ...['PULL_REQUEST_CREATED', 'PULL_REQUEST_UPDATED'],
    ...['PULL_REQUEST_REOPENED', 'PULL_REQUEST_CLOSED'],
  ],
  members: ['PUSH', 'PULL_REQUEST_MERGED', 'RELEASED', 'PRERELEASED', 'WORKFLOW_JOB_QUEUED'],
};

/** Whether a member has to approve what comes from a fork. A webhook without the policy is older than it. */
export function asksForApproval({ pullRequestBuildPolicy: policy }: Webhook): boolean {
  if (!policy) return false;
  const kinds = { yes: ['ALL_PULL_REQUESTS', 'FORK_PULL_REQUESTS'], no: ['DISABLED'] };
  return kindOfWord(policy.requiresCommentApproval, 'requiresCommentApproval', kinds) === 'yes';
}

/**
 * How a filter group lets strangers in, all of whose filters have to pass. Names of branches hold nobody off: a stranger
 * chooses them.
 */
export function openingOf(filters: readonly WebhookFilter[]): string | undefined {
  const own = filters.filter(({ type }) => type === 'EVENT');
  if (own.length > 0 && own.every(isOfMembers)) return undefined;
  const actors = filters.filter(
    ({ type, excludeMatchedPattern }) => type === 'ACTOR_ACCOUNT_ID' && !excludeMatchedPattern,
  );
  if (actors.length === 0) return 'names nobody';
  const isNamed = actors.some(({ pattern }) => namesWhole(answered(pattern, 'pattern')));
  return isNamed ? undefined : 'names parts of ids';
}

/** What is excluded says nothing of the rest. */
function isOfMembers({ pattern, excludeMatchedPattern }: WebhookFilter): boolean {
  const kinds = answered(pattern, 'pattern')
    .split(',')
    .map((event) => kindOfWord(event.trim(), 'an event', events));
  return !excludeMatchedPattern && kinds.every((kind) => kind === 'members');
}

/**
 * Whether a pattern, which is looked for anywhere in the id, fits ids as a whole: `^123$|^456$`, `^(123|456)$`. Bitbucket's
 * have braces.
 */
function namesWhole(pattern: string): boolean {
  const grouped = /^\^\((?:\?:)?([^()]*)\)\$$/.exec(pattern)?.[1];
  const whole =
    grouped?.split('|') ?? pattern.split('|').map((each) => /^\^(.*)\$$/.exec(each)?.[1]);
  return whole.every((id) => id !== undefined && /^(?:\w|-|\\?[{}])+$/.test(id));
}
