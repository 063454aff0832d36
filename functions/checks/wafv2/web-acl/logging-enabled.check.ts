import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { webAcl } from './web-acl.resource.ts';

export const check = defineCheck(webAcl, {
  id: 'wafv2-web-acl-logging-enabled',
  title: 'Web ACLs write logs',
  severity: 'medium',
  category: 'security',
  why: 'Without them nobody can tell which requests were blocked, or let through by mistake, and what an attacker tried.',
  fix: 'Send the logs of the web ACL to CloudWatch Logs, an S3 bucket or a Firehose stream.',
  docs: 'https://docs.aws.amazon.com/waf/latest/developerguide/logging.html',
  needs: ['OwnLogs', 'SecurityLakeLogs', 'TelemetryRuleLogs'],

  evaluate({ item, facts }) {
    const arn = answered(item.ARN, 'ARN');
    const { OwnLogs, SecurityLakeLogs, TelemetryRuleLogs } = facts;
    const logged = [OwnLogs, SecurityLakeLogs, TelemetryRuleLogs]
      .flatMap((logs) => answered(logs?.LoggingConfigurations, 'LoggingConfigurations'))
      .map(({ ResourceArn }) => answered(ResourceArn, 'ResourceArn'));
    return logged.includes(arn) ? pass() : fail('The web ACL writes no logs.');
  },
});
