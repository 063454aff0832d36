import { answered } from '../../core/judgement/answer.ts';

/** The list of clusters, and of their nodes, which it tells only who asks for them. */
export const listOfClusters = {
  operation: 'DescribeCacheClusters',
  action: 'elasticache:DescribeCacheClusters',
  input: { MaxRecords: 100, ShowCacheNodeInfo: true },
} as const;

/** Whether a cluster or group is on its way out, or gone and still listed. */
export const isBeingDeleted = (status: string | undefined): boolean =>
  ['deleting', 'deleted'].includes(answered(status, 'a status').toLowerCase());
