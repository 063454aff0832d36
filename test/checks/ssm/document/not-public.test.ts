import { check } from '../../../../functions/checks/ssm/document/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const shared = (...AccountIds: string[]) => ({
  item: { Name: 'own' },
  facts: { DescribeDocumentPermission: { AccountIds } },
});

describeCheck(check, {
  pass: {
    'it is shared with nobody': shared(),
    'it is shared with accounts': shared('210987654321', '310987654321'),
  },
  fail: {
    'it is public': { ...shared('all'), message: 'The document is shared with everybody.' },
    'it is public beside an account, in other letters': {
      ...shared('210987654321', 'All'),
      message: 'The document is shared with everybody.',
    },
  },
});
