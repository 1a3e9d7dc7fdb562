import type { Span } from '../source/span.ts';
import type { BasicType, Direction, DurationUnit } from '../syntax/ast.ts';
import type { SymbolKind } from './symbols.ts';

/**
 * The checked policy: every name resolved, every type known, inheritance and `按 规则` expanded, precedence closed.
 * It is plain data (JSON but for its maps) and the only thing that the engine reads.
 * Ids are those of the JSON edge: a vocabulary word's English name, a declaration's Chinese title where it has one.
 */
export interface CheckedPolicy {
  readonly id: string;
  readonly title: Labels;
  readonly version: number;
  readonly court: string;
  /** ISO dates; `until` is null where the policy has no end. */
  readonly effective: string | null;
  readonly until: string | null;
  /** `cn` for the calendar that ships, the name of a county's own, or null: weekends alone count. */
  readonly calendar: string | null;
  /** Of a county's own calendar; null where it names the one that ships, or none. */
  readonly calendarData: CalendarData | null;
  /** `sha256:` and 64 hex digits over the canonical form: blind to layout, comments, order and language. */
  readonly hash: string;
  /** Null: the policy is based on no other. */
  readonly inheritance: CheckedInheritance | null;
  readonly vocabulary: Vocabulary;
  readonly definitions: ReadonlyMap<string, CheckedDefinition>;
  readonly lookups: ReadonlyMap<string, CheckedLookup>;
  readonly parameters: ReadonlyMap<string, CheckedParameter>;
  /** Rows of tables are rules too; sorted by id. */
  readonly rules: ReadonlyMap<string, CheckedRule>;
  readonly bars: ReadonlyMap<string, CheckedBar>;
  readonly procedures: ReadonlyMap<string, CheckedProcedure>;
  readonly guarantees: ReadonlyMap<string, CheckedGuarantee>;
  readonly negatives: ReadonlyMap<string, CheckedNegative>;
  readonly examples: readonly CheckedExample[];
  /** Offsets at which the lines of each file start, libraries included: a decision names its rules as `file:line:column`. */
  readonly lineStarts: ReadonlyMap<string, readonly number[]>;
}

/** What a policy made of the one that it is based on, by names. What it comes to is in the policy itself. */
export interface CheckedInheritance {
  /** The base's id and version. */
  readonly base: string;
  readonly version: number;
  /** Ids of parameters, and of rules. */
  readonly changed: readonly string[];
  readonly disabled: readonly string[];
  readonly replaced: readonly string[];
  readonly added: readonly InheritedAddition[];
}

export interface InheritedAddition {
  readonly kind: SymbolKind | 'extension';
  readonly id: string;
}

/** A county's rest days and make-up workdays, from `calendar/*.json`. Days are ISO dates, ascending, inside the range. */
export interface CalendarData {
  readonly name: Labels;
  /** `cn`: the calendar that ships holds outside of the range; null: weekends alone do. */
  readonly extends: string | null;
  readonly knownFrom: string;
  readonly knownUntil: string;
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

/** What a thing is called, in the languages that it has. */
export interface Labels {
  readonly zh: string | null;
  readonly en: string | null;
}

export interface Declared {
  readonly id: string;
  readonly title: Labels;
  /** Where the declaration stands. */
  readonly at: Span;
}

// ---- vocabulary ----------------------------------------------------------------------------------------------

export interface Vocabulary {
  readonly enums: ReadonlyMap<string, CheckedEnum>;
  readonly entities: ReadonlyMap<string, CheckedEntity>;
  readonly matters: ReadonlyMap<string, CheckedMatter>;
  readonly units: ReadonlyMap<string, Declared>;
  readonly positions: ReadonlyMap<string, Declared>;
  readonly roles: ReadonlyMap<string, Declared>;
  readonly actions: ReadonlyMap<string, Declared>;
}

export interface CheckedEnum extends Declared {
  /** In the order of declaration, which is the order of no meaning. */
  readonly members: readonly Declared[];
}

export interface CheckedEntity extends Declared {
  readonly fields: ReadonlyMap<string, CheckedField>;
  /** Sorts the elements that satisfy a `有` without `取`; empty where none is declared. */
  readonly order: readonly { readonly field: string; readonly direction: Direction | null }[];
}

export interface CheckedMatter extends Declared {
  readonly fields: ReadonlyMap<string, CheckedField>;
  /** The date that parameters count by; null only where the matter has no date. */
  readonly asOf: string | null;
}

export interface CheckedField extends Declared {
  readonly type: Type;
  readonly optional: boolean;
  readonly default: Constant | null;
}

export type Type =
  | { readonly kind: BasicType }
  | { readonly kind: 'enum'; readonly enum: string }
  | { readonly kind: 'entity'; readonly entity: string }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'duration' };

