import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-generation-current',
  title: 'Instances are of a type that AWS counts as current',
  severity: 'low',
  category: 'performance',
  why: 'Types of earlier generations do less for the same money, and AWS takes their hardware out of service some day.',
  fix: 'Change the instance to a type of a current generation, after a look at the drivers that its system needs.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html',
  joins: ['types'],
  appliesTo: (item) => !isManagedByAws(item),

  evaluate({ item, related: { types } }) {
    const [type] = types;
    // AWS does not describe it in this region.
    if (!type) return noVerdict();
    if (answered(type.CurrentGeneration, 'CurrentGeneration')) return pass();
    return fail(
      `The type ${answered(item.InstanceType, 'InstanceType')} is of an earlier generation.`,
    );
  },
});
