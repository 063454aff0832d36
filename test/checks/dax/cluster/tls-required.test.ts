import { check } from '../../../../functions/checks/dax/cluster/tls-required.check.ts';
import type { ClusterEndpointEncryptionType } from '../../../../functions/checks/dax/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// A word may be newer than the list.
const cluster = (type: string) => ({
  item: {
    Status: 'available',
    ClusterEndpointEncryptionType: type as ClusterEndpointEncryptionType,
  },
});

describeCheck(check, {
  pass: { 'its endpoint speaks TLS': cluster('TLS') },
  fail: {
    'it does not': {
      ...cluster('NONE'),
      message: 'The endpoint of the cluster does not speak TLS.',
    },
  },
  errors: { 'the word is not known': { ...cluster('QUIC'), message: /"QUIC" is no known type/ } },
});
