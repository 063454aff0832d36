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

/** Everything in two halves, neither of which makes an administrator. */
export const allButIdentities = {
  Sid: 'Power',
  Effect: 'Allow',
  NotAction: ['iam:*', 'organizations:*', 'account:*'],
  Resource: '*',
};
export const identities = {
  Sid: 'Identities',
  Effect: 'Allow',
  Action: ['iam:*', 'organizations:*', 'account:*'],
  Resource: '*',
};
