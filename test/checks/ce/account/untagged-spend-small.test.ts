import { check } from '../../../../functions/checks/ce/account/untagged-spend-small.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const spend = (...amounts: string[]) => ({
  ResultsByTime: amounts.map((Amount) => ({
    Total: { AmortizedCost: { Amount, Unit: 'USD' } },
  })),
});
const tag = { TagKey: 'team', Type: 'UserDefined', Status: 'Active' } as const;
const facts = (total: string[], untagged: string[], tags = [tag]) => ({
  facts: {
    ListCostAllocationTags: { CostAllocationTags: tags },
    UsageCost: spend(...total),
    UntaggedUsageCost: spend(...untagged),
  },
});

describeCheck(check, {
  pass: {
    'a fifth has no tag': facts(['600', '400'], ['150', '50']),
    'all is tagged': facts(['10'], ['0']),
    'the tenant minds less': { ...facts(['10'], ['9']), parameters: { maxPercent: 90 } },
  },
  fail: {
    'more has none': {
      ...facts(['1000'], ['200.01']),
      message: 'Spend of 30 days without a cost allocation tag: 21 %.',
    },
    'no key is activated': {
      ...facts(['1000'], ['1000'], []),
      message: 'No tag is activated for cost allocation.',
    },
  },
  none: {
    'nothing was spent': facts(['0'], ['0']),
    'another account pays the bill, and has the tags': {
      facts: {
        ...facts(['10'], ['10']).facts,
        ListCostAllocationTags: undefined,
        UntaggedUsageCost: undefined,
      },
    },
  },
  errors: {
    'the metric is not answered': {
      facts: {
        ...facts(['1'], ['1']).facts,
        UntaggedUsageCost: { ResultsByTime: [{ Total: {} }] },
      },
      message: /without AmortizedCost/,
    },
    'an amount is no number': { ...facts(['x'], ['1']), message: /"x", which is no number/ },
  },
});
