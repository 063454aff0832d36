import { expect, it } from 'vitest';
import { countsRecord } from '../../../../functions/checks/cloudwatch/account/filter-pattern.judgement.ts';

const record = {
  eventName: 'CreateRoute',
  eventSource: 'ec2.amazonaws.com',
  'userIdentity.type': 'AssumedRole',
};

it.each([
  '{ $.eventName = CreateRoute }',
  '{($.eventName="CreateRoute")}',
  '{ $.eventName = Create* }',
  '{\n  ($.eventName = DeleteRoute) ||\n  ($.eventName = CreateRoute)\n}',
  '{ $.eventSource = ec2.amazonaws.com && ($.eventName = DeleteRoute || $.eventName = CreateRoute) }',
  '{ $.eventName = CreateRoute && $.errorCode NOT EXISTS }',
  '{ $.eventName = CreateRoute && $.userIdentity.type != Root }',
  '{ $.eventName = CreateRoute || $.requestParameters.name = x }',
  // And binds before or.
  '{ $.eventName = CreateRoute || $.eventName = A && $.eventName = B }',
])('counts by %s', (pattern) => {
  expect(countsRecord(pattern, record)).toBe(true);
});

it.each([
  '',
  'CreateRoute',
  '{ $.eventName = CreateRoutes }',
  '{ $.eventName = createroute }',
  '{ $.eventName != CreateRoute }',
  '{ $.eventSource = ec2xamazonaws.com && $.eventName = CreateRoute }',
  '{ $.eventName = CreateRoute && $.errorCode = Denied }',
  // Whether what is not there is unequal is not documented.
  '{ $.eventName = CreateRoute && $.errorCode != Denied }',
  // Leaves out what nobody knows of the record.
  '{ $.eventName = CreateRoute && $.userIdentity.arn != "deployment" }',
  '{ $.eventName = CreateRoute && $.requestParameters.name NOT EXISTS }',
  '{ $.eventName = %Create.*% }',
  '{ ($.eventName = CreateRoute }',
  '{ $.eventName = CreateRoute ) }',
  '{ $.eventName = }',
  '{ }',
])('is not sure to count by "%s"', (pattern) => {
  expect(countsRecord(pattern, record)).toBe(false);
});
