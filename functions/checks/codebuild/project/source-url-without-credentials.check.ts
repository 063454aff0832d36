import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { credentialsIn } from '../../../core/judgement/credentials/embedded-credentials.ts';
import { project } from './project.resource.ts';

export const check = defineCheck(project, {
  id: 'codebuild-project-source-url-without-credentials',
  title: 'Source URLs of build projects hold no credentials',
  severity: 'critical',
  category: 'security',
  why: 'Everybody who may read the project, or the log of a build, has the password or token of the repository.',
  fix: 'Revoke what was exposed, connect the project to its repository by a connection or OAuth, and take the credentials out of the URL.',
  docs: 'https://docs.aws.amazon.com/codebuild/latest/userguide/access-tokens.html',

  evaluate({ item: { source, secondarySources = [] } }) {
    // What comes from a pipeline, or from nowhere, has no location, and most projects have one source:
    // https://docs.aws.amazon.com/codebuild/latest/APIReference/API_ProjectSource.html
    const locations = [answered(source, 'source'), ...secondarySources].map(
      ({ sourceIdentifier = 'the primary source', location = '' }) =>
        [sourceIdentifier, location] as const,
    );
    const found = locations
      .filter(([, location]) => credentialsIn([['location', location]], []).length > 0)
      .map(([name]) => name);
    if (found.length === 0) return pass();
    return fail(`What looks like credentials is in the URL of ${found.join(', ')}.`);
  },
});
