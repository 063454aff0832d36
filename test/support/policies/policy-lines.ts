/**
 * Reads rows of policies that are written as lines, one row a line, its columns parted by `|`. Lines
 * without columns are headings.
 */
export const rowsOf = (table: string): readonly (readonly string[])[] =>
  table
    .split('\n')
    .map((line) => line.split('|').map((column) => column.trim()))
    .filter(({ length }) => length > 1);

/**
 * Reads conditions: `StringEquals aws:SourceVpc vpc-1 & vpc-2; Bool aws:SecureTransport true`. A
 * variable is written `{{aws:username}}`.
 */
export function conditionsIn(text: string): Record<string, Record<string, readonly string[]>> {
  const conditions: Record<string, Record<string, readonly string[]>> = {};
  for (const [, operator = '', key = '', values] of text.matchAll(
    /([\w:]+) (\S+)(?: ([^;]+?))? *(?:;|$)/g,
  )) {
    conditions[operator] = {
      ...conditions[operator],
      [key]: values?.split(' & ').map(withVariables) ?? [],
    };
  }
  return conditions;
}

/** A value with its variables as IAM writes them. */
export const withVariables = (value: string) => value.replace(/\{\{(.*?)\}\}/g, '$${$1}');

const iam = (page: string) => `https://docs.aws.amazon.com/IAM/latest/UserGuide/${page}.html`;

/** The pages that the verdicts of examples of policies rest on. */
export const policyPages: Readonly<Record<string, string>> = {
  public:
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  lambda:
    'https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-public-access-prohibited.html',
  sns: 'https://docs.aws.amazon.com/config/latest/developerguide/sns-topic-no-public-access.html',
  keys: iam('reference_policies_condition-keys'),
  operators: iam('reference_policies_elements_condition_operators'),
  variables: iam('reference_policies_variables'),
  multivalued: iam('reference_policies_condition-single-vs-multi-valued-context-keys'),
  principal: iam('reference_policies_elements_principal'),
  notPrincipal: iam('reference_policies_elements_notprincipal'),
  notAction: iam('reference_policies_elements_notaction'),
  evaluation: iam('reference_policies_evaluation-logic'),
  identifiers: iam('reference_identifiers'),
  perimeter: iam('access_policies_data-perimeters'),
  providers: iam('id_roles_providers_oidc_secure-by-default'),
  federation: iam('reference_policies_iam-condition-keys'),
  paths: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html',
  kms: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html',
};
