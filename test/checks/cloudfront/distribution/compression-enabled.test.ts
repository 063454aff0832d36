import { check } from '../../../../functions/checks/cloudfront/distribution/compression-enabled.check.ts';
import { behaviorOf, distributionOf } from '../../../support/checks/distributions.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const images = (Compress: boolean) =>
  behaviorOf('https-only', { PathPattern: '/images/*', Compress });

describeCheck(check, {
  pass: {
    'each behavior does': {
      item: distributionOf({ behaviors: [images(true), behaviorOf('https-only')] }),
    },
  },
  fail: {
    'one does not': {
      item: distributionOf({ behaviors: [images(false), behaviorOf('https-only')] }),
      message: 'Nothing is compressed for these paths: /images/*.',
    },
    'the default one does not': {
      item: distributionOf({ behaviors: [behaviorOf('https-only', { Compress: false })] }),
      message: 'Nothing is compressed for these paths: the default.',
    },
  },
});
