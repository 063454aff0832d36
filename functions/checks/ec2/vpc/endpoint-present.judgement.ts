import { fail, type NoVerdict, noVerdict, pass, type Verdict } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { endpointState } from '../endpoint-state.judgement.ts';
import type { NetworkInterface, ServiceDetail, VpcEndpoint } from '../shapes.generated.ts';

/**
 * Whether a VPC has an interface endpoint that works for a service of AWS. In a VPC without network
 * interfaces nothing runs that could use one, and not every region offers every service.
 *
 * @param service As its name ends: `ecr.api` of `com.amazonaws.eu-west-1.ecr.api`.
 */
export function endpointTo(
  service: string,
  vpc: {
    readonly networkInterfaces: readonly NetworkInterface[];
    readonly endpoints: readonly VpcEndpoint[];
    /** What endpoints of the region can lead to. */
    readonly services: readonly ServiceDetail[];
  },
): Verdict | NoVerdict {
  if (vpc.networkInterfaces.length === 0) return noVerdict();
  const found = vpc.endpoints.filter(
    (endpoint) =>
      answered(endpoint.VpcEndpointType, 'VpcEndpointType') === 'Interface' &&
      serviceOf(answered(endpoint.ServiceName, 'ServiceName')) === service &&
      endpointState(endpoint) === 'working',
  );
  if (found.length > 0) return pass();
  const isOffered = vpc.services.some(
    ({ ServiceName }) => serviceOf(answered(ServiceName, 'ServiceName')) === service,
  );
  return isOffered ? fail(`The VPC has no endpoint for ${service} that works.`) : noVerdict();
}

/** The service of an endpoint's name. In China, names begin with `cn.com.amazonaws`. */
const serviceOf = (name: string): string | undefined =>
  /^(?:cn\.)?com\.amazonaws\.[^.]+\.(.+)$/.exec(name)?.[1];
