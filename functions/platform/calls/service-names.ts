/** The clients that checks call otherwise than botocore does: by what stands before IAM's actions. */
export const ownNames: Readonly<Record<string, string>> = {
  elasticloadbalancing: 'elbv2',
  servicequotas: 'service-quotas',
};

/** The service behind an API, by its name in botocore: how its model is stored, and its rates are. */
export const serviceOf = (api: string): string =>
  (Object.hasOwn(ownNames, api) ? ownNames[api] : undefined) ?? api;
