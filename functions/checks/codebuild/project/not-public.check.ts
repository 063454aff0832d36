import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { project } from './project.resource.ts';

export const check = defineCheck(project, {
  id: 'codebuild-project-not-public',
  title: 'Builds cannot be seen by everybody',
  severity: 'high',
  category: 'security',
  why: 'Logs, artifacts and names of variables of all builds, earlier ones too, can be read without an account.',
  fix: 'Make the project private, and look through what its logs have shown.',
  docs: 'https://docs.aws.amazon.com/codebuild/latest/userguide/public-builds.html',

  evaluate({ item }) {
    // A project is private if nobody made it public:
    // https://docs.aws.amazon.com/codebuild/latest/userguide/public-builds.html
    const { projectVisibility = 'PRIVATE' } = item;
    const kinds = { open: ['PUBLIC_READ'], closed: ['PRIVATE'] };
    const isOpen = kindOfWord(projectVisibility, 'projectVisibility', kinds) === 'open';
    return isOpen ? fail('The builds of the project are public.') : pass();
  },
});
