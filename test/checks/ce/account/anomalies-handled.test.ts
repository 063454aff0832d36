import { check } from '../../../../functions/checks/ce/account/anomalies-handled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const monitor = { MonitorArn: 'm-1', MonitorName: 'all', MonitorType: 'DIMENSIONAL' } as const;
const anomaly = (TotalImpact: number | undefined, Feedback?: 'YES' | 'NO') => ({
  AnomalyId: 'a',
  MonitorArn: 'm-1',
  AnomalyScore: undefined,
  Impact: { MaxImpact: 1, ...(TotalImpact !== undefined && { TotalImpact }) },
  ...(Feedback && { Feedback }),
});
const found = (...anomalies: ReturnType<typeof anomaly>[]) => ({
  related: { monitors: [monitor], anomalies },
});

describeCheck(check, {
  pass: {
    'a monitor found nothing': found(),
    'it was little': found(anomaly(99.99)),
    'somebody has said what it was': found(anomaly(500, 'NO'), anomaly(700, 'YES')),
    'the tenant minds only more': {
      ...found(anomaly(500)),
      parameters: { minimumImpact: 1000 },
    },
  },
  fail: {
    'it was much': {
      ...found(anomaly(100), anomaly(250.5), anomaly(3)),
      message: 'Anomalies of 30 days without feedback: 2, which cost 350.50 more.',
    },
  },
  none: {
    'nothing looks': { related: { monitors: [], anomalies: [] } },
  },
  errors: {
    'the impact is not answered': {
      ...found(anomaly(undefined)),
      message: /without TotalImpact/,
    },
  },
});
