import { check } from '../../../../functions/checks/codebuild/project/source-url-without-credentials.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const from = (location: string) => ({ type: 'BITBUCKET' as const, location });
const of = (location: string) => ({ item: { name: 'p', source: from(location) } });
const message = 'What looks like credentials is in the URL of the primary source.';

describeCheck(check, {
  pass: {
    'the URL has none': of('https://github.com/org/repo.git'),
    'it names a user, as Bitbucket writes it': of('https://ada@bitbucket.org/team/repo.git'),
    'it is a key in a bucket': of('bucket/path/source.zip'),
    'the source is a pipeline': { item: { name: 'p', source: { type: 'CODEPIPELINE' } } },
    'a second source has none either': {
      item: {
        name: 'p',
        source: { type: 'NO_SOURCE' },
        secondarySources: [from('https://github.com/org/repo.git')],
      },
    },
  },
  fail: {
    'it has a user and a password': {
      ...of('https://ada:Sup3rS3cretPw@bitbucket.org/team/repo.git'),
      message,
    },
    'it has a token': {
      ...of('https://ghp_abcdefghijklmnopqrstuvwxyz0123456789@github.com/org/repo.git'),
      message,
    },
    'a second source has a password': {
      item: {
        name: 'p',
        source: { type: 'NO_SOURCE' },
        secondarySources: [
          {
            ...from('https://ada:Sup3rS3cretPw@bitbucket.org/team/repo.git'),
            sourceIdentifier: 'tools',
          },
        ],
      },
      message: 'What looks like credentials is in the URL of tools.',
    },
  },
  errors: {
    'the source is not answered': { item: { name: 'p' }, message: /without source/ },
  },
});
