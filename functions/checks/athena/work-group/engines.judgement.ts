import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { WorkGroupSummary } from '../shapes.generated.ts';

const states = { on: ['ENABLED'], off: ['DISABLED'] } as const;

/**
 * Whether queries run in a workgroup: it is enabled, and its engine is not Spark, whose sessions have
 * other settings.
 *
 * https://docs.aws.amazon.com/athena/latest/APIReference/API_WorkGroupConfiguration.html
 */
export function runsQueries({ State, EngineVersion }: WorkGroupSummary): boolean {
  const engine = answered(EngineVersion?.EffectiveEngineVersion, 'EffectiveEngineVersion');
  return kindOfWord(State, 'State', states) === 'on' && !/spark/i.test(engine);
}
