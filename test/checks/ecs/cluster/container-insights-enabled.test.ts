import { check } from '../../../../functions/checks/ecs/cluster/container-insights-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (value: string) => ({
  item: { status: 'ACTIVE', settings: [{ name: 'containerInsights' as const, value }] },
});

describeCheck(check, {
  pass: {
    'it is on': cluster('enabled'),
    'it is on, with more': cluster('enhanced'),
  },
  fail: { 'it is off': { ...cluster('disabled'), message: 'Container Insights is off.' } },
  errors: {
    'settings are missing': { item: { status: 'ACTIVE' }, message: /without settings/ },
    'there are no settings': {
      item: { status: 'ACTIVE', settings: [] },
      message: /without containerInsights/,
    },
    'the value is not known': { ...cluster('partly'), message: /answered partly/ },
  },
  skips: {
    'a cluster that was deleted': { item: { ...cluster('disabled').item, status: 'INACTIVE' } },
  },
});
