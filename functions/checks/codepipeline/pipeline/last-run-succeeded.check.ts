import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { StageState } from '../shapes.generated.ts';
import { pipeline } from './pipeline.resource.ts';

export const check = defineCheck(pipeline, {
  id: 'codepipeline-pipeline-last-run-succeeded',
  title: 'The last run of each stage of a pipeline succeeded',
  severity: 'medium',
  category: 'health',
  why: 'What was committed since does not come out at the end, a mended vulnerability neither, until somebody looks.',
  fix: 'Read the error of the failed action, mend it, and retry the stage or release the change again.',
  docs: 'https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-view.html',
  needs: ['GetPipelineState'],
  // Runs that go side by side have no stages in common; others take turns, as by default.
  appliesTo: ({ executionMode }) => executionMode !== 'PARALLEL',

  evaluate({ facts }) {
    const stages = answered(facts.GetPipelineState?.stageStates, 'stageStates').map((stage) => ({
      name: answered(stage.stageName, 'stageName'),
      outcome: outcomeOf(stage),
    }));
    const failed = stages.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
    if (failed.length > 0) return fail(`Stages whose last run failed: ${failed.join(', ')}.`);
    if (stages.some(({ outcome }) => outcome === 'running')) return noVerdict();
    return stages.some(({ outcome }) => outcome === 'good') ? pass() : noVerdict();
  },
});

/** A stage that was never reached has no run. One that somebody stopped, or that was changed meanwhile, tells nothing. */
function outcomeOf({ latestExecution: latest }: StageState) {
  if (!latest) return 'none';
  return kindOfWord(latest.status, 'status', {
    good: ['Succeeded', 'Skipped'],
    failed: ['Failed'],
    running: ['InProgress', 'Stopping'],
    none: ['Cancelled', 'Stopped'],
  });
}
