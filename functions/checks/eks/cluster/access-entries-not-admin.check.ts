import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { clusterAdminPolicy } from '../access-policies.judgement.ts';
import { isRunning } from '../cluster-states.judgement.ts';
import type { ListAssociatedAccessPoliciesResponse } from '../shapes.generated.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'eks-cluster-access-entries-not-admin',
  title: 'Few access entries make administrators of a cluster',
  severity: 'high',
  category: 'security',
  why: 'An administrator of the whole cluster reads every secret in it and runs what it likes with the role of every pod.',
  fix: 'Give the entry a policy that does for its work (AmazonEKSEditPolicy, AmazonEKSViewPolicy), or limit it to namespaces; name those who have to be administrators in the parameters.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html',
  joins: ['administrators'],
  parameters: z.object({
    authorizedPrincipals: z
      .array(z.string().min(1))
      .max(100)
      .default([])
      .describe('ARNs of the principals that may administer every cluster; they do not count.'),
    mostAdministrators: z
      .int()
      .min(0)
      .max(100)
      .default(3)
      .describe('The most other principals that may administer a cluster by access entry.'),
  }),
  // Elsewhere there are no access entries: CONFIG_MAP keeps its administrators within the cluster.
  appliesTo: ({ status, outpostConfig, accessConfig }) =>
    isRunning(answered(status, 'status')) &&
    outpostConfig === undefined &&
    answered(accessConfig?.authenticationMode, 'authenticationMode') !== 'CONFIG_MAP',

  evaluate({ related: { administrators }, parameters }) {
    const others = administrators
      .filter(({ facts }) => isAdministrator(facts.ListAssociatedAccessPolicies))
      .map(({ item }) => item.principalArn)
      .filter((arn) => !parameters.authorizedPrincipals.includes(arn));
    if (others.length <= parameters.mostAdministrators) return pass();
    return fail(`Principals that administer the whole cluster: ${others.join(', ')}.`);
  },
});

/** Whether an entry has the policy for the whole cluster: within namespaces it administers these alone. */
const isAdministrator = (answer: ListAssociatedAccessPoliciesResponse | undefined): boolean =>
  answered(answer?.associatedAccessPolicies, 'associatedAccessPolicies')
    .filter(({ policyArn }) => answered(policyArn, 'policyArn').endsWith(`:${clusterAdminPolicy}`))
    .some(({ accessScope }) => answered(accessScope?.type, 'the type of a scope') === 'cluster');
