import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/route53/health-check/passing.check.ts';
import type {
  HealthCheckConfig,
  HealthCheckType,
} from '../../../../functions/checks/route53/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const ok = 'Success: HTTP Status Code 200, OK';
const failed = 'Failure: Connection timed out. The endpoint or the internet connection is down.';
const healthCheck = (config: Partial<HealthCheckConfig> = {}) => ({
  Id: '1',
  CallerReference: '1',
  HealthCheckVersion: 1,
  HealthCheckConfig: { Type: 'HTTPS' as const, Inverted: false, Disabled: false, ...config },
});
const reports = (reached: number, all: number, config?: Partial<HealthCheckConfig>) => ({
  item: healthCheck(config),
  facts: {
    GetHealthCheckStatus: {
      HealthCheckObservations: Array.from({ length: all }, (_, index) => ({
        StatusReport: { Status: index < reached ? ok : failed },
      })),
    },
  },
});
const saying = (Status: string) => ({
  item: healthCheck(),
  facts: { GetHealthCheckStatus: { HealthCheckObservations: [{ StatusReport: { Status } }] } },
});

describeCheck(check, {
  pass: {
    'every checker reaches it': reports(16, 16),
    'more than 18 percent do': reports(19, 100),
    'none does, and that is good': reports(0, 16, { Inverted: true }),
    'nothing is said of inverting': {
      ...reports(3, 16),
      item: { ...healthCheck(), HealthCheckConfig: { Type: 'TCP' } },
    },
  },
  fail: {
    'none does': { ...reports(0, 16), message: 'Checkers that reach it: 0 of 16.' },
    'no more than 18 percent do': {
      ...reports(18, 100),
      message: 'Checkers that reach it: 18 of 100.',
    },
    'they do, and that is bad': {
      ...reports(16, 16, { Inverted: true }),
      message: 'Checkers that reach it: 16 of 16, and the health check is inverted.',
    },
  },
  none: { 'nobody has looked at it yet': reports(0, 0) },
  errors: {
    'the report is in other words': { ...saying('Unknown'), message: /report "Unknown"/ },
    'the report is left out': {
      item: healthCheck(),
      facts: { GetHealthCheckStatus: { HealthCheckObservations: [{}] } },
      message: /without Status/,
    },
  },
  skips: {
    'one that counts others': { item: healthCheck({ Type: 'CALCULATED' }) },
    'one of an alarm': { item: healthCheck({ Type: 'CLOUDWATCH_METRIC' }) },
    'one of a routing control': { item: healthCheck({ Type: 'RECOVERY_CONTROL' }) },
    'one that is disabled': { item: healthCheck({ Disabled: true }) },
    'one that a service made': {
      item: {
        ...healthCheck(),
        LinkedService: { ServicePrincipal: 'servicediscovery.amazonaws.com' },
      },
    },
  },
});

it('does not guess what a new type looks at', () => {
  const item = healthCheck({ Type: 'QUIC' as HealthCheckType }); // no word of today

  expect(() => check.appliesTo?.(item)).toThrow('type "QUIC"');
});
