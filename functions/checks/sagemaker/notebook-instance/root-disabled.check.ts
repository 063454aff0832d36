import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { notebookInstance } from './notebook-instance.resource.ts';

const switches = { on: ['Enabled'], off: ['Disabled'] } as const;

export const check = defineCheck(notebookInstance, {
  id: 'sagemaker-notebook-instance-root-disabled',
  title: 'Notebook users have no root access',
  severity: 'medium',
  category: 'security',
  why: 'Whoever is root on the notebook instance reads and changes every file on it, that of its set-up too.',
  fix: 'Stop the notebook instance and disable root access; lifecycle configurations still run as root.',
  docs: 'https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-root-access.html',
  needs: ['DescribeNotebookInstance'],

  evaluate({ facts }) {
    const access = facts.DescribeNotebookInstance?.RootAccess;
    const kind = kindOfWord(access, 'RootAccess', switches);
    return kind === 'off' ? pass() : fail('Root access is enabled for users.');
  },
});
