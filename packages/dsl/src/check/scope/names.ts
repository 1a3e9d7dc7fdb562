import type { Span } from '../../source/span.ts';
import type { TableDeclaration } from '../../syntax/ast.ts';
import type {
  CheckedDefinition,
  CheckedField,
  CheckedLookup,
  CheckedParameter,
  Declared,
  Labels,
} from '../checked-ast.ts';
import { kindWords } from './kind-words.ts';
import type { Lazy } from './lazy.ts';
import { createNamespace, type Namespace } from './namespace.ts';
import type { Reporter } from './reporter.ts';
import type { SymbolRecorder } from './symbol-recorder.ts';

/** Something whose members a path may name: an element, a matter, a person, or an enum with its look-ups. */
export interface Owner {
  readonly kind: 'entity' | 'matter' | 'enum' | 'person';
  readonly id: string;
  readonly title: Labels;
  readonly at: Span;
  readonly members: Namespace<Member>;
}

export interface EnumOwner extends Owner {
  readonly kind: 'enum';
  readonly values: Namespace<Declared>;
}

export type Member =
  /** Null where its type is unknown. */
  | { readonly kind: 'field'; readonly field: CheckedField | null }
  | { readonly kind: 'definition'; readonly id: string; readonly build: Lazy<CheckedDefinition> }
  | { readonly kind: 'lookup'; readonly id: string; readonly build: Lazy<CheckedLookup> };

/** What precedence may name. */
export type Ranked =
  | { readonly kind: 'rule'; readonly id: string }
  | { readonly kind: 'table'; readonly title: Labels; readonly table: TableDeclaration }
  | { readonly kind: 'section'; readonly id: string };

/** Every name of a package, by what it may stand for. */
export interface Names {
  readonly enums: Namespace<EnumOwner>;
  readonly entities: Namespace<Owner>;
  readonly matters: Namespace<Owner>;
  readonly units: Namespace<Declared>;
  readonly positions: Namespace<Declared>;
  readonly roles: Namespace<Declared>;
  readonly actions: Namespace<Declared>;
  readonly parameters: Namespace<Lazy<CheckedParameter>>;
  readonly ranked: Namespace<Ranked>;
  readonly bars: Namespace<string>;
  readonly procedures: Namespace<string>;
  readonly examples: Namespace<string>;
  readonly guarantees: Namespace<string>;
  readonly negatives: Namespace<string>;
}

export function createNames(reporter: Reporter, symbols: SymbolRecorder): Names {
  const namespace = <T>(kind: keyof typeof kindWords): Namespace<T> =>
    createNamespace<T>(kindWords[kind], reporter, symbols);
  return {
    enums: namespace('enum'),
    entities: namespace('entity'),
    matters: namespace('matter'),
    units: namespace('unit'),
    positions: namespace('position'),
    roles: namespace('role'),
    actions: namespace('action'),
    parameters: namespace('parameter'),
    ranked: namespace('rule'),
    bars: namespace('bar'),
    procedures: namespace('procedure'),
    examples: namespace('example'),
    guarantees: namespace('guarantee'),
    negatives: namespace('negative'),
  };
}
