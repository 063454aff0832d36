import { check } from '../../../../functions/checks/ce/account/commitments-used.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const plans = (UtilizationPercentage: string, TotalCommitment = '720') => ({
  Total: { Utilization: { TotalCommitment, UtilizationPercentage } },
});
const reservations = (UtilizationPercentage: string, PurchasedHours = '720') => ({
  UtilizationsByTime: [],
  Total: { PurchasedHours, UtilizationPercentage },
});
const facts = (
  GetSavingsPlansUtilization: ReturnType<typeof plans> | undefined,
  GetReservationUtilization: ReturnType<typeof reservations> | undefined,
) => ({ facts: { GetSavingsPlansUtilization, GetReservationUtilization } });

describeCheck(check, {
  pass: {
    'both are used': facts(plans('90'), reservations('100')),
    'there are only plans': facts(plans('95.5'), reservations('0', '0')),
    'there are only reservations': facts(undefined, reservations('95.5')),
    'the tenant asks for less': {
      ...facts(plans('50'), undefined),
      parameters: { minimumPercent: 50 },
    },
  },
  fail: {
    'plans are not': {
      ...facts(plans('89.9'), reservations('100')),
      message: 'Used of what was committed to, in 30 days: Savings Plans: 89.9 %.',
    },
    'neither is': {
      ...facts(plans('10'), reservations('0')),
      message:
        'Used of what was committed to, in 30 days: Savings Plans: 10 %, EC2 reservations: 0 %.',
    },
  },
  none: {
    'there is no data': facts(undefined, undefined),
    'nothing was bought': facts(plans('0', '0'), reservations('0', '0')),
  },
  errors: {
    'the percentage is not answered': {
      facts: {
        GetSavingsPlansUtilization: { Total: { Utilization: { TotalCommitment: '1' } } },
        GetReservationUtilization: undefined,
      },
      message: /without UtilizationPercentage/,
    },
    'the percentage is no number': {
      ...facts(plans('n/a'), undefined),
      message: /"n\/a", which is no number/,
    },
    'the total is not answered': {
      facts: {
        GetSavingsPlansUtilization: undefined,
        GetReservationUtilization: { UtilizationsByTime: [] },
      },
      message: /without Total/,
    },
  },
});
