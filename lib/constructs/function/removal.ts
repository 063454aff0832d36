import { RemovalPolicy } from 'aws-cdk-lib';
import type { StageConfig } from '../../config/stage.ts';

/**
 * What becomes of a resource when its stack goes, or no longer names it. In a stage that protects data it
 * stays, unless its very creation is rolled back: what a failed deployment left would be in the way of
 * the next.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html
 */
export const removalOf = ({ protectsData }: StageConfig): RemovalPolicy =>
  protectsData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;

/**
 * The `removalOf` of what AWS refuses to delete while its deletion protection is on: to roll back its creation would
 * fail, and leave the stack where it can only be deleted.
 */
export const removalOfDeletionProtected = ({ protectsData }: StageConfig): RemovalPolicy =>
  protectsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
