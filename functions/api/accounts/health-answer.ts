import * as z from 'zod';
import { roleReads } from '../../core/accounts/role-reads.ts';
import { HealthState, noCalls, RegionHealth } from '../../core/health/service-health.ts';
import { AccountId } from '../../core/ids.ts';

/** How one region of a service is, as the last health check saw it. */
const RegionAnswer = RegionHealth.omit({ api: true, counts: true, isGuessed: true }).extend({
  state: HealthState.meta({
    description:
      '`unreachable`: no call was answered. `impaired`: something is in a bad state. `not-assessed`: something could not be asked or judged. `healthy`: all was, and nothing is wrong. `not-enabled`, `region-off` and `not-offered` say that nothing can be there; they are not counted.',
  }),
  since: RegionHealth.shape.since.meta({
    description: 'When an execution first found this state.',
  }),
  findings: z
    .array(
      z.object({
        service: z
          .string()
          .meta({ description: 'The service, as a value of `GET /findings?service=`.' }),
        pass: z.int(),
        fail: z.int(),
        error: z.int(),
      }),
    )
    .readonly()
    .meta({
      description:
        'What the execution found, by service of findings. Empty: there was nothing to judge.',
    }),
  calls: RegionHealth.shape.calls.meta({
    description: 'What became of the calls of the execution.',
  }),
  latency: RegionHealth.shape.latency.meta({
    description:
      'How long answered calls took, in milliseconds, from the request to its answer; absent if none was answered.',
  }),
  error: RegionHealth.shape.error.meta({ description: 'The first error of the execution here.' }),
});

const ServiceAnswer = z.object({
  api: z.string().meta({ description: 'The name of the API in AWS’s SDKs.' }),
  name: z.string().meta({ description: 'The name for people.' }),
  state: HealthState.meta({ description: 'The worst of its regions that counts.' }),
  regions: z.array(RegionAnswer).min(1).readonly(),
});

/** How the services of an account are. */
export const HealthAnswer = z.object({
  accountId: AccountId,
  reads: z.enum(roleReads).meta({
    description:
      'What the role may read: where that is what the `checks` ask, only these services are asked.',
  }),
  assessedAt: z.iso.datetime().exactOptional().meta({
    description: 'When the last health check saw it; absent: none ever did.',
  }),
  states: z.record(HealthState, z.int()).meta({
    description: 'How many services are in each state, by the worst of their regions.',
  }),
  services: z.array(ServiceAnswer).readonly().meta({ description: 'The worst first.' }),
});
export type HealthAnswer = z.infer<typeof HealthAnswer>;

export const exampleHealth = {
  accountId: '222222222222',
  reads: 'any-service',
  assessedAt: '2026-11-26T03:12:40.000Z',
  states: {
    unreachable: 0,
    impaired: 1,
    'not-assessed': 0,
    healthy: 0,
    'not-enabled': 0,
    'region-off': 0,
    'not-offered': 0,
  },
  services: [
    {
      api: 'athena',
      name: 'Athena',
      state: 'impaired',
      regions: [
        {
          region: 'eu-central-1',
          state: 'impaired',
          since: '2026-11-25T03:11:02.000Z',
          assessedAt: '2026-11-26T03:12:40.000Z',
          findings: [{ service: 'health-athena', pass: 2, fail: 1, error: 0 }],
          calls: { ...noCalls, answered: 1 },
          latency: { calls: 1, median: 84, max: 84 },
        },
      ],
    },
  ],
} as const;
