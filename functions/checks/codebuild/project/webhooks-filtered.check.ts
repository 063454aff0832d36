import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { project } from './project.resource.ts';
import { asksForApproval, openingOf } from './webhook-filters.judgement.ts';

export const check = defineCheck(project, {
  id: 'codebuild-project-webhooks-filtered',
  title: 'Build webhooks run pull requests of named people alone',
  severity: 'high',
  category: 'security',
  why: 'Whoever opens a pull request, in a public repository everybody, has commands of their own run with the permissions of the build.',
  fix: 'Ask for an approval by comment, or give each filter group with pull requests an ACTOR_ACCOUNT_ID whose pattern begins with ^ and ends with $.',
  docs: 'https://docs.aws.amazon.com/codebuild/latest/userguide/github-webhook.html',
  // Nothing triggers builds of a project without webhook, which has no such member.
  // That of a Buildkite runner is called by Buildkite, of no repository:
  // https://docs.aws.amazon.com/codebuild/latest/userguide/sample-runner-buildkite.html
  appliesTo: ({ webhook }) =>
    webhook !== undefined && webhook.buildType !== 'RUNNER_BUILDKITE_BUILD',

  evaluate({ item }) {
    const webhook = answered(item.webhook, 'webhook');
    if (asksForApproval(webhook)) return pass();
    // Without any group, every event starts a build: that is a group without filters.
    const { filterGroups: groups = [] } = webhook;
    const openings = (groups.length > 0 ? groups : [[]]).map(openingOf);
    const open = openings.flatMap((opening, at) =>
      opening === undefined ? [] : [`group ${at + 1} ${opening}`],
    );
    if (open.length === 0) return pass();
    const which = groups.length > 0 ? open.join(', ') : 'there is no filter';
    return fail(`Pull requests of anybody start a build: ${which}.`);
  },
});
