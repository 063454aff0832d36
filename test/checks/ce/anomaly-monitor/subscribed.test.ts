import { check } from '../../../../functions/checks/ce/anomaly-monitor/subscribed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const monitor = { MonitorArn: 'm-1', MonitorName: 'all', MonitorType: 'DIMENSIONAL' } as const;
const to = (Subscribers: object[], MonitorArnList = ['m-1']) => ({
  SubscriptionArn: 's-1',
  SubscriptionName: 'us',
  Frequency: 'DAILY' as const,
  MonitorArnList,
  Subscribers,
});
const confirmed = { Address: 'a@example.com', Type: 'EMAIL', Status: 'CONFIRMED' };
const declined = { ...confirmed, Status: 'DECLINED' };
const unheard = 'Nobody is told of what the monitors find.';

describeCheck(check, {
  pass: {
    'a subscriber has confirmed': {
      related: { monitors: [monitor], subscriptions: [to([declined, confirmed])] },
    },
    'a topic is told, of which AWS says no status': {
      related: { monitors: [monitor], subscriptions: [to([{ Type: 'SNS' }])] },
    },
    'one of two monitors is heard': {
      related: {
        monitors: [{ ...monitor, MonitorArn: 'm-2' }, monitor],
        subscriptions: [to([confirmed])],
      },
    },
  },
  fail: {
    'nothing looks': {
      related: { monitors: [], subscriptions: [] },
      message: 'No monitor looks for unusual costs.',
    },
    'nobody subscribed': {
      related: { monitors: [monitor], subscriptions: [] },
      message: unheard,
    },
    'all declined': {
      related: { monitors: [monitor], subscriptions: [to([declined])] },
      message: unheard,
    },
    'the subscription has no subscriber': {
      related: { monitors: [monitor], subscriptions: [to([])] },
      message: unheard,
    },
    'it is of another monitor': {
      related: { monitors: [monitor], subscriptions: [to([confirmed], ['m-2'])] },
      message: unheard,
    },
  },
  errors: {
    'the subscribers are not answered': {
      related: {
        monitors: [monitor],
        subscriptions: [{ ...to([]), Subscribers: undefined }],
      },
      message: /without Subscribers/,
    },
    'a status is not known': {
      related: { monitors: [monitor], subscriptions: [to([{ Status: 'BOUNCED' }])] },
      message: /"BOUNCED", which is not known/,
    },
  },
});
