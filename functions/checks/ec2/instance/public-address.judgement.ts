import { answered } from '../../../core/judgement/answer.ts';

/** How an address of a network interface is known outside of its VPC: EC2's `Association`. */
export interface Association {
  readonly PublicIp?: string | undefined;
  readonly CarrierIp?: string | undefined;
  readonly CustomerOwnedIp?: string | undefined;
}

/**
 * The public address, `undefined` if there is none: through a carrier gateway nothing comes in from
 * the internet, and a customer-owned address of an Outpost is known in its owner's network only.
 *
 * https://docs.aws.amazon.com/wavelength/latest/developerguide/how-wavelengths-work.html
 * https://docs.aws.amazon.com/outposts/latest/userguide/routing.html
 */
export function publicAddressOf(association: Association | undefined): string | undefined {
  if (!association) return undefined;
  const { PublicIp, CarrierIp, CustomerOwnedIp } = association;
  answered(PublicIp ?? CarrierIp ?? CustomerOwnedIp, 'PublicIp');
  return PublicIp;
}
