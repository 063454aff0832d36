import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { because, kindOfWord } from '../../../core/judgement/known-words.ts';
import { hyperpodNode } from './hyperpod-node.resource.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ClusterInstanceStatusDetails.html */
const states = {
  running: ['Running'],
  onItsWay: ['Pending', 'ShuttingDown', 'SystemUpdating', 'DeepHealthCheckInProgress'],
  failed: ['Failure', 'NotFound'],
} as const;

export const check = defineCheck(hyperpodNode, {
  id: 'sagemaker-hyperpod-node-healthy',
  title: 'Nodes of HyperPod clusters run',
  severity: 'high',
  category: 'health',
  why: 'A training job stands still, or starts anew from its last checkpoint, while one of its nodes is missing.',
  fix: 'Look at the message and the lifecycle logs of the node, and have it rebooted or replaced.',
  docs: 'https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-hyperpod-resiliency.html',

  evaluate({ item: { InstanceStatus: status } }) {
    const kind = kindOfWord(status?.Status, 'Status', states);
    if (kind === 'onItsWay') return noVerdict();
    if (kind === 'running') return pass();
    return fail(`The node is in the state ${status?.Status}${because(status?.Message)}.`);
  },
});
