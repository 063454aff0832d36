import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-single-interface',
  title: 'Instances have one network interface',
  severity: 'low',
  category: 'security',
  why: 'A machine with a leg in two networks is a way from one to the other, past the rules between them.',
  fix: 'Detach the further interfaces, unless the machine is meant to be a router or firewall.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
  appliesTo: (item) => !isManagedByAws(item),

  evaluate({ item }) {
    const { length } = answered(item.NetworkInterfaces, 'NetworkInterfaces');
    return length < 2 ? pass() : fail(`The instance has ${length} network interfaces.`);
  },
});
