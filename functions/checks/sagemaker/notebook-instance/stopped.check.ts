import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween, daysText } from '../../../core/judgement/days.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { notebookInstance } from './notebook-instance.resource.ts';

const states = {
  running: ['InService', 'PendingMaintenance'],
  other: ['Pending', 'Stopping', 'Stopped', 'Failed', 'Updating', 'InMaintenance'],
} as const;

export const check = defineCheck(notebookInstance, {
  id: 'sagemaker-notebook-instance-stopped',
  title: 'Notebooks are not left running',
  severity: 'medium',
  category: 'cost',
  why: 'A notebook instance costs the same at night and on weekends, whether somebody works with it or not.',
  fix: 'Stop the notebook instance, and have a lifecycle configuration stop it when it is idle.',
  docs: 'https://docs.aws.amazon.com/sagemaker/latest/dg/notebook-lifecycle-config.html',
  parameters: z.object({
    mostDays: z
      .int()
      .min(1)
      .max(365)
      .default(7)
      .describe('For how many days a notebook instance may run without being stopped or changed.'),
  }),

  evaluate({ item, parameters: { mostDays }, now }) {
    const state = kindOfWord(item.NotebookInstanceStatus, 'NotebookInstanceStatus', states);
    // Starting and stopping it change it.
    const days = daysBetween(answered(item.LastModifiedTime, 'LastModifiedTime'), now);
    if (state !== 'running' || days <= mostDays) return pass();
    return fail(`The notebook instance has run for ${daysText(days)}.`);
  },
});