/** A value known when the policy is checked. Persons and case numbers are text; enum members and units are their ids. */
export type Constant =
  | { readonly kind: 'constant'; readonly type: Type; readonly value: string | number | boolean | Duration }
  | { readonly kind: 'none' };

export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

// ---- conditions ----------------------------------------------------------------------------------------------

/** `at` is where the atom stands: `explain` reports each by it. */
export type CheckedCondition =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly CheckedCondition[]; readonly at: Span }
  | { readonly kind: 'not'; readonly operand: CheckedCondition; readonly at: Span }
  | { readonly kind: 'truth'; readonly term: Term; readonly at: Span }
  /** A derived Boolean, read on the matter or on an element: its condition's binder `self` is `on`. */
  | { readonly kind: 'defined'; readonly definition: string; readonly on: CheckedPath; readonly at: Span }
  | {
      readonly kind: 'compare';
      readonly operator: 'is' | 'is-not' | 'lt' | 'lte' | 'gt' | 'gte';
      readonly left: Term;
      readonly right: Term;
      readonly at: Span;
    }
  | {
      readonly kind: 'member';
      readonly negated: boolean;
      readonly left: Term;
      readonly members: readonly Term[];
      readonly at: Span;
    }
  | { readonly kind: 'known'; readonly negated: boolean; readonly path: CheckedPath; readonly at: Span }
  | {
      readonly kind: 'some' | 'no' | 'every';
      readonly collection: CheckedPath;
      readonly binder: Binder;
      readonly where: CheckedCondition | null;
      /** Only of `some`. Which satisfying element the outcome sees; empty: any of them will do (nothing uses it). */
      readonly take: readonly { readonly field: CheckedPath; readonly direction: Direction | null }[];
      /** True where the condition cannot hold without this `some`, so that it binds its element for the outcome. */
      readonly binds: boolean;
      readonly at: Span;
    }
  | {
      readonly kind: 'count';
      readonly collection: CheckedPath;
      readonly binder: Binder;
      readonly where: CheckedCondition | null;
      readonly operator: 'is' | 'is-not' | 'lt' | 'lte' | 'gt' | 'gte';
      readonly bound: Term;
      readonly at: Span;
    };

/** A condition over the elements of a list; a `some` can bind one for the outcome. */
export type CheckedQuantified = Extract<CheckedCondition, { readonly kind: 'some' | 'no' | 'every' }>;

/** The name that stands for an element: unique within one rule, definition or bar. */
export interface Binder {
  /** Key in the environment, and in a decision's `bound`: the entity's id, or the name given (`甲`). */
  readonly id: string;
  readonly entity: string;
}

export type Term =
  | CheckedPath
  | Constant
  | { readonly kind: 'parameter'; readonly parameter: string; readonly type: Type }
  /** A look-up of the value of an enum-valued term. */
  | { readonly kind: 'lookup'; readonly lookup: string; readonly key: Term; readonly type: Type }
  | {
      readonly kind: 'shift';
      readonly base: Term;
      readonly sign: '+' | '-';
      readonly duration: Term;
      readonly type: Type;
    }
  | { readonly kind: 'expiry'; readonly from: Term; readonly duration: Term; readonly type: Type }
  | { readonly kind: 'days-between'; readonly from: Term; readonly to: Term; readonly type: Type };

/** Fields, by their English names, from the matter (`root` null), from a binder's element, or from `self` in a definition. */
export interface CheckedPath {
  readonly kind: 'path';
  readonly root: string | null;
  readonly fields: readonly string[];
  readonly type: Type;
}

/** The root of a definition's own paths. */
export const SELF = 'self';

// ---- declarations --------------------------------------------------------------------------------------------

export interface CheckedDefinition extends Declared {
  /** An entity's or a matter's id. */
  readonly owner: string;
  readonly condition: CheckedCondition;
}

export interface CheckedLookup extends Declared {
  readonly enum: string;
  readonly type: Type;
  readonly entries: ReadonlyMap<string, Constant>;
  readonly otherwise: Constant | null;
}

export interface CheckedParameter extends Declared {
  readonly type: Type;
  /** Ascending; the first entry's `from` is null: since ever. */
  readonly timeline: readonly { readonly from: string | null; readonly value: Constant }[];
  readonly citations: readonly string[];
}

export interface CheckedRule extends Declared {
  readonly matter: string;
  readonly section: string | null;
  /** Null: always holds. */
  readonly when: CheckedCondition | 'otherwise' | null;
  /** Null for a standing duty: the rule competes with nothing. `按 规则` is already expanded. */
  readonly outcome: readonly CheckedWho[] | null;
  readonly roles: readonly { readonly role: string; readonly choices: readonly CheckedWho[] }[];
  /** The `有` of rules named by `按 规则`, so that their choices find their elements, called `前案@R`; one that is not there is skipped. */
  readonly borrowed: readonly CheckedQuantified[];
  readonly duties: readonly CheckedDuty[];
  readonly procedures: readonly string[];
  readonly rank: Rank;
  readonly citations: readonly string[];
  readonly note: string | null;
}

