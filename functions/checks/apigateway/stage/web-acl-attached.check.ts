import { defineCheck, fail, pass } from '../../../core/check.ts';
import { stage } from './stage.resource.ts';

export const check = defineCheck(stage, {
  id: 'apigateway-stage-web-acl-attached',
  title: 'Stages of REST APIs sit behind a web ACL',
  severity: 'medium',
  category: 'security',
  why: 'Every request reaches the API as it was sent, injected code and floods of logins among them.',
  fix: 'Associate a web ACL of AWS WAF with the stage.',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html',

  evaluate({ item }) {
    // Left out where there is none: https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html
    return item.webAclArn ? pass() : fail('No web ACL is associated with the stage.');
  },
});
