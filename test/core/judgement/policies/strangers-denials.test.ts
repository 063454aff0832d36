import { describe, expect, it } from 'vitest';
import { IncompleteAnswerError } from '../../../../functions/core/errors.ts';
import {
  inSpiteOfDenials,
  openStatements,
} from '../../../../functions/core/judgement/policies/policy-strangers.ts';
import { conditionsIn, policyPages, rowsOf } from '../../../support/policies/policy-lines.ts';
import { denial, everybody, isOpen, policyOf } from '../../../support/policies/strangers.ts';

/** Verdict on a statement for everybody beside denials, page, name, denials. */
const denials = `
  closed | perimeter | of other organizations | {} StringNotEquals aws:PrincipalOrgID o-1
  closed | perimeter | of other organizations, in words of a perimeter | {} StringNotEqualsIfExists aws:PrincipalOrgID o-1; StringNotEqualsIfExists aws:PrincipalAccount 111122223333; BoolIfExists aws:PrincipalIsAWSService false
  closed | perimeter | of other accounts | {} StringNotEquals aws:PrincipalAccount 111122223333 & 210987654321
  closed | variables | of other accounts than the owner's | {} StringNotEquals aws:PrincipalAccount {{aws:ResourceAccount}}
  closed | perimeter | of other networks | {} NotIpAddress aws:SourceIp 203.0.113.0/24
  closed | perimeter | of other networks and endpoints | {} NotIpAddressIfExists aws:SourceIp 203.0.113.0/24; StringNotEqualsIfExists aws:SourceVpc vpc-91237329
  closed | identifiers | of other sessions | {} StringNotLike aws:userid AROAEXAMPLE1234567890:* & 111122223333
  closed | evaluation | of every request | {}
  closed | principal | of every AWS principal | {"Principal":{"AWS":"*"}} StringNotEquals aws:PrincipalOrgID o-1
  closed | evaluation | of everything, by other words | {"Action":"*"} StringNotEquals aws:PrincipalOrgID o-1
  closed | notAction | in two parts | {"Action":"sqs:Get*"} StringNotEquals aws:PrincipalOrgID o-1 + {"NotAction":"sqs:Get*"} StringNotEquals aws:PrincipalOrgID o-1
  closed | notAction | of all but what is not permitted | {"NotAction":"s3:*"} StringNotEquals aws:PrincipalOrgID o-1
  closed | evaluation | with one half of the strangers each | {} StringNotEquals aws:PrincipalOrgID o-1; Bool aws:SecureTransport true + {} StringNotEquals aws:PrincipalOrgID o-1; Bool aws:SecureTransport false
  open | operators | of requests that name another organization | {} StringNotEquals aws:PrincipalOrgID o-1; Null aws:PrincipalOrgID false
  open | operators | that wants a key which unsigned requests lack | {} StringNotEquals aws:PrincipalOrgID o-1; Bool aws:PrincipalIsAWSService false
  open | keys | of what no service passes on | {} NotIpAddress aws:SourceIp 203.0.113.0/24; Bool aws:ViaAWSService false
  open | public | of networks outside a wide range | {} NotIpAddress aws:SourceIp 0.0.0.0/4
  open | operators | of accounts that no wildcard names | {} StringNotLike aws:PrincipalAccount 1111*
  open | variables | of accounts that are not their own | {} StringNotEquals aws:PrincipalAccount {{aws:PrincipalAccount}}
  open | operators | of one account | {} StringEquals aws:PrincipalAccount 111122223333
  open | keys | without TLS | {} Bool aws:SecureTransport false
  open | evaluation | of some actions | {"Action":"sqs:SendMessage"} StringNotEquals aws:PrincipalOrgID o-1
  open | evaluation | of some resources | {"Resource":"arn:aws:sqs:eu-west-1:111122223333:other"} StringNotEquals aws:PrincipalOrgID o-1
  open | notAction | of all but one action | {"NotAction":"sqs:SendMessage"} StringNotEquals aws:PrincipalOrgID o-1
  open | principal | of services | {"Principal":{"Service":"*"}} StringNotEquals aws:PrincipalOrgID o-1
  open | principal | of one account alone | {"Principal":{"AWS":"111122223333"}}
  open | notPrincipal | that excepts somebody | {"NotPrincipal":{"AWS":"111122223333"}}
  open | operators | without a value | {} StringNotEquals aws:PrincipalOrgID
`;

/** A denial: what is other than in one of every action to everybody, and conditions. */
function denialIn(text: string): object {
  const [, other = '', conditions = ''] = /^(\{.*?\})(?: (.*))?$/.exec(text) ?? [];
  const changes = JSON.parse(other);
  const { Principal, Action, ...rest } = denial;
  return {
    ...rest,
    ...('NotPrincipal' in changes ? {} : { Principal }),
    ...('NotAction' in changes ? {} : { Action }),
    ...changes,
    Condition: conditionsIn(conditions),
  };
}

describe('a denial', () => {
  it.each(rowsOf(denials))(
    'leaves a statement %s, by %s: %s',
    (verdict, page = '', _, list = '') => {
      const denied = list.split(' + ').map(denialIn);

      expect(isOpen(everybody, ...denied), policyPages[page]).toBe(verdict === 'open');
    },
  );

  it('of direct callers does not close what is for services, and one of services does', () => {
    const services = {
      ...everybody,
      Condition: conditionsIn('ArnLike aws:SourceArn arn:aws:s3:::*'),
    };
    const direct = conditionsIn(
      'StringNotEquals aws:PrincipalOrgID o-1; Bool aws:PrincipalIsAWSService false',
    );
    const foreign = conditionsIn('StringNotEquals aws:SourceAccount 111122223333');

    expect(isOpen(services)).toBe(true);
    expect(isOpen(services, { ...denial, Condition: direct })).toBe(true);
    expect(isOpen(services, { ...denial, Condition: foreign })).toBe(false);
  });

  it('is named where it leaves open what is reported', () => {
    const denied = { ...denial, Sid: 'perimeter', Action: 'sqs:SendMessage' };

    expect(inSpiteOfDenials(policyOf(everybody))).toBe('');
    expect(inSpiteOfDenials(policyOf(everybody, denied))).toBe(
      ', in spite of the denials: perimeter',
    );
  });

  it('may name the actions of the service where the statement names all', () => {
    expect(isOpen({ ...everybody, Action: '*' }, denial)).toBe(false);
  });

  it('is judged as an answer that cannot be, when there are too many that depend on each other', () => {
    const many = Array.from({ length: 14 }, (_, index) => [
      { ...denial, Condition: conditionsIn(`StringEquals aws:PrincipalTag/${index} x`) },
      { ...denial, Condition: conditionsIn(`StringNotEquals aws:PrincipalTag/${index} x`) },
    ]).flat();

    expect(() => isOpen(everybody, ...many)).toThrow(IncompleteAnswerError);
  });
});

describe('an action', () => {
  const open = (Action: string, ...actions: readonly string[]) =>
    openStatements(policyOf({ ...everybody, Action }), actions).length > 0;

  it('counts if it is among those that are asked for', () => {
    expect(open('s3:Get*', 's3:putobject')).toBe(false);
    expect(open('S3:Put*', 's3:getobject', 's3:putobject')).toBe(true);
    expect(open('*', 'sts:assumerole')).toBe(true);
  });
});
