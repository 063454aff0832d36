import { type Said, toldInEachRegion } from '../../places/told.ts';

const sending = (isOn: boolean): readonly Said[] => [
  [
    'sesv2:GetAccount',
    {
      DedicatedIpAutoWarmupEnabled: false,
      EnforcementStatus: isOn ? 'HEALTHY' : 'SHUTDOWN',
      ProductionAccessEnabled: isOn,
      SendingEnabled: isOn,
      SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 120 },
      SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    },
  ],
];

export const ses = toldInEachRegion({
  healthy: () => sending(true),
  faulty: () => sending(false),
});
