import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'eks-cluster-secrets-encrypted',
  title: "Kubernetes secrets are encrypted with a key of the customer's",
  severity: 'medium',
  category: 'security',
  why: 'With a key of your own you decide, and see in CloudTrail, who opens the secrets of the cluster, and can take that away.',
  fix: 'Associate an encryption configuration with the cluster that names a KMS key and the resource secrets; it cannot be taken back.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html',
  // Clusters on Outposts take no key.
  appliesTo: ({ outpostConfig }) => outpostConfig === undefined,

  evaluate({ item: { encryptionConfig = [] } }) {
    // Left out, there is no such key; what EKS encrypts by itself since version 1.28 has one of AWS's:
    // https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html
    const keys = encryptionConfig
      .filter(({ resources }) => answered(resources, 'resources').includes('secrets'))
      .map(({ provider }) => answered(provider?.keyArn, 'keyArn'));
    return keys.length > 0 ? pass() : fail('The cluster names no KMS key for its secrets.');
  },
});
