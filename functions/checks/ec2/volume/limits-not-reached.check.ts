import * as z from 'zod';
import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { exceeded, mostPercent } from '../exceeded-limits.judgement.ts';
import { volume } from './volume.resource.ts';

export const check = defineCheck(volume, {
  id: 'ec2-volume-limits-not-reached',
  title: 'EBS volumes stay below the speed that they are made for',
  severity: 'medium',
  category: 'performance',
  why: 'At the limit each read and write waits for those before it, and the program on top of them is slow for no reason that it could see.',
  fix: 'Give the volume more operations or throughput, which works while it is in use, or spread the load over several.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/using_cloudwatch_ebs.html',
  needs: ['VolumeIOPSExceededCheck', 'VolumeThroughputExceededCheck'],
  parameters: z.object({ mostPercent }),
  appliesTo: ({ State, VolumeType }) =>
    answered(State, 'State') === 'in-use' && answered(VolumeType, 'VolumeType') !== 'standard',

  evaluate({ facts, parameters: { mostPercent: most } }) {
    const operations = answered(facts.VolumeIOPSExceededCheck, 'VolumeIOPSExceededCheck');
    const bytes = answered(facts.VolumeThroughputExceededCheck, 'VolumeThroughputExceededCheck');
    return exceeded(
      [
        { of: 'operations', reached: operations },
        { of: 'throughput', reached: bytes },
      ],
      most,
    );
  },
});
