import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/elasticloadbalancing/listener-certificate/not-expiring.check.ts';
import { daysAgo, now } from '../../../support/checks/credential-report-rows.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws, inPages } from '../../../support/fakes/fake-aws.ts';

const account = '123456789012';
const listenerArn = `arn:aws:elasticloadbalancing:eu-west-1:${account}:listener/app/web/1/2`;
const acmArn = `arn:aws:acm:eu-west-1:${account}:certificate/11`;
const iamArn = `arn:aws:iam::${account}:server-certificate/old`;
const ofAcm = (NotAfter?: Date) => ({
  now,
  item: { listenerArn, CertificateArn: acmArn },
  related: {
    acmCertificates: [{ CertificateArn: acmArn, ...(NotAfter && { NotAfter }) }],
    serverCertificates: [],
  },
});
const ofIam = (Expiration: Date) => ({
  now,
  item: { listenerArn, CertificateArn: iamArn },
  related: {
    acmCertificates: [],
    serverCertificates: [
      {
        Path: '/',
        ServerCertificateName: 'old',
        ServerCertificateId: 'A',
        Arn: iamArn,
        Expiration,
      },
    ],
  },
});
const inDays = (days: number) => daysAgo(-days);

describeCheck(check, {
  pass: {
    'it lasts longer': ofAcm(new Date(inDays(30).getTime() + 1)),
    'one of IAM lasts longer': ofIam(inDays(31)),
    'less is asked for': { ...ofAcm(inDays(10)), parameters: { days: 7 } },
  },
  fail: {
    'it ends in thirty days': {
      ...ofAcm(inDays(30)),
      message: `The certificate ${acmArn} expires in 30 days.`,
    },
    'one of IAM has ended': {
      ...ofIam(daysAgo(1)),
      message: `The certificate ${iamArn} expired 1 day ago.`,
    },
  },
  none: {
    'it is of another account': {
      ...ofAcm(),
      item: { listenerArn, CertificateArn: acmArn.replace(account, '999988887777') },
    },
  },
  errors: {
    'its end is left out': { ...ofAcm(), message: /without the end of the certificate/ },
    'no list has it': {
      ...ofAcm(),
      related: { acmCertificates: [], serverCertificates: [] },
      message: /without the certificate arn:/,
    },
  },
});

it('looks at each certificate of a TLS listener once, and at no other listener', async () => {
  const ends = new Date('2020-01-01T00:00:00Z');
  const aws = fakeAws({
    lists: {
      'elasticloadbalancing:DescribeLoadBalancers': inPages('LoadBalancers', [
        [{ LoadBalancerArn: 'arn:a', LoadBalancerName: 'web' }],
      ]),
      'elasticloadbalancing:DescribeListeners': inPages('Listeners', [
        [
          { ListenerArn: 'arn:http', Port: 80, Protocol: 'HTTP' },
          {
            ListenerArn: listenerArn,
            Port: 443,
            Protocol: 'HTTPS',
            Certificates: [{ CertificateArn: acmArn }],
          },
        ],
      ]),
      'elasticloadbalancing:DescribeListenerCertificates': inPages('Certificates', [
        [
          { CertificateArn: acmArn, IsDefault: true },
          { CertificateArn: acmArn, IsDefault: false },
        ],
        [{ CertificateArn: iamArn, IsDefault: false }],
      ]),
      'acm:ListCertificates': inPages('CertificateSummaryList', [
        [{ CertificateArn: acmArn, NotAfter: new Date('2090-01-01T00:00:00Z') }],
      ]),
      'iam:ListServerCertificates': inPages('ServerCertificateMetadataList', [
        [{ Arn: iamArn, ServerCertificateName: 'old', Expiration: ends }],
      ]),
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([
    `${check.id} eu-west-1 web 11 pass`,
    expect.stringContaining(
      `${check.id} eu-west-1 web old fail: The certificate ${iamArn} expired`,
    ),
  ]);
});
