import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';

/** Whom the store is asked as: a tenant's data role. */
export type StoreCredentials = AwsCredentialIdentity | AwsCredentialIdentityProvider;
