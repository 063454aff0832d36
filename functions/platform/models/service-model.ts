import type { RuleSetObject } from '@smithy/core/endpoints';
import type { IamAction } from '../../core/resource.ts';
import type { Tokens } from '../calls/aws-client.ts';

/** How a service is spoken with, after the names of Smithy's protocols. */
export type ProtocolName =
  | 'awsJson1_0'
  | 'awsJson1_1'
  | 'awsQuery'
  | 'ec2Query'
  | 'restJson1'
  | 'restXml'
  | 'rpcv2Cbor';

/** Traits of a shape or of a member, by the names that the SDK's schemas have for them; 0 is none. */
export type Traits = Readonly<Record<string, string | number | readonly string[]>> | 0;

/**
 * What a member is: one of the SDK's simple schemas by its number, or a shape by its place in
 * `ServiceModel.shapes`, counted from `firstShape`; with traits of the member's own.
 */
export type SchemaReference = number | readonly [schema: number, traits: Traits];

/** The number from which on a reference is a shape. The SDK's own numbers are smaller. */
export const firstShape = 1000;

/** The SDK's static schemas without their namespace: `@smithy/types`, static-schemas. */
export type ShapeModel =
  | readonly [kind: 1, name: string, traits: Traits, element: SchemaReference]
  | readonly [kind: 2, name: string, traits: Traits, key: SchemaReference, value: SchemaReference]
  | readonly [
      kind: 3 | 4,
      name: string,
      traits: Traits,
      members: readonly string[],
      schemas: readonly SchemaReference[],
    ];

export interface OperationModel {
  /** The IAM action by which AWS permits it, of level List or Read. */
  readonly action: IamAction;
  /**
   * Whether one of AWS's managed policies for whoever only looks holds the action: SecurityAudit or ViewOnlyAccess.
   * Absent: neither does, as neither holds what reads contents.
   */
  readonly audited?: true;
  /** What the protocol reads of the operation itself: method and path, a prefix of the host. */
  readonly traits: Readonly<Record<string, string | readonly (string | number)[]>>;
  /** Absent: it takes nothing. */
  readonly input?: SchemaReference;
  /** Absent: it answers nothing. */
  readonly output?: SchemaReference;
  /** Absent: it is answered at once. */
  readonly tokens?: Tokens;
  /** Parameters of the endpoint rules that the operation itself sets. */
  readonly fixed?: Readonly<Record<string, string | boolean>>;
  /** Parameters of the endpoint rules, each with the member of the input that it is. */
  readonly fromInput?: Readonly<Record<string, string>>;
}

/** One AWS service, as a client that only reads needs it. Made by tools/generate-models.ts. */
export interface ServiceModel {
  readonly serviceId: string;
  readonly signingName: string;
  readonly protocol: ProtocolName;
  readonly version: string;
  readonly target?: string;
  readonly xmlNamespace?: string;
  /** It spoke the query protocol once, and says its old codes in a header. */
  readonly isQueryCompatible?: boolean;
  readonly operations: Readonly<Record<string, OperationModel>>;
  readonly shapes: readonly ShapeModel[];
  readonly rules: RuleSetObject;
}
