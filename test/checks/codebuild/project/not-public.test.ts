import { check } from '../../../../functions/checks/codebuild/project/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'it is private': { item: { name: 'p', projectVisibility: 'PRIVATE' } },
    'nothing is said of it': { item: { name: 'p' } },
  },
  fail: {
    'it is public': {
      item: { name: 'p', projectVisibility: 'PUBLIC_READ' },
      message: 'The builds of the project are public.',
    },
  },
  errors: {
    'the word is not known': {
      // @ts-expect-error: a word that no model knows yet.
      item: { name: 'p', projectVisibility: 'SHARED' },
      message: /"SHARED", which is not known/,
    },
  },
});