/** A rule's place in declared precedence, closed at any remove. `goesBefore` reads it. */
export interface Rank {
  /** The rows of a table where an earlier one wins stand in one line, by the table's id; any other rule in its own. */
  readonly line: string;
  readonly place: number;
  /** By line: from which place on this rule goes before all that stand there. */
  readonly before: ReadonlyMap<string, number>;
}

/** A path rooted in a binder that the rule at hand did not bind is skipped (it came by `按 规则`). */
export type CheckedWho =
  | { readonly kind: 'as'; readonly who: Term; readonly at: Span }
  | {
      readonly kind: 'draw';
      readonly by: 'lot' | 'rotation';
      readonly pool: readonly Term[];
      readonly at: Span;
    }
  | { readonly kind: 'draw'; readonly by: 'designation'; readonly from: Term; readonly at: Span };

export interface CheckedDuty {
  readonly action: string;
  readonly actor: Actor;
  /** Both or neither; `from` is a date. */
  readonly from: Term | null;
  readonly within: Term | null;
  readonly at: Span;
}

export type Actor =
  | { readonly kind: 'assignee' }
  | { readonly kind: 'position'; readonly position: string }
  | { readonly kind: 'who'; readonly who: Term };

export interface CheckedBar extends Declared {
  readonly matter: string;
  readonly when: CheckedCondition;
  readonly persons: readonly Term[];
  readonly citations: readonly string[];
}

export interface CheckedProcedure extends Declared {
  readonly matter: string;
  /** The first is the start. */
  readonly states: readonly CheckedState[];
  readonly citations: readonly string[];
}

export interface CheckedState {
  readonly id: string;
  readonly title: Labels;
  readonly final: boolean;
  readonly transitions: readonly CheckedTransition[];
  /** The state's one deadline, and what happens when it passes. */
  readonly deadline: { readonly from: Term; readonly within: Term } | null;
  readonly onExpiry: { readonly target: string; readonly effects: readonly CheckedEffect[] } | null;
}

export interface CheckedTransition {
  readonly actor: Actor;
  readonly action: string;
  readonly guard: CheckedCondition | null;
  readonly choosing: readonly Term[];
  readonly target: string;
  readonly effects: readonly CheckedEffect[];
}

export type CheckedEffect =
  | { readonly kind: 'reroute' | 'archive' }
  | { readonly kind: 'reassign'; readonly who: Term | null }
  | { readonly kind: 'notify'; readonly whom: Actor };

/**
 * `保证 T`: wherever `when` holds, the case is decided and the responsible is the first of `choices` that can be
 * assigned. Like a rule's, `choices` see the elements that `when` binds.
 */
export interface CheckedGuarantee extends Declared {
  readonly matter: string;
  /** Null: always. */
  readonly when: CheckedCondition | null;
  readonly choices: readonly CheckedWho[];
  readonly citations: readonly string[];
  readonly note: string | null;
}

/** `负面清单 T`: what a record of duties must not show, and the points that it costs. */
export interface CheckedNegative extends Declared {
  readonly matter: string;
  /** Null: every record of the matter. */
  readonly when: CheckedCondition | null;
  readonly points: number;
  readonly citations: readonly string[];
  readonly note: string | null;
}

/** Facts are as at the JSON edge (English names); each value was checked against the vocabulary. */
export interface CheckedExample extends Declared {
  readonly facts: Readonly<Record<string, unknown>>;
  /** What happens after the decision, in the order of time. */
  readonly events: readonly CheckedEvent[];
  readonly expectations: readonly CheckedExpectation[];
}

/** What happens in the procedures that the decision opens. */
export type CheckedEvent = {
  /** An ISO date. */
  readonly on: string;
  readonly at: Span;
} & (
  | { readonly kind: 'step'; readonly action: string; readonly choice: Term | null }
  /** `逾期 于 D`: on this day the period of a state is over. */
  | { readonly kind: 'expiry' }
);

export type CheckedExpectation = { readonly at: Span } & (
  | { readonly kind: 'assignee' | 'role'; readonly role: string | null; readonly who: CheckedWho }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'due'; readonly action: string; readonly date: string }
  | { readonly kind: 'conflict' | 'no-rule' }
  /** As in a decision's `missing`, but without list indexes where the text has none. */
  | { readonly kind: 'needs'; readonly path: string }
  | { readonly kind: 'excluded'; readonly person: string }
  /** Where a procedure stands after all events. */
  | { readonly kind: 'procedure'; readonly procedure: string; readonly state: string }
  /** What the events brought about besides. */
  | { readonly kind: 'effect'; readonly effect: CheckedEffect }
);
