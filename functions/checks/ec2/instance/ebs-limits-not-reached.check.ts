import * as z from 'zod';
import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { exceeded, mostPercent } from '../exceeded-limits.judgement.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-ebs-limits-not-reached',
  title: 'Instances stay below the speed to EBS that their type has',
  severity: 'medium',
  category: 'performance',
  why: 'At the limit of the instance its volumes wait for each other, however fast each of them was bought.',
  fix: 'Choose a type with more bandwidth to EBS, or spread the load over several instances.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html',
  needs: ['InstanceEBSIOPSExceededCheck', 'InstanceEBSThroughputExceededCheck'],
  parameters: z.object({ mostPercent }),
  appliesTo: ({ State }) => answered(State?.Name, 'State') === 'running',

  evaluate({ facts, parameters: { mostPercent: most } }) {
    const { InstanceEBSIOPSExceededCheck, InstanceEBSThroughputExceededCheck } = facts;
    return exceeded(
      [
        { of: 'operations', reached: answered(InstanceEBSIOPSExceededCheck, 'the metric') },
        { of: 'throughput', reached: answered(InstanceEBSThroughputExceededCheck, 'the metric') },
      ],
      most,
    );
  },
});
