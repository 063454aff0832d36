import { check } from '../../../../functions/checks/lambda/function/role-exclusive.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const Role = 'arn:aws:iam::123456789012:role/shop';
const version = (FunctionName: string, Version = '$LATEST') => ({ FunctionName, Version, Role });
const item = { FunctionName: 'shop', Role };

describeCheck(check, {
  pass: {
    'only its own versions have it': {
      item,
      related: { sharingRole: [version('shop'), version('shop', '1')] },
    },
  },
  fail: {
    'others have it as well': {
      item,
      related: {
        sharingRole: [version('shop'), version('mail'), version('mail', '3'), version('stock')],
      },
      message: 'Its role is also that of: mail, stock.',
    },
  },
  none: {
    'it was deleted before versions were listed': { item, related: { sharingRole: [] } },
  },
  errors: {
    'a function has no name': {
      item,
      related: { sharingRole: [{ Role }] },
      message: /without FunctionName/,
    },
  },
});
