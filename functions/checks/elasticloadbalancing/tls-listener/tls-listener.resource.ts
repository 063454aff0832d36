import { defineResource } from '../../../core/resource.ts';
import { listener } from '../listener/listener.resource.ts';

/** Listeners that hold certificates. */
export const tlsListener = defineResource({
  ...listener,
  goneOn: {
    ListenerNotFound:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListenerCertificates.html',
  },
  select: ({ Protocol }) => Protocol === 'HTTPS' || Protocol === 'TLS',
});
