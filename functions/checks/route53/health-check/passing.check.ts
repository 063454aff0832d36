import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { HealthCheckConfig, HealthCheckObservation } from '../shapes.generated.ts';
import { healthCheck } from './health-check.resource.ts';

/** The share of the checkers that has to reach an endpoint, for Route 53 to call it healthy. */
const healthyShare = 0.18;

/** Kinds that look at an endpoint themselves; AWS tells the state of others in CloudWatch alone. */
const ofEndpoints: Readonly<Record<string, boolean>> = {
  HTTP: true,
  HTTPS: true,
  HTTP_STR_MATCH: true,
  HTTPS_STR_MATCH: true,
  TCP: true,
  CALCULATED: false,
  CLOUDWATCH_METRIC: false,
  RECOVERY_CONTROL: false,
};

export const check = defineCheck(healthCheck, {
  id: 'route53-health-check-passing',
  title: 'Health checks of endpoints pass',
  severity: 'high',
  category: 'health',
  why: 'What the health check watches cannot be reached from the internet, and DNS sends visitors elsewhere, or nowhere.',
  fix: 'Look at what the checkers report: whether the endpoint answers, in time and as it should, and whether it admits them.',
  docs: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html',
  needs: ['GetHealthCheckStatus'],
  appliesTo: ({ HealthCheckConfig: config }) => isOfEndpoint(answered(config, 'HealthCheckConfig')),

  evaluate({ item, facts }) {
    const observations = answered(
      facts.GetHealthCheckStatus?.HealthCheckObservations,
      'HealthCheckObservations',
    );
    // Nobody has looked at a new one yet.
    if (observations.length === 0) return noVerdict();
    const reached = observations.filter(isReached).length;
    const isHealthy = reached / observations.length > healthyShare;
    // Left out where nobody set it:
    // https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html
    const isInverted = answered(item.HealthCheckConfig, 'HealthCheckConfig').Inverted ?? false;
    if (isHealthy !== isInverted) return pass();
    const inverted = isInverted ? ', and the health check is inverted' : '';
    return fail(`Checkers that reach it: ${reached} of ${observations.length}${inverted}.`);
  },
});

/** One that is disabled counts as healthy, whatever it would find. */
function isOfEndpoint({ Type, Disabled }: HealthCheckConfig): boolean {
  const type = answered(Type, 'Type');
  const looks = ofEndpoints[type];
  if (looks !== undefined) return looks && !Disabled;
  throw new IncompleteAnswerError(`AWS answered the health check type "${type}".`);
}

/** `Success: HTTP Status Code 200, OK`, or `Failure: ` with the reason. */
function isReached({ StatusReport }: HealthCheckObservation): boolean {
  const status = answered(StatusReport?.Status, 'Status');
  if (status.startsWith('Success')) return true;
  if (status.startsWith('Failure')) return false;
  throw new IncompleteAnswerError(`AWS answered the report "${status}" of a health checker.`);
}
