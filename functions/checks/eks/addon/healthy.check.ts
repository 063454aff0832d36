import { defineCheck } from '../../../core/check.ts';
import { healthVerdict } from '../health.judgement.ts';
import { addon } from './addon.resource.ts';

export const check = defineCheck(addon, {
  id: 'eks-addon-healthy',
  title: 'Add-ons are active and report no issue',
  severity: 'high',
  category: 'health',
  why: 'Add-ons carry the network, the names and the volumes of a cluster: one that is degraded takes the pods down with it, sooner or later.',
  fix: 'Read what the add-on reports, mend what it names (a role, too few replicas, settings of its own), and update it again.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/eks-add-ons.html',

  evaluate: ({ item }) => healthVerdict('The add-on', item),
});
