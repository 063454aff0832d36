import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'dax-cluster-encrypted',
  title: 'DAX clusters encrypt data at rest',
  severity: 'medium',
  category: 'security',
  why: 'What the cluster writes to its disks, as when nodes are replaced, lies there in the clear although its table is encrypted.',
  fix: 'Make a new cluster with encryption at rest, and point the clients to it: it cannot be turned on later.',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html',

  evaluate({ item }) {
    const status = answered(
      answered(item.SSEDescription, 'SSEDescription').Status,
      'the status of encryption',
    );
    switch (status) {
      case 'ENABLED':
        return pass();
      case 'ENABLING':
        return noVerdict();
      case 'DISABLED':
      case 'DISABLING':
        return fail('The cluster is not encrypted at rest.');
      default:
        throw new IncompleteAnswerError(`"${status satisfies never}" is no known status.`);
    }
  },
});
