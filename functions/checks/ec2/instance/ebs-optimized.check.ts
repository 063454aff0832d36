import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import { instance } from './instance.resource.ts';

const kinds = { always: ['default'], optional: ['supported'], never: ['unsupported'] } as const;

export const check = defineCheck(instance, {
  id: 'ec2-instance-ebs-optimized',
  title: 'Instances that can be are optimised for EBS',
  severity: 'low',
  category: 'performance',
  why: 'Without bandwidth of its own, traffic to the volumes shares the network with everything else, and each slows the other down.',
  fix: 'Stop the instance and turn on EBS optimisation, or change to a type that always has it.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-optimized.html',
  joins: ['types'],
  appliesTo: (item) => !isManagedByAws(item),

  evaluate({ item, related: { types } }) {
    const [type] = types;
    // AWS does not describe it in this region.
    if (!type) return noVerdict();
    const kind = kindOfWord(type.EbsInfo?.EbsOptimizedSupport, 'EbsOptimizedSupport', kinds);
    if (kind === 'never') return noVerdict();
    if (kind === 'always' || answered(item.EbsOptimized, 'EbsOptimized')) return pass();
    return fail('The type of the instance can be optimised for EBS, and the instance is not.');
  },
});
