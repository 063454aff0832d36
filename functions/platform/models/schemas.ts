import type { $SchemaRef, SchemaTraits, StaticOperationSchema, StaticSchema } from '@smithy/types';
import {
  firstShape,
  type SchemaReference,
  type ServiceModel,
  type Traits,
} from './service-model.ts';

/** The SDK's schemas of one service, each made when it is asked for first. */
export interface Schemas {
  readonly namespace: string;
  operation(name: string): StaticOperationSchema | undefined;
}

/**
 * Schemas from a model. Their namespace is no service's of the SDK: it keeps schemas by namespace for
 * the whole process, and ours shall not mix with those of a client beside us.
 */
export function createSchemas(api: string, { operations, shapes }: ServiceModel): Schemas {
  const namespace = `roundsman.${api}`;
  const made = new Map<number, StaticSchema>();

  function shape(place: number): StaticSchema {
    const known = made.get(place);
    if (known) return known;
    const schema = make(place);
    made.set(place, schema);
    return schema;
  }

  function make(place: number): StaticSchema {
    const model = shapes[place];
    if (!model) throw new Error(`The model of ${api} has no shape ${place}.`);
    const [kind, name] = model;
    const traits = traitsOf(model[2]);
    if (kind === 1) return [kind, namespace, name, traits, reference(model[3])];
    if (kind === 2) {
      return [kind, namespace, name, traits, reference(model[3]), reference(model[4])];
    }
    return [kind, namespace, name, traits, [...model[3]], model[4].map(reference)];
  }

  function reference(said: SchemaReference): $SchemaRef {
    if (typeof said !== 'number') return [target(said[0]), traitsOf(said[1])];
    return target(said);
  }

  /** A shape is looked up when the SDK comes to it: it may hold itself. */
  function target(schema: number): SimpleOrLater {
    if (schema >= firstShape) return () => shape(schema - firstShape);
    // The SDK's own numbers, as the generator wrote them.
    return schema as SimpleOrLater;
  }

  return {
    namespace,
    operation(name) {
      const model = operations[name];
      if (!model) return undefined;
      const { traits, input, output } = model;
      const schemaOf = (of: SchemaReference | undefined): $SchemaRef =>
        of === undefined ? 'unit' : reference(of);
      // Traits of an operation are typed as texts and numbers, and hold lists: `http` does so in all clients.
      const own = traits as unknown as SchemaTraits;
      return [9, namespace, name, own, schemaOf(input), schemaOf(output)];
    },
  };
}

type SimpleOrLater = Extract<$SchemaRef, number> | (() => StaticSchema);

// The SDK writes them as we do, and types them as what may be changed.
const traitsOf = (traits: Traits) => traits as SchemaTraits;
