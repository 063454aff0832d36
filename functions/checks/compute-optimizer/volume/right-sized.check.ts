import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { bestOf, savingOf } from '../recommendations.judgement.ts';
import type { VolumeConfiguration } from '../shapes.generated.ts';
import { volumeRecommendation } from '../volume-recommendation/volume-recommendation.resource.ts';

export const check = defineCheck(volumeRecommendation, {
  id: 'compute-optimizer-volume-right-sized',
  title: 'Volumes have the type and size that their load asks for',
  severity: 'low',
  category: 'cost',
  why: 'Operations and gigabytes that nothing uses are paid for every month; too few of them make every read and write wait.',
  fix: 'Look at the options that Compute Optimizer ranks, and modify the volume, which goes on working meanwhile.',
  docs: 'https://docs.aws.amazon.com/compute-optimizer/latest/ug/view-ebs-recommendations.html',

  evaluate({ item }) {
    const kind = kindOfWord(item.finding, 'finding', {
      right: ['Optimized'],
      wrong: ['NotOptimized'],
    });
    if (kind === 'right') return pass();
    const option = bestOf(item.volumeRecommendationOptions);
    const now = wordsFor(item.currentConfiguration);
    const then = wordsFor(option.configuration);
    return fail(
      `The volume does not fit its load: ${then} is recommended in place of ${now}.`,
      savingOf(option),
    );
  },
});

/** Types and sizes, with the operations a second that tell two of the same type and size apart. */
function wordsFor(configuration: VolumeConfiguration | undefined): string {
  const { volumeType, volumeSize, volumeBaselineIOPS } = answered(configuration, 'a configuration');
  const size = answered(volumeSize, 'volumeSize');
  // AWS names them of volumes that have such a baseline.
  const operations = volumeBaselineIOPS === undefined ? '' : ` with ${volumeBaselineIOPS} IOPS`;
  return `${answered(volumeType, 'volumeType')} of ${size} GiB${operations}`;
}
