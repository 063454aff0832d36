import { expect, it } from 'vitest';
import { consoleLink } from '../../web/src/parts/finding/console-link.ts';

it.each([
  [
    'arn:aws:s3:::invoices',
    'https://console.aws.amazon.com/go/view?arn=arn%3Aaws%3As3%3A%3A%3Ainvoices',
  ],
  [
    'arn:aws:iam::111122223333:role/a/b',
    'https://console.aws.amazon.com/go/view?arn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fa%2Fb',
  ],
  [
    'arn:aws-cn:sqs:cn-north-1:111122223333:jobs',
    'https://console.amazonaws.cn/go/view?arn=arn%3Aaws-cn%3Asqs%3Acn-north-1%3A111122223333%3Ajobs',
  ],
  [
    'arn:aws-us-gov:sqs:us-gov-west-1:111122223333:jobs',
    'https://console.amazonaws-us-gov.com/go/view?arn=arn%3Aaws-us-gov%3Asqs%3Aus-gov-west-1%3A111122223333%3Ajobs',
  ],
  [
    'arn:aws-eusc:iam::111122223333:role/a',
    'https://eusc-de-east-1.console.amazonaws-eusc.eu/go/view?arn=arn%3Aaws-eusc%3Aiam%3A%3A111122223333%3Arole%2Fa',
  ],
  ['arn:aws-iso:s3:::invoices', undefined],
  ['arn:aws-iso-b:s3:::invoices', undefined],
  ['arn:constructor:s3:::invoices', undefined],
  ['arn:aws-eusc:sqs:evil.example/:111122223333:jobs', undefined],
  ['arn:aws:s3:::a b', undefined],
  ['111122223333', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('the console shows %s at %s', (arn, link) => {
  expect(consoleLink(arn)).toBe(link);
});

it('what a resource is called leads nowhere but to the console', () => {
  const link = consoleLink('arn:aws:s3:::x&arn=y#@evil.example/?');

  expect(new URL(link ?? '').host).toBe('console.aws.amazon.com');
  expect(new URL(link ?? '').searchParams.getAll('arn')).toEqual([
    'arn:aws:s3:::x&arn=y#@evil.example/?',
  ]);
});
