import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  type Action,
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { IAMClient, UploadServerCertificateCommand } from '@aws-sdk/client-iam';
import type { Place, ServiceSample } from '../../places/place.ts';
import { accessLogBucket } from '../../places/secure-bucket.ts';

async function loadBalancer({ settings }: Place, Name: string) {
  const client = new ElasticLoadBalancingV2Client(settings);
  const { Subnets = [] } = await new EC2Client(settings).send(new DescribeSubnetsCommand({}));
  const { LoadBalancers = [] } = await client.send(
    new CreateLoadBalancerCommand({
      Name,
      Type: 'application',
      Scheme: 'internet-facing',
      Subnets: Subnets.slice(0, 2).flatMap(({ SubnetId }) => SubnetId ?? []),
    }),
  );
  const { TargetGroups = [] } = await client.send(
    new CreateTargetGroupCommand({
      Name: `${Name}-targets`,
      Protocol: 'HTTP',
      Port: 8080,
      VpcId: Subnets[0]?.VpcId,
      TargetType: 'ip',
    }),
  );
  const LoadBalancerArn = LoadBalancers[0]?.LoadBalancerArn;
  const TargetGroupArn = TargetGroups[0]?.TargetGroupArn;
  const forward: Action = { Type: 'forward', TargetGroupArn };
  return { client, LoadBalancerArn, TargetGroupArn, forward };
}

/** IAM keeps certificates, too; the emulator does not look into them. */
async function certificate({ region, settings }: Place): Promise<string | undefined> {
  const { ServerCertificateMetadata } = await new IAMClient(settings).send(
    new UploadServerCertificateCommand({
      ServerCertificateName: `shop-${region}`,
      CertificateBody: 'a sample',
      PrivateKey: 'a sample',
    }),
  );
  return ServerCertificateMetadata?.Arn;
}

export const elasticLoadBalancing: ServiceSample = {
  async healthy(place) {
    const { client, LoadBalancerArn, TargetGroupArn, forward } = await loadBalancer(place, 'shop');
    await client.send(
      new RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id: '10.0.0.10' }] }),
    );
    await client.send(
      new CreateListenerCommand({
        LoadBalancerArn,
        Protocol: 'HTTPS',
        Port: 443,
        SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        Certificates: [{ CertificateArn: await certificate(place) }],
        DefaultActions: [forward],
      }),
    );
    const redirect = { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } as const;
    await client.send(
      new CreateListenerCommand({
        LoadBalancerArn,
        Protocol: 'HTTP',
        Port: 80,
        DefaultActions: [{ Type: 'redirect', RedirectConfig: redirect }],
      }),
    );
    await client.send(
      new ModifyLoadBalancerAttributesCommand({
        LoadBalancerArn,
        Attributes: [
          { Key: 'deletion_protection.enabled', Value: 'true' },
          { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' },
          { Key: 'access_logs.s3.enabled', Value: 'true' },
          { Key: 'access_logs.s3.bucket', Value: accessLogBucket(place) },
        ],
      }),
    );
  },

  async faulty(place) {
    const { client, LoadBalancerArn, forward } = await loadBalancer(place, 'plain');
    await client.send(
      new CreateListenerCommand({
        LoadBalancerArn,
        Protocol: 'HTTP',
        Port: 80,
        DefaultActions: [forward],
      }),
    );
    await client.send(
      new CreateListenerCommand({
        LoadBalancerArn,
        Protocol: 'HTTPS',
        Port: 443,
        SslPolicy: 'ELBSecurityPolicy-2016-08',
        Certificates: [{ CertificateArn: await certificate(place) }],
        DefaultActions: [forward],
      }),
    );
  },
};
