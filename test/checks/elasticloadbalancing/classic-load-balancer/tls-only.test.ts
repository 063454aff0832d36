import { check } from '../../../../functions/checks/elasticloadbalancing/classic-load-balancer/tls-only.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const listeners = (...all: readonly (readonly [string, number])[]) => ({
  item: {
    ListenerDescriptions: all.map(([Protocol, LoadBalancerPort]) => ({
      Listener: { Protocol, LoadBalancerPort, InstancePort: 80 },
    })),
  },
});

describeCheck(check, {
  pass: {
    'it listens on HTTPS': listeners(['HTTPS', 443]),
    'it listens on TLS': listeners(['SSL', 993], ['https', 443]),
  },
  fail: {
    'one of its listeners speaks HTTP': {
      ...listeners(['HTTPS', 443], ['HTTP', 80]),
      message: 'Listeners without TLS: HTTP on port 80.',
    },
    'it passes TCP through': {
      ...listeners(['TCP', 25], ['HTTP', 80]),
      message: 'Listeners without TLS: TCP on port 25, HTTP on port 80.',
    },
  },
  none: { 'it has no listener': listeners() },
  errors: {
    'the protocol is new': { ...listeners(['QUIC', 443]), message: /protocol "QUIC"/ },
    'a listener is left out': {
      item: { ListenerDescriptions: [{}] },
      message: /without Listener/,
    },
  },
});
