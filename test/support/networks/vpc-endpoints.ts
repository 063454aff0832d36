import type { VpcEndpoint } from '../../../functions/checks/ec2/shapes.generated.ts';

const item = { OwnerId: '123456789012' };
const networkInterfaces = [{ NetworkInterfaceId: 'eni-1' }];

/** Examples of whether a VPC has an endpoint for a service that works. */
export function endpointExamples(service: string) {
  const endpoint: VpcEndpoint = {
    ServiceName: `com.amazonaws.us-east-1.${service}`,
    VpcEndpointType: 'Interface',
    State: 'Available',
  };
  const services = [
    { ServiceName: 'com.amazonaws.us-east-1.sts' },
    { ServiceName: `com.amazonaws.us-east-1.${service}` },
  ];
  const having = (...endpoints: VpcEndpoint[]) => ({
    item,
    related: { networkInterfaces, endpoints, services },
  });
  const message = `The VPC has no endpoint for ${service} that works.`;
  return {
    pass: {
      'it has one': having(endpoint),
      'it has one in China': having({
        ...endpoint,
        ServiceName: `cn.com.amazonaws.cn-north-1.${service}`,
      }),
    },
    fail: {
      'it has none': { ...having(), message },
      'it has one for another service': {
        ...having({ ...endpoint, ServiceName: `com.amazonaws.us-east-1.${service}-fips` }),
        message,
      },
      'it has one for a service of somebody else': {
        ...having({ ...endpoint, ServiceName: `org.example.${service}` }),
        message,
      },
      'it waits for its endpoint': { ...having({ ...endpoint, State: 'Pending' }), message },
      'its endpoint is a gateway': {
        ...having({ ...endpoint, VpcEndpointType: 'Gateway' }),
        message,
      },
    },
    none: {
      'nothing runs in it': { item, related: { networkInterfaces: [], endpoints: [], services } },
      'the region does not offer the service': {
        item,
        related: { networkInterfaces, endpoints: [], services: services.slice(0, 1) },
      },
    },
    skips: { 'one that another account shares': { item: { OwnerId: '999999999999' } } },
  } as const;
}
