import { check } from '../../../../functions/checks/codepipeline/pipeline/last-run-succeeded.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Status = 'Succeeded' | 'Failed' | 'InProgress' | 'Stopped' | 'Cancelled' | 'Skipped';
const stage = (stageName: string, status?: Status) => ({
  stageName,
  ...(status && { latestExecution: { pipelineExecutionId: 'e', status } }),
});
const of = (...stageStates: ReturnType<typeof stage>[]) => ({
  item: { name: 'p', executionMode: 'SUPERSEDED' as const },
  facts: { GetPipelineState: { stageStates } },
});

describeCheck(check, {
  pass: {
    'all stages succeeded': of(stage('Source', 'Succeeded'), stage('Build', 'Succeeded')),
    'a stage was skipped by its condition': of(
      stage('Source', 'Succeeded'),
      stage('Deploy', 'Skipped'),
    ),
    'the rest was not reached yet': of(stage('Source', 'Succeeded'), stage('Deploy')),
    'the mode is not answered': { ...of(stage('Source', 'Succeeded')), item: { name: 'p' } },
  },
  fail: {
    'a stage failed': {
      ...of(stage('Source', 'Succeeded'), stage('Build', 'Failed'), stage('Deploy', 'Succeeded')),
      message: 'Stages whose last run failed: Build.',
    },
    'two did, and another goes on': {
      ...of(stage('Source', 'InProgress'), stage('Build', 'Failed'), stage('Deploy', 'Failed')),
      message: 'Stages whose last run failed: Build, Deploy.',
    },
  },
  none: {
    'it never ran': of(stage('Source'), stage('Build')),
    'it is running': of(stage('Source', 'Succeeded'), stage('Build', 'InProgress')),
    'all was stopped by somebody': of(stage('Source', 'Stopped'), stage('Build', 'Cancelled')),
  },
  errors: {
    'a status is not answered': {
      item: { name: 'p' },
      facts: {
        GetPipelineState: {
          stageStates: [
            {
              stageName: 'Source',
              latestExecution: { pipelineExecutionId: 'e', status: undefined },
            },
          ],
        },
      },
      message: /without status/,
    },
    'the stages are not answered': {
      item: { name: 'p' },
      facts: { GetPipelineState: { pipelineName: 'p' } },
      message: /without stageStates/,
    },
  },
  skips: {
    'one whose runs go side by side': { item: { name: 'p', executionMode: 'PARALLEL' } },
  },
});
