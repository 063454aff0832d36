/**
 * Whether instances of a type have disks of their own: by the `d` behind the generation of their
 * family (`ml.m5d.large`, `ml.g4dn.xlarge`), or as families of accelerators do that have it not.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/InstanceStorage.html
 */
export const hasLocalStorage = (type: string): boolean =>
  /^ml\.(?:[a-z]+\d+[a-z]*d[a-z]*|g5|g6e?|gr6|p5(?:e|en)?|p6.*|trn\d\w*)\./.test(type);
