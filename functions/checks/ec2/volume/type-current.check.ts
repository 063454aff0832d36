import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import { volume } from './volume.resource.ts';

const kinds = {
  current: ['gp3', 'io2', 'st1', 'sc1'],
  earlier: ['gp2', 'io1', 'standard'],
} as const;

const successors: Readonly<Record<string, string>> = { gp2: 'gp3', io1: 'io2', standard: 'gp3' };

export const check = defineCheck(volume, {
  id: 'ec2-volume-type-current',
  title: 'EBS volumes are of a current type',
  severity: 'low',
  category: 'performance',
  why: 'The types that came later do more for the same money or less: gp3 keeps its speed whatever its size, io2 is far more durable than io1.',
  fix: 'Change the type of the volume; that works while it is in use.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html',
  appliesTo: (item) =>
    ['available', 'in-use'].includes(answered(item.State, 'State')) && !isManagedByAws(item),

  evaluate({ item }) {
    const type = answered(item.VolumeType, 'VolumeType');
    if (kindOfWord(type, 'VolumeType', kinds) === 'current') return pass();
    return fail(`The volume is of type ${type}; ${successors[type]} has taken its place.`);
  },
});
