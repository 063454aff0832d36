import type { TaskDefinition } from '../shapes.generated.ts';

/**
 * Whether tasks run on Windows, which has neither Linux' users nor a root file system that can be closed.
 * Left out, they run on Linux:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html
 */
export const isForWindows = ({ runtimePlatform }: TaskDefinition): boolean =>
  runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false;
