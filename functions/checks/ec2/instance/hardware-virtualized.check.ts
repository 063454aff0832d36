import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { instance } from './instance.resource.ts';

const kinds = { hardware: ['hvm'], paravirtual: ['paravirtual'] } as const;

export const check = defineCheck(instance, {
  id: 'ec2-instance-hardware-virtualized',
  title: 'Instances use the virtualisation of the hardware',
  severity: 'low',
  category: 'operations',
  why: 'Only types of long ago still run paravirtual images, without the speed and the fixes of those since.',
  fix: 'Make an image of the system for hardware virtualisation, and start it on a current type.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ComponentsAMIs.html',

  evaluate({ item }) {
    const kind = kindOfWord(item.VirtualizationType, 'VirtualizationType', kinds);
    return kind === 'hardware' ? pass() : fail('The instance is paravirtual.');
  },
});
