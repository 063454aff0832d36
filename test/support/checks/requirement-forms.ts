/** `numbered('2.1', 3)`: 2.1.1, 2.1.2 and 2.1.3. */
const numbered = (section: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${section}.${index + 1}`);

const oneOf = (...ids: readonly (readonly string[])[]) => {
  const known = new Set(ids.flat());
  return (id: string) => known.has(id);
};

/**
 * The controls of the standard for the services that have checks, as its page had them late in 2025.
 * A service that is new here, or a control that is new there: look at the page, for the standard
 * leaves out many controls that Security Hub has.
 *
 * https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html
 */
const fsbp: Readonly<Record<string, readonly number[]>> = {
  CloudTrail: [1, 2, 4, 5],
  DynamoDB: [1, 2, 3, 6, 7],
  EC2: [
    1, 2, 3, 4, 6, 7, 8, 9, 10, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25, 51, 55, 56, 57, 58, 60, 170,
    171, 172, 173, 180, 181,
  ],
  ECR: [1, 2, 3],
  ECS: [1, 2, 3, 4, 5, 8, 9, 10, 12, 16],
  ELB: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 17, 18],
  IAM: [1, 2, 3, 4, 5, 6, 7, 8, 21],
  KMS: [1, 2, 3, 5],
  Lambda: [1, 2, 5],
  RDS: [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 24, 25, 27, 34,
    35, 36, 37, 40, 41, 42, 43, 44, 45, 46, 47, 48,
  ],
  S3: [1, 2, 3, 5, 6, 8, 9, 12, 13, 19, 24, 25],
  SecretsManager: [1, 2, 3, 4],
  SNS: [4],
  SQS: [1, 3],
};

/** Requirements whose number has a fourth part, as far as checks speak to them. */
const pciFourParts = [
  ...numbered('3.3.1', 3),
  ...numbered('3.5.1', 3),
  ...numbered('3.6.1', 4),
  '4.2.1.1',
  '7.2.5.1',
  '8.3.10.1',
  ...numbered('10.2.1', 7),
  '10.4.1.1',
  ...numbered('11.3.1', 3),
  '11.5.1.1',
];

/** Enhancements that Revision 5 has withdrawn, and that mappings of others still name. */
const nistWithdrawn = ['AC-3(1)', 'SC-7(1)', 'SC-7(2)', 'SC-7(6)'];

const nistForm = /^[A-Z]{2}-\d{1,2}(\(\d{1,2}\))?(\([a-z]\)(\(\d\)(\([a-z]\))?)?)?$/;
// The first control of a family is about its policy, and has no enhancements.
const nistPolicyEnhanced = /^[A-Z]{2}-1\(\d/;

/** Whether an id is one of the framework's, by framework. */
export const requirementForms: Readonly<Record<string, (id: string) => boolean>> = {
  aws_fsbp: oneOf(
    Object.entries(fsbp).flatMap(([service, numbers]) => numbers.map((one) => `${service}.${one}`)),
  ),
  'cis_aws_3.0': oneOf(
    numbered('1', 22),
    numbered('2.1', 4),
    numbered('2.2', 1),
    numbered('2.3', 3),
    numbered('2.4', 1),
    numbered('3', 9),
    numbered('4', 16),
    numbered('5', 6),
  ),
  'cis_aws_5.0': oneOf(
    numbered('1', 21),
    numbered('2.1', 4),
    numbered('2.2', 4),
    numbered('2.3', 1),
    numbered('3', 9),
    numbered('4', 16),
    numbered('5.1', 2),
    numbered('5', 7).slice(1),
  ),
  'cis_aws_7.0': oneOf(
    numbered('2.1', 6),
    numbered('2', 21).slice(1),
    numbered('3.1', 4),
    numbered('3.2', 4),
    numbered('3.3', 1),
    numbered('4', 10),
    numbered('5', 16),
    numbered('6.1', 2),
    numbered('6', 8).slice(1),
  ),
  hipaa: (id) => /^164\.3(08|10|12|14|16)\([a-z]\)(\(\d\)(\([ivx]+\)(\([A-Z]\))?)?)?$/.test(id),
  iso27001_2022: oneOf(
    numbered('A.5', 37),
    numbered('A.6', 8),
    numbered('A.7', 14),
    numbered('A.8', 34),
  ),
  nist_800_53_r5: (id) =>
    nistForm.test(id) && !nistPolicyEnhanced.test(id) && !nistWithdrawn.includes(id),
  'pci_dss_4.0': (id) =>
    /^([1-9]|1[0-2]|A[1-3])\.\d{1,2}\.\d{1,2}$/.test(id) || pciFourParts.includes(id),
  soc2: (id) => /^(CC[1-9]\.\d|A1\.[1-3]|C1\.[12]|PI1\.[1-5]|P[1-8]\.\d)$/.test(id),
};
