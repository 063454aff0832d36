import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  HttpHandlerOptions,
  MetadataBearer,
  MiddlewareStack,
  RequestHandler,
  RetryStrategyV2,
} from '@smithy/types';

/** What every client of an account is made with. Endpoints come from `AWS_ENDPOINT_URL` alone. */
export interface ClientConfig {
  readonly region: string;
  readonly credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider;
  // biome-ignore lint/suspicious/noExplicitAny: the SDK leaves the request's type open here.
  readonly requestHandler: RequestHandler<any, any, HttpHandlerOptions>;
  readonly retryStrategy: RetryStrategyV2;
}

/** The part of an SDK client that we use. */
export interface SdkClient {
  send(command: never, options?: HttpHandlerOptions): Promise<MetadataBearer>;
  // biome-ignore lint/suspicious/noExplicitAny: each client has its own union of inputs.
  readonly middlewareStack: MiddlewareStack<any, any>;
  readonly config: { readonly protocol: { getShapeId(): string } };
  destroy(): void;
}

type Command = new (input: never) => object;

type CommandOf<Input, Output> = new (
  ...input: never[]
) => {
  readonly input: Input;
  resolveMiddleware(...all: never[]): (args: never) => Promise<{ output: Output }>;
};

/** Which member of an answer goes into which member of the next page's input. */
interface Token<Input = string, Output = string> {
  readonly input: Input;
  /** A member, or one inside a member: `DistributionList.NextMarker`. */
  readonly output: Output;
}

/** How a list call goes on. `test/checks/paginators.test.ts` compares it with AWS's models. */
export interface Tokens<Input = string, Output = string> extends Token<Input, Output> {
  /** Tokens that go with the first, each where the answer holds it (Route 53 has three). */
  readonly further?: readonly Token<Input, Output>[];
  /** The member that says whether there is more. An answer with it and without token is an error. */
  readonly more?: Output;
}

type Member<Shape> = keyof Shape & string;

export interface ListBinding {
  readonly command: Command;
  /** Absent where AWS answers all at once. */
  readonly tokens?: Tokens;
}

/** An SDK client with the operations of it that are used, so that a bundle holds no others. */
export interface ClientBinding {
  readonly connect: (config: ClientConfig) => SdkClient;
  readonly lists: Readonly<Record<string, ListBinding>>;
  readonly calls: Readonly<Record<string, Command>>;
}

/** Clients by api name, loaded when first asked for: `modelClients` of `platform/models`. */
export type ClientBindings = Readonly<Record<string, () => Promise<ClientBinding>>>;

/** Binds one of the few clients of the SDK that we bind ourselves: `entry/caller-identity.ts`. */
export const bindClient = (binding: ClientBinding): ClientBinding => binding;

/** A list call that AWS answers in pages. We page ourselves, so that a cursor can be stored. */
export function pages<Input extends object, Output extends object>(
  command: CommandOf<Input, Output>,
  tokens: Tokens<Member<Input>, Member<Output> | `${Member<Output>}.${string}`>,
): ListBinding {
  return { command, tokens };
}
