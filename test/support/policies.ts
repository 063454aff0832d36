/** A policy document as IAM answers it: URL-encoded JSON. */
export const encoded = (...Statement: object[]) =>
  encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement }));

export const everything = { Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' };
export const readsOneBucket = {
  Sid: 'Read',
  Effect: 'Allow',
  Action: ['s3:GetObject'],
  Resource: 'arn:aws:s3:::reports/*',
};
