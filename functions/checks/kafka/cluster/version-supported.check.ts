import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';
import { isProvisioned } from './cluster-type.judgement.ts';

export const check = defineCheck(cluster, {
  id: 'kafka-cluster-version-supported',
  title: 'Kafka clusters run a supported version',
  severity: 'medium',
  category: 'security',
  why: 'A version out of support gets no fixes, and MSK upgrades it one day by itself.',
  fix: 'Upgrade the cluster to the version that MSK recommends; brokers are replaced one after the other.',
  docs: 'https://docs.aws.amazon.com/msk/latest/developerguide/version-support.html',
  needs: ['ListKafkaVersions'],
  // MSK itself keeps serverless clusters current.
  appliesTo: isProvisioned,

  evaluate({ item, facts }) {
    const software = answered(
      item.Provisioned?.CurrentBrokerSoftwareInfo,
      'CurrentBrokerSoftwareInfo',
    );
    const version = answered(software.KafkaVersion, 'KafkaVersion');
    const versions = answered(facts.ListKafkaVersions?.KafkaVersions, 'KafkaVersions');
    const known = versions.find(({ Version }) => Version === version);
    const status = answered(known?.Status, `a status of version ${version}`);
    if (status === 'ACTIVE') return pass();
    if (status === 'DEPRECATED') return fail(`Version ${version} is out of support.`);
    throw new IncompleteAnswerError(`"${status satisfies never}" is no known status of a version.`);
  },
});
