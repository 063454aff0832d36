import { check } from '../../../../functions/checks/codebuild/project/webhooks-filtered.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Filter = {
  readonly type: 'EVENT' | 'ACTOR_ACCOUNT_ID' | 'HEAD_REF' | 'BASE_REF';
  readonly pattern: string;
  readonly excludeMatchedPattern?: boolean;
};
const event = (pattern: string, excludeMatchedPattern?: boolean): Filter => ({
  type: 'EVENT',
  pattern,
  ...(excludeMatchedPattern && { excludeMatchedPattern }),
});
const actor = (pattern: string, excludeMatchedPattern?: boolean): Filter => ({
  type: 'ACTOR_ACCOUNT_ID',
  pattern,
  ...(excludeMatchedPattern && { excludeMatchedPattern }),
});
const of = (...filterGroups: Filter[][]) => ({ item: { name: 'p', webhook: { filterGroups } } });
const approved = (
  requiresCommentApproval: 'DISABLED' | 'ALL_PULL_REQUESTS' | 'FORK_PULL_REQUESTS',
) => ({
  item: {
    name: 'p',
    webhook: {
      filterGroups: [[event('PULL_REQUEST_CREATED')]],
      pullRequestBuildPolicy: { requiresCommentApproval },
    },
  },
});
const pull = event('PULL_REQUEST_CREATED, PULL_REQUEST_UPDATED');
const says = (which: string) => `Pull requests of anybody start a build: ${which}.`;
const nobody = says('group 1 names nobody');
const parts = says('group 1 names parts of ids');

describeCheck(check, {
  pass: {
    'only members can cause the events': of(
      [event('PUSH')],
      [event('PULL_REQUEST_MERGED,RELEASED')],
    ),
    'jobs of workflows are run': of([event('WORKFLOW_JOB_QUEUED')]),
    'people are named': of([pull, actor('^12345$')]),
    'several are named, each as a whole': of([pull, actor('^12345$|^678$')]),
    'several are named in a group': of([pull, actor('^(12345|678)$')]),
    'they are named as Bitbucket does': of(
      [pull, actor('^{a1b2-c3}$')],
      [pull, actor('^\\{a1\\}$')],
    ),
    'a member approves what comes from forks': approved('FORK_PULL_REQUESTS'),
    'a member approves all': approved('ALL_PULL_REQUESTS'),
  },
  fail: {
    'anybody may open one': { ...of([pull]), message: nobody },
    'it is so since before there were approvals': { ...approved('DISABLED'), message: nobody },
    'there is no filter': {
      item: { name: 'p', webhook: { branchFilter: '^main$' } },
      message: says('there is no filter'),
    },
    'the list of filters is empty': { ...of(), message: says('there is no filter') },
    'a group has no event': { ...of([{ type: 'BASE_REF', pattern: '^main$' }]), message: nobody },
    'a branch is named, which a stranger can name as well': {
      ...of([pull, { type: 'HEAD_REF', pattern: '^refs/heads/main$' }]),
      message: nobody,
    },
    'all but some are admitted': { ...of([pull, actor('^12345$', true)]), message: nobody },
    'all events but some are': { ...of([event('PUSH', true)]), message: nobody },
    'the pattern fits longer ids': { ...of([pull, actor('12345')]), message: parts },
    'the pattern is open at its end': { ...of([pull, actor('^12345')]), message: parts },
    'an alternative is open': { ...of([pull, actor('^12345|678$')]), message: parts },
    'the pattern fits everybody': { ...of([pull, actor('^.*$')]), message: parts },
    'one of two groups is open': {
      ...of([pull, actor('^12345$')], [pull]),
      message: says('group 2 names nobody'),
    },
  },
  errors: {
    'an event is not known': {
      ...of([event('ISSUE_OPENED')]),
      message: /"ISSUE_OPENED", which is not known/,
    },
    'whether it is approved is not known': {
      // @ts-expect-error: a word that no model knows yet.
      ...approved('SOME'),
      message: /"SOME", which is not known/,
    },
  },
  skips: {
    'a project without webhook': { item: { name: 'p' } },
    'a runner of Buildkite': {
      item: { name: 'p', webhook: { buildType: 'RUNNER_BUILDKITE_BUILD' } },
    },
  },
});
