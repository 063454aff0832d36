import * as z from 'zod';
import { answered } from '../../../core/judgement/answer.ts';
import type { Deployment, Service } from '../shapes.generated.ts';

/** The parameter of checks that let a deployment take its time. */
export const mostHours = z
  .int()
  .min(1)
  .max(336)
  .default(24)
  .describe('For how many hours a deployment may be under way.');

/**
 * The deployment that a service is on, or on its way to; `undefined` where CodeDeploy or somebody else
 * deploys by task sets. Only rolling updates tell how far they are:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html
 */
export const primaryDeployment = ({ deployments }: Service): Deployment | undefined =>
  answered(deployments, 'deployments').find(
    ({ status }) => answered(status, 'the status of a deployment') === 'PRIMARY',
  );

export function hoursSince({ createdAt }: Deployment, now: Date): number {
  return (now.getTime() - answered(createdAt, 'createdAt').getTime()) / 3_600_000;
}
