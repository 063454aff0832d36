import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { savingOf } from '../recommendations.judgement.ts';
import { serviceRecommendation } from '../service-recommendation/service-recommendation.resource.ts';

export const check = defineCheck(serviceRecommendation, {
  id: 'compute-optimizer-ecs-service-right-sized',
  title: 'ECS services are sized as their load asks',
  severity: 'medium',
  category: 'cost',
  why: 'Processor and memory of Fargate are paid for by the second, as many times as a service has tasks, and with too little tasks are slow or stopped.',
  fix: 'Set the sizes that Compute Optimizer recommends in a new revision of the task definition, and watch the service.',
  docs: 'https://docs.aws.amazon.com/compute-optimizer/latest/ug/view-ecs-recommendations.html',

  evaluate({ item }) {
    const kind = kindOfWord(item.finding, 'finding', {
      'sized right': ['Optimized'],
      'larger than its load': ['Overprovisioned'],
      'smaller than its load': ['Underprovisioned'],
    });
    if (kind === 'sized right') return pass();
    // Its options have no rank; as a rule there is one.
    const [option] = answered(item.serviceRecommendationOptions, 'serviceRecommendationOptions');
    const now = sizeOf(item.currentServiceConfiguration);
    return fail(
      `The service is ${kind}: ${sizeOf(option)} is recommended in place of ${now}.`,
      savingOf(answered(option, 'an option')),
    );
  },
});

/** The size of a task: units of processor, 1024 of which are one, and MB of memory. */
function sizeOf(
  size: { readonly cpu?: number | undefined; readonly memory?: number | undefined } | undefined,
): string {
  const { cpu, memory } = answered(size, 'a size');
  return `${answered(cpu, 'cpu')} CPU units with ${answered(memory, 'memory')} MB`;
}
