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
const membership = [undefined];
const memberOf = (MasterAccountId: string) => [{ Organization: { MasterAccountId } }];
const unheard = 'Nobody is told of what the monitors find.';

describeCheck(check, {
  pass: {
    'a subscriber has confirmed': {
      related: { monitors: [monitor], subscriptions: [to([declined, confirmed])], membership },
    },
    'a topic is told, of which AWS says no status': {
      related: { monitors: [monitor], subscriptions: [to([{ Type: 'SNS' }])], membership },
    },
    'one of two monitors is heard': {
      related: {
        monitors: [{ ...monitor, MonitorArn: 'm-2' }, monitor],
        subscriptions: [to([confirmed])],
        membership,
      },
    },
  },
  fail: {
    'nothing looks': {
      related: { monitors: [], subscriptions: [], membership },
      message: 'No monitor looks for unusual costs.',
    },
    'nothing looks from the account that pays the bill': {
      related: { monitors: [], subscriptions: [], membership: memberOf('123456789012') },
      message: 'No monitor looks for unusual costs.',
    },
    'nobody subscribed': {
      related: { monitors: [monitor], subscriptions: [], membership },
      message: unheard,
    },
    'all declined': {
      related: { monitors: [monitor], subscriptions: [to([declined])], membership },
      message: unheard,
    },
    'the subscription has no subscriber': {
      related: { monitors: [monitor], subscriptions: [to([])], membership },
      message: unheard,
    },
    'it is of another monitor': {
      related: { monitors: [monitor], subscriptions: [to([confirmed], ['m-2'])], membership },
      message: unheard,
    },
  },
  none: {
    'another account pays the bill': {
      related: { monitors: [], subscriptions: [], membership: memberOf('999999999999') },
    },
  },
  errors: {
    'it is not said who pays the bill': {
      related: { monitors: [], subscriptions: [], membership: [{ Organization: {} }] },
      message: /without MasterAccountId/,
    },
    'the subscribers are not answered': {
      related: {
        monitors: [monitor],
        subscriptions: [{ ...to([]), Subscribers: undefined }],
        membership,
      },
      message: /without Subscribers/,
    },
    'a status is not known': {
      related: { monitors: [monitor], subscriptions: [to([{ Status: 'BOUNCED' }])], membership },
      message: /"BOUNCED", which is not known/,
    },
  },
});
