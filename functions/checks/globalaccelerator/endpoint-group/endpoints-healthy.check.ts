import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { endpointGroup } from './endpoint-group.resource.ts';

const kinds = { healthy: ['HEALTHY'], unhealthy: ['UNHEALTHY'], untold: ['INITIAL'] } as const;

export const check = defineCheck(endpointGroup, {
  id: 'globalaccelerator-endpoint-group-endpoints-healthy',
  title: 'Endpoints of accelerators are healthy',
  severity: 'high',
  category: 'health',
  why: 'An unhealthy endpoint gets no traffic while another is well, and when none is, clients are sent to it all the same.',
  fix: 'Look at the targets behind the endpoint, and at whether its firewall lets the health checks of Global Accelerator in.',
  docs: 'https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups-health-check-options.html',

  evaluate({ item }) {
    // One of weight zero takes no traffic, as somebody wanted.
    const endpoints = answered(item.EndpointDescriptions, 'EndpointDescriptions')
      .filter(({ Weight }) => answered(Weight, 'Weight') > 0)
      .map(({ EndpointId, HealthState }) => ({
        id: answered(EndpointId, 'EndpointId'),
        kind: kindOfWord(HealthState, 'HealthState', kinds),
      }));
    const unhealthy = endpoints.filter(({ kind }) => kind === 'unhealthy');
    if (unhealthy.length > 0) {
      return fail(`Endpoints that are unhealthy: ${unhealthy.map(({ id }) => id).join(', ')}.`);
    }
    const isTold = endpoints.length > 0 && endpoints.every(({ kind }) => kind === 'healthy');
    return isTold ? pass() : noVerdict();
  },
});
