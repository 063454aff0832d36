import { defineResource } from '../../../core/resource.ts';
import { listener } from '../listener/listener.resource.ts';

/** Listeners that hold certificates. */
export const tlsListener = defineResource({
  ...listener,
  select: ({ Protocol }) => Protocol === 'HTTPS' || Protocol === 'TLS',
});
