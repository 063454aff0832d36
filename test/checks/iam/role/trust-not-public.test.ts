import { check } from '../../../../functions/checks/iam/role/trust-not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { encoded } from '../../../support/policies/identity-policies.ts';
import { conditionsIn } from '../../../support/policies/policy-lines.ts';
import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

const trusting = (Principal: object | string, Condition?: object) => ({
  item: {
    Path: '/',
    AssumeRolePolicyDocument: encoded({
      Sid: 'Trust',
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal,
      ...(Condition && { Condition }),
    }),
  },
});
const message = 'Everybody may assume the role by statement Trust.';
const statement = { Sid: 'Trust', Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*' };
const strangers = strangerExamples(statement, message, (...statements) => ({
  item: { Path: '/', AssumeRolePolicyDocument: encoded(...statements) },
}));

const provider = (name: string) => ({
  Federated: `arn:aws:iam::123456789012:oidc-provider/${name}`,
});
const github = 'token.actions.githubusercontent.com';
const federated = (principal: object, conditions = '') => ({
  item: {
    Path: '/',
    AssumeRolePolicyDocument: encoded({
      Sid: 'Trust',
      Effect: 'Allow',
      Action: 'sts:AssumeRoleWithWebIdentity',
      Principal: principal,
      Condition: conditionsIn(conditions),
    }),
  },
});
const asUserOf = (name: string) =>
  `Everybody may assume the role as a user of ${name} by statement Trust.`;

describeCheck(check, {
  pass: {
    ...strangers.pass,
    'it trusts a service': trusting({ Service: 'ec2.amazonaws.com' }),
    'it trusts an account': trusting({ AWS: 'arn:aws:iam::210987654321:root' }),
    'it trusts an identity provider': trusting({
      Federated: 'arn:aws-cn:iam::123456789012:saml-provider/Okta',
    }),
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
    'it trusts an organization at GitHub': federated(
      provider(github),
      `StringEquals ${github}:aud sts.amazonaws.com; StringLike ${github}:sub repo:acme/*`,
    ),
    'it trusts one application at Google': federated(
      { Federated: 'accounts.google.com' },
      'StringEquals accounts.google.com:aud 66677788899900pro0',
    ),
    'it trusts one identity pool': federated(
      { Federated: 'cognito-identity.amazonaws.com' },
      'StringEquals cognito-identity.amazonaws.com:aud eu-west-1:12345678-abcd',
    ),
    'it trusts a provider of its own': federated(
      provider('oidc.eks.eu-west-1.amazonaws.com/id/A1'),
    ),
    'it trusts everybody of the organization': trusting('*', {
      StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
    }),
  },
  fail: {
    ...strangers.fail,
    'it trusts everybody': { ...trusting('*'), message },
    'it trusts any repository at GitHub': {
      ...federated(provider(github), `StringEquals ${github}:aud sts.amazonaws.com`),
      message: asUserOf(github),
    },
    'it trusts whoever is named alike at GitHub': {
      ...federated(provider(github), `StringLike ${github}:sub repo:acme*`),
      message: asUserOf(github),
    },
    'it trusts any project at GitLab': {
      ...federated(provider('gitlab.com')),
      message: asUserOf('gitlab.com'),
    },
    'it trusts any organization at Terraform Cloud': {
      ...federated(provider('app.terraform.io')),
      message: asUserOf('app.terraform.io'),
    },
    'it trusts any account at Google': {
      ...federated({ Federated: 'accounts.google.com' }),
      message: asUserOf('accounts.google.com'),
    },
    "it trusts anybody's identity pool": {
      ...federated(
        { Federated: 'cognito-identity.amazonaws.com' },
        'ForAnyValue:StringLike cognito-identity.amazonaws.com:amr authenticated',
      ),
      message: asUserOf('cognito-identity.amazonaws.com'),
    },
    'it trusts every account': { ...trusting({ AWS: ['*'] }), message },
    'only an external id holds strangers off': {
      ...trusting({ AWS: '*' }, { StringEquals: { 'sts:ExternalId': 'x' } }),
      message,
    },
  },
  errors: {
    'the policy cannot be read': {
      item: { Path: '/', AssumeRolePolicyDocument: '%' },
      message: /URI/,
    },
    'the answer holds no policy': {
      item: { Path: '/' },
      message: /without AssumeRolePolicyDocument/,
    },
  },
  skips: {
    'a service-linked role': {
      item: { ...trusting('*').item, Path: '/aws-service-role/ecs.amazonaws.com/' },
    },
  },
});
