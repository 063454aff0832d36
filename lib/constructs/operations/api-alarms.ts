import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import type { HttpApi } from '../api/http-api.ts';
import type { FailureTopic } from '../run/failure-topic.ts';
import { addAlarms } from './alarms.ts';

export interface ApiAlarmsProps {
  readonly config: StageConfig;
  readonly failures: FailureTopic;
  readonly http: HttpApi;
}

/** What people would notice before the operator does. */
export class ApiAlarms extends Construct {
  constructor(scope: Construct, id: string, { config, failures, http }: ApiAlarmsProps) {
    super(scope, id);
    const period = Duration.minutes(5);
    addAlarms(this, config, failures, {
      'api-failed': {
        metric: http.api.metricServerError({ period }),
        meaning:
          'The API answered with 5xx: a fault of ours. The access log names the request, and its id leads to the log of the function.',
      },
      'api-slow': {
        metric: http.api.metricLatency({ period, statistic: 'p99' }),
        meaning: 'In milliseconds: of a hundred requests to the API, one took at least so long.',
        atLeast: 5_000,
      },
    });
  }
}
