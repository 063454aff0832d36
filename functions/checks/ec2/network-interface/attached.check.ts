import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import { networkInterface } from './network-interface.resource.ts';

const kinds = {
  attached: ['in-use', 'associated'],
  free: ['available'],
  passing: ['attaching', 'detaching'],
} as const;

export const check = defineCheck(networkInterface, {
  id: 'ec2-network-interface-attached',
  title: 'Network interfaces are attached to something',
  severity: 'low',
  category: 'operations',
  why: 'An interface that nothing uses takes an address of its subnet, and keeps security groups and subnets from being deleted.',
  fix: 'Attach the interface, or delete it.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
  appliesTo: (item) => !isManagedByAws(item),

  evaluate({ item }) {
    const kind = kindOfWord(item.Status, 'Status', kinds);
    if (kind === 'attached') return pass();
    return kind === 'free' ? fail('Nothing uses the network interface.') : noVerdict();
  },
});
