import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { certificate } from '../../acm/certificate/certificate.resource.ts';
import type { CertificateSummary } from '../../acm/shapes.generated.ts';
import { serverCertificate } from '../../iam/server-certificate/server-certificate.resource.ts';
import type { ServerCertificateMetadata } from '../../iam/shapes.generated.ts';
import type {
  Certificate,
  DescribeListenerCertificatesOutput,
  Listener,
} from '../shapes.generated.ts';
import { tlsListener } from '../tls-listener/tls-listener.resource.ts';

/** A certificate as one listener shows it to clients. */
export interface ListenerCertificate extends Certificate {
  readonly listenerArn: string;
}

export interface ListenerCertificateRelated {
  acmCertificates: CertificateSummary;
  serverCertificates: ServerCertificateMetadata;
}

export const listenerCertificate = defineResource<
  ListenerCertificate,
  // biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
  {},
  ListenerCertificateRelated
>({
  service: 'elasticloadbalancing',
  type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate',
  scope: 'regional',

  parent: tlsListener,
  list: {
    operation: 'DescribeListenerCertificates',
    action: 'elasticloadbalancing:DescribeListenerCertificates',
    input: ({ ListenerArn }: Listener) => ({ ListenerArn, PageSize: 400 }),
    items: ({ Certificates }: DescribeListenerCertificatesOutput, _, listener: Listener) =>
      Certificates?.filter((one) => !isDefaultAgain(one, listener)).map((one) => ({
        ...one,
        listenerArn: answered(listener.ListenerArn, 'ListenerArn'),
      })),
  },

  identify: ({ listenerArn, CertificateArn }, { region }) => {
    const own = CertificateArn?.split(':').slice(5).join(':');
    return {
      id: own && `${listenerArn}/${own}`,
      name: own && `${listenerArn.split('/')[2]} ${own.split('/').at(-1)}`,
      region,
    };
  },

  goneOn: {
    ListenerNotFound:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListenerCertificates.html',
  },

  facts: {},

  related: {
    acmCertificates: {
      resource: certificate,
      keys: ({ CertificateArn }) => [CertificateArn],
      otherKeys: ({ CertificateArn }: CertificateSummary) => [CertificateArn],
    },
    serverCertificates: {
      resource: serverCertificate,
      keys: ({ CertificateArn }) => [CertificateArn],
      otherKeys: ({ Arn }: ServerCertificateMetadata) => [Arn],
    },
  },
});

/** The default certificate stands in the list once more if it was also added to it. */
const isDefaultAgain = ({ CertificateArn, IsDefault }: Certificate, { Certificates }: Listener) =>
  IsDefault === false && Certificates?.some((its) => its.CertificateArn === CertificateArn);
