import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { securityConfiguration } from './security-configuration.resource.ts';

/** https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-create-security-configuration.html */
const Configuration = z.looseObject({
  // Left out where only other things are configured, such as Kerberos.
  EncryptionConfiguration: z
    .looseObject({ EnableAtRestEncryption: z.boolean(), EnableInTransitEncryption: z.boolean() })
    .optional(),
});

export const check = defineCheck(securityConfiguration, {
  id: 'elasticmapreduce-security-configuration-encrypted',
  title: 'Security configurations of EMR encrypt data and traffic',
  severity: 'medium',
  category: 'security',
  why: 'Clusters that are started with it write plain data to their disks and send it plain between their nodes.',
  fix: 'Make a security configuration with both kinds of encryption, and start clusters with it: none can be changed.',
  docs: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html',
  needs: ['DescribeSecurityConfiguration'],

  evaluate({ facts }) {
    const text = answered(
      facts.DescribeSecurityConfiguration?.SecurityConfiguration,
      'SecurityConfiguration',
    );
    const { EncryptionConfiguration: encryption } = parsed(text);
    const plain = [
      ...(encryption?.EnableAtRestEncryption ? [] : ['data at rest']),
      ...(encryption?.EnableInTransitEncryption ? [] : ['data in transit']),
    ];
    return plain.length === 0 ? pass() : fail(`Not encrypted: ${plain.join(', ')}.`);
  },
});

function parsed(text: string): z.infer<typeof Configuration> {
  try {
    return Configuration.parse(JSON.parse(text));
  } catch (cause) {
    throw new IncompleteAnswerError('AWS answered a security configuration that cannot be read.', {
      cause,
    });
  }
}
