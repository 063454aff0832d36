import { describe, expect, it } from 'vitest';
import { conditionsIn, policyPages, rowsOf } from '../../../support/policies/policy-lines.ts';
import { everybody, isOpen } from '../../../support/policies/strangers.ts';

const github = 'token.actions.githubusercontent.com';
const oidc = 'arn:aws:iam::111122223333:oidc-provider/';

/** Verdict, page, name, principal, conditions. */
const principals = `
  open | principal | everybody | {"Principal":"*"} | 
  open | principal | every AWS principal | {"Principal":{"AWS":"*"}} | 
  open | principal | every AWS principal among others | {"Principal":{"AWS":["111122223333","*"]}} | 
  open | lambda | a wildcard for the account | {"Principal":{"AWS":"arn:aws:iam::*:root"}} | 
  open | notPrincipal | everybody but one | {"NotPrincipal":{"AWS":"111122223333"}} | 
  open | principal | every federated user | {"Principal":{"Federated":"*"}} | 
  closed | principal | one account | {"Principal":{"AWS":"arn:aws:iam::111122223333:root"}} | 
  closed | principal | a service | {"Principal":{"Service":"s3.amazonaws.com"}} | 
  closed | identifiers | a role that was deleted | {"Principal":{"AWS":"AROAEXAMPLE1234567890"}} | 
  closed | principal | a canonical user | {"Principal":{"CanonicalUser":"79a59df900b949e5"}} | 
  closed | principal | nobody, as in an identity policy | {} | 
  open | providers | any repository at GitHub | {"Principal":{"Federated":"oidc/GITHUB"}} | StringEquals GITHUB:aud sts.amazonaws.com
  open | providers | any organization at GitHub | {"Principal":{"Federated":"oidc/GITHUB"}} | StringLike GITHUB:sub repo:*
  open | providers | any that begins as it does | {"Principal":{"Federated":"oidc/GITHUB"}} | StringLike GITHUB:sub repo:acme*
  open | providers | one repository, if the token says so | {"Principal":{"Federated":"oidc/GITHUB"}} | ForAllValues:StringLike GITHUB:ref refs/heads/main
  open | providers | any project at GitLab | {"Principal":{"Federated":"oidc/gitlab.com"}} | 
  open | providers | any workspace of Sentinel | {"Principal":{"Federated":"oidc/sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d"}} | StringEquals sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d:aud api://1462b192-27f7-4cb9-8523-0f4ecb54b47e
  open | providers | any customer of Turbonomic | {"Principal":{"Federated":"oidc/rh-oidc.s3.us-east-1.amazonaws.com/22ejnvnnturfmt6km08idd0nt4hekbn7"}} |
  open | providers | any organization at Terraform | {"Principal":{"Federated":"oidc/app.terraform.io"}} | StringLike app.terraform.io:sub organization:*:workspace:prod:*
  open | federation | any account at Google | {"Principal":{"Federated":"accounts.google.com"}} | 
  open | federation | anybody's identity pool | {"Principal":{"Federated":"cognito-identity.amazonaws.com"}} | ForAnyValue:StringLike cognito-identity.amazonaws.com:amr authenticated
  open | public | any account at Facebook | {"Principal":{"Federated":"graph.facebook.com"}} | 
  open | federation | any account at Amazon | {"Principal":{"Federated":"www.amazon.com"}} | 
  open | providers | one of two providers | {"Principal":{"Federated":["arn:aws:iam::111122223333:saml-provider/Okta","accounts.google.com"]}} | 
  closed | providers | an organization at GitHub | {"Principal":{"Federated":"oidc/GITHUB"}} | StringLike GITHUB:sub repo:acme/*
  closed | providers | a repository at GitHub | {"Principal":{"Federated":"oidc/GITHUB"}} | StringEquals GITHUB:sub repo:acme/app:ref:refs/heads/main
  closed | federation | an owner at GitHub by id | {"Principal":{"Federated":"oidc/GITHUB"}} | StringEquals GITHUB:repository_owner_id 4711
  closed | providers | a group at GitLab | {"Principal":{"Federated":"oidc/gitlab.com"}} | StringLike gitlab.com:sub project_path:acme/*
  closed | providers | a workspace of Sentinel | {"Principal":{"Federated":"oidc/sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d"}} | StringEquals sts:RoleSessionName MicrosoftSentinel_1
  closed | providers | an organization at Terraform | {"Principal":{"Federated":"oidc/app.terraform.io"}} | StringLike app.terraform.io:sub organization:acme:*
  closed | federation | one application at Google | {"Principal":{"Federated":"accounts.google.com"}} | StringEquals accounts.google.com:aud 66677788899900pro0
  closed | federation | one application at Facebook | {"Principal":{"Federated":"graph.facebook.com"}} | StringEquals graph.facebook.com:app_id 111222333
  closed | federation | one identity pool | {"Principal":{"Federated":"cognito-identity.amazonaws.com"}} | StringEquals cognito-identity.amazonaws.com:aud eu-west-1:1234
  closed | providers | a cluster, whose provider is its own | {"Principal":{"Federated":"oidc/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"}} | 
  closed | providers | a workspace of Bitbucket, which its address names | {"Principal":{"Federated":"oidc/api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc"}} | 
  closed | principal | a SAML provider | {"Principal":{"Federated":"arn:aws:iam::111122223333:saml-provider/Okta"}} | 
`
  .replaceAll('oidc/', oidc)
  .replaceAll('GITHUB', github);

describe('a statement', () => {
  it.each(rowsOf(principals))(
    'is %s, by %s: for %s',
    (verdict, page = '', _, who = '', when = '') => {
      const { Principal: _everybody, ...rest } = everybody;
      const statement = { ...rest, ...JSON.parse(who), Condition: conditionsIn(when) };

      expect(isOpen(statement), policyPages[page]).toBe(verdict === 'open');
    },
  );
});
