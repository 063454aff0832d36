import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'elasticmapreduce-cluster-not-public',
  title: 'Primary nodes of EMR clusters have no public address',
  severity: 'high',
  category: 'security',
  why: 'The web interfaces and job endpoints of the primary node ask for no password, with only a security group in between.',
  fix: 'Start the cluster anew in a private subnet, and reach it through Systems Manager, a VPN or a bastion.',
  docs: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-clusters-in-a-vpc.html',
  needs: ['ListInstances'],

  evaluate({ facts }) {
    const nodes = answered(facts.ListInstances?.Instances, 'Instances');
    // The cluster is starting.
    if (nodes.length === 0) return noVerdict();
    // Left out or empty where there is none.
    const isPublic = nodes.some(({ PublicIpAddress: address }) => address);
    return isPublic ? fail('A primary node has a public address.') : pass();
  },
});
