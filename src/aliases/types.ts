import type { EntityType } from '../entities/types.js';

/** A name that is joined to another entity, or kept apart from the entity that it would be. */
export interface Alias {
  readonly kind: 'same' | 'apart';
  readonly name: string;
  readonly type: EntityType;
  /** The entity that the name gives without this alias. */
  readonly from: string;
  /** The entity that it gives with it. */
  readonly into: string;
  /** The name of the entity joined to, or the name itself. */
  readonly as: string;
  readonly asType: EntityType;
  /** The user's reason. */
  readonly why: string;
}

export type Aliases = readonly Alias[];
