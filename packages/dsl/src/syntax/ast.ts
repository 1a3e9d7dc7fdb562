import type { Language } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';

/**
 * The surface tree: what a file says, in the words that it uses, before any name is resolved.
 * Both surfaces parse to it. Nodes carry spans, clauses carry the comments that belong to them.
 */
export interface Node {
  readonly span: Span;
}

/** A name as written, without its quotes. References and titles are both made of names; the checker resolves them by identity. */
export interface Name extends Node {
  readonly text: string;
}

/** A declared title. `zh` and `en` are the languages that are there; `primary` is the one written first. */
export interface Title extends Node {
  readonly primary: Name;
  readonly zh: Name | null;
  readonly en: Name | null;
}

export interface Comment extends Node {
  /** Without the `#` and the white space around. */
  readonly text: string;
  /** True for a comment on a line of its own that an empty line follows: a heading, which formatting keeps apart. */
  readonly gapAfter?: true;
}

/** Comments on lines of their own before the clause, and those inside it or at the end of its lines. */
export interface ClauseComments {
  readonly before: readonly Comment[];
  readonly within: readonly Comment[];
}

export interface Clause extends Node {
  comments: ClauseComments;
}

export interface FileTree extends Node {
  readonly kind: 'file';
  readonly path: string;
  /** The language of the file's first keyword: the surface that `fmt` keeps. */
  readonly surface: Language;
  readonly declarations: readonly Declaration[];
  /** Comments after the last clause. */
  trailingComments: readonly Comment[];
}

export type Declaration =
  | PolicyHeader
  | VocabularyHeader
  | SectionHeading
  | RuleDeclaration
  | DefinitionDeclaration
  | LookupDeclaration
  | ParameterDeclaration
  | BarDeclaration
  | TableDeclaration
  | ProcedureDeclaration
  | ExampleDeclaration
  | GuaranteeDeclaration
  | NegativeDeclaration
  | EnumDeclaration
  | WordDeclaration
  | EntityDeclaration
  | MatterDeclaration
  | ExtensionDeclaration
  | ChangeDeclaration
  | DisableDeclaration;

// ---- headers -------------------------------------------------------------------------------------------------

/** `政策 T` with its lines; each line is a clause of its own so that comments stay with it. */
export interface PolicyHeader extends Clause {
  readonly kind: 'policy';
  readonly title: Title;
  readonly lines: readonly HeaderLine[];
}

/** `词汇 T`: the file's declarations make up a library that policies name under `引用`. */
export interface VocabularyHeader extends Clause {
  readonly kind: 'vocabulary';
  readonly title: Title;
  readonly lines: readonly HeaderLine[];
}

export type HeaderLine = Clause &
  (
    | { readonly kind: 'version'; readonly version: Literal }
    | { readonly kind: 'court'; readonly court: Name }
    | { readonly kind: 'effective'; readonly date: Literal }
    | { readonly kind: 'until'; readonly date: Literal }
    | { readonly kind: 'calendar'; readonly calendar: Name }
    | { readonly kind: 'uses'; readonly libraries: readonly Name[] }
    | { readonly kind: 'based-on'; readonly base: Name; readonly version: Literal }
    | CitingClause
    | NoteClause
  );

/** `节 T`: the rules after it, up to the next heading or the end of the file, belong to it. */
export interface SectionHeading extends Clause {
  readonly kind: 'section';
  readonly title: Title;
}

// ---- rules ---------------------------------------------------------------------------------------------------

export interface RuleDeclaration extends Clause {
  readonly kind: 'rule';
  readonly title: Title;
  /** Null where the text is broken. */
  readonly matter: Name | null;
  readonly clauses: readonly RuleClause[];
  /** True for `替换 规则`. */
  readonly replaces: boolean;
}

export type RuleClause =
  | WhenClause
  | OutcomeClause
  | RoleClause
  | DutyClause
  | MayClause
  | PrecedenceClause
  | CitingClause
  | NoteClause;

export interface WhenClause extends Clause {
  readonly kind: 'when';
  readonly condition: Condition | Otherwise;
}

export interface Otherwise extends Node {
  readonly kind: 'otherwise';
}

/** `则 责任人 W 否则 W …`: the first assignable of `choices`. */
export interface OutcomeClause extends Clause {
  readonly kind: 'outcome';
  readonly choices: readonly Who[];
}

/** `并 R W 否则 W …`: a further role. */
export interface RoleClause extends Clause {
  readonly kind: 'role';
  readonly role: Name;
  readonly choices: readonly Who[];
}

export interface DutyClause extends Clause {
  readonly kind: 'duty';
  /** Null only in a table cell without `由`: the assignee. */
  readonly actor: Path | null;
  readonly from: Operand | null;
  /** A duration literal or the name of a parameter. */
  readonly within: Literal | Path | null;
  readonly actions: readonly Name[];
}

export interface MayClause extends Clause {
  readonly kind: 'may';
  readonly procedures: readonly Name[];
}

export interface PrecedenceClause extends Clause {
  readonly kind: 'overrides' | 'subject-to';
  readonly targets: readonly PrecedenceTarget[];
}

/** A rule, a table, a row of a table (`row` counts from 1) or a section. */
export interface PrecedenceTarget extends Node {
  readonly name: Name;
  readonly row: number | null;
}

export interface CitingClause extends Clause {
  readonly kind: 'citing';
  readonly text: TextLiteral;
}

export interface NoteClause extends Clause {
  readonly kind: 'note';
  readonly text: TextLiteral;
}

/** Who is responsible. */
export type Who =
  | (Node & { readonly kind: 'as'; readonly who: Path })
  | (Node & { readonly kind: 'lot' | 'rotation'; readonly pool: readonly Path[] })
  | (Node & { readonly kind: 'designated'; readonly by: Path })
  | (Node & { readonly kind: 'as-rule'; readonly rule: Name });

// ---- conditions ----------------------------------------------------------------------------------------------

export type Condition =
  | Conjunction
  | Negation
  | Comparison
  | Membership
  | KnownTest
  | Quantified
  | Count
  | Truth;

export interface Conjunction extends Node {
  readonly kind: 'and' | 'or';
  /** Two or more. */
  readonly operands: readonly Condition[];
}

export interface Negation extends Node {
  readonly kind: 'not';
  readonly operand: Condition;
}

export type ComparisonOperator =
  | 'is'
  | 'is-not'
  | 'gt'
  | 'lte'
  | 'lt'
  | 'gte'
  | 'before'
  | 'after'
  | 'not-before'
  | 'not-after';

export interface Comparison extends Node {
  readonly kind: 'comparison';
  readonly operator: ComparisonOperator;
  readonly left: Operand;
  readonly right: Operand;
  /** `早于 D 至少 N`; only with `before`. */
  readonly atLeast: Literal | Path | null;
}

export interface Membership extends Node {
  readonly kind: 'membership';
  readonly negated: boolean;
  readonly left: Operand;
  readonly members: readonly Operand[];
}

export interface KnownTest extends Node {
  readonly kind: 'known';
  readonly negated: boolean;
  readonly path: Path;
}

export interface Quantified extends Node {
  readonly kind: 'quantified';
  readonly quantifier: 'some' | 'no' | 'every';
  readonly collection: Path;
  readonly binding: Name | null;
  readonly where: Condition | null;
  readonly take: Take | null;
}

/** `取 F 最晚`. */
export interface Take extends Node {
  readonly field: Path;
  readonly direction: Direction;
}

export type Direction = 'latest' | 'earliest' | 'highest' | 'lowest';

export interface Count extends Node {
  readonly kind: 'count';
  readonly collection: Path;
  readonly operator: ComparisonOperator;
  readonly bound: Operand;
  readonly where: Condition | null;
}

/** A Boolean path that stands alone. */
export interface Truth extends Node {
  readonly kind: 'truth';
  readonly path: Path;
}

// ---- operands ------------------------------------------------------------------------------------------------

export type Operand = Path | Literal | DateShift | Expiry | DaysBetween;

/** `甲.b.c`, `甲的b`: one or more names. Also a bare word on the right of an operator, until types tell what it is. */
export interface Path extends Node {
  readonly kind: 'path';
  /** `本件`/`matter` before the first name: the matter's own, whatever elements are in scope. */
  readonly fromMatter: boolean;
  readonly names: readonly Name[];
}

export interface DateShift extends Node {
  readonly kind: 'shift';
  readonly base: Operand;
  readonly sign: '+' | '-';
  readonly duration: Literal | Path;
}

/** `D 起 N 届满`: rolled as duties are. */
export interface Expiry extends Node {
  readonly kind: 'expiry';
  readonly from: Operand;
  readonly duration: Literal | Path;
}

export interface DaysBetween extends Node {
  readonly kind: 'days-between';
  readonly from: Operand;
  readonly to: Operand;
}

export type DurationUnit = 'day' | 'working-day' | 'month' | 'year';

export interface TextLiteral extends Node {
  readonly kind: 'text';
  readonly text: string;
}

export type Literal =
  | TextLiteral
  | (Node & { readonly kind: 'number'; readonly value: number })
  | (Node & { readonly kind: 'date'; readonly date: string })
  /** `当日` is 0 days. */
  | (Node & { readonly kind: 'duration'; readonly amount: number; readonly unit: DurationUnit })
  | (Node & { readonly kind: 'yesno'; readonly value: boolean })
  | (Node & { readonly kind: 'none' });

/** What may stand in a record of an example. */
export type Value = Literal | Path | ListValue | RecordValue;

export interface ListValue extends Node {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

export interface RecordValue extends Node {
  readonly kind: 'record';
  readonly fields: readonly RecordField[];
}

/** A clause, so that comments inside an example's facts survive. */
export interface RecordField extends Clause {
  readonly kind: 'record-field';
  readonly name: Name;
  readonly value: Value;
}

// ---- other declarations of a policy --------------------------------------------------------------------------

export interface DefinitionDeclaration extends Clause {
  readonly kind: 'definition';
  readonly owner: Name;
  readonly title: Title;
  readonly condition: Condition | null;
}

export interface LookupDeclaration extends Clause {
  readonly kind: 'lookup';
  readonly owner: Name;
  readonly title: Title;
  readonly type: TypeReference;
  readonly entries: readonly LookupEntry[];
  readonly otherwise: Operand | null;
  /** `来自 "x.csv"` instead of braces. */
  readonly csv: TextLiteral | null;
  readonly clauses: readonly (CitingClause | NoteClause)[];
}

export interface LookupEntry extends Clause {
  readonly kind: 'lookup-entry';
  readonly keys: readonly Name[];
  readonly value: Operand;
}

export interface ParameterDeclaration extends Clause {
  readonly kind: 'parameter';
  readonly title: Title;
  readonly value: Operand | null;
  readonly clauses: readonly (CitingClause | NoteClause | ParameterChange)[];
}

/** `自 D 起 为 V`. */
export interface ParameterChange extends Clause {
  readonly kind: 'parameter-change';
  readonly from: Literal;
  readonly value: Operand;
}

export interface BarDeclaration extends Clause {
  readonly kind: 'bar';
  readonly title: Title;
  readonly matter: Name | null;
  readonly clauses: readonly (WhenClause | NeverClause | CitingClause | NoteClause)[];
}

/** `则 不得由 A`. */
export interface NeverClause extends Clause {
  readonly kind: 'never';
  readonly persons: readonly Path[];
}

export interface TableDeclaration extends Clause {
  readonly kind: 'table';
  readonly title: Title;
  readonly matter: Name | null;
  readonly hit: 'first' | 'unique';
  readonly clauses: readonly (MayClause | PrecedenceClause | CitingClause | NoteClause | TableElse)[];
  readonly conditionColumns: readonly TableConditionColumn[];
  readonly outcomeColumns: readonly TableOutcomeColumn[];
  readonly rows: readonly TableRow[];
}

/** `否则 W` before the header row: the last fallback of all rows. */
export interface TableElse extends Clause {
  readonly kind: 'table-else';
  readonly who: Who;
}

export interface TableConditionColumn extends Node {
  readonly path: Path;
  /** `前案 数量`. */
  readonly count: boolean;
}

export interface TableOutcomeColumn extends Node {
  readonly kind: 'assign' | 'role' | 'duty' | 'procedure' | 'citing' | 'note';
  /** Of a `role` column. */
  readonly role: Name | null;
}

export interface TableRow extends Clause {
  readonly kind: 'row';
  readonly conditions: readonly TableConditionCell[];
  readonly outcomes: readonly TableOutcomeCell[];
}

export type TableConditionCell =
  | (Node & { readonly kind: 'any' })
  | (Node & { readonly kind: 'values'; readonly values: readonly Operand[] })
  | (Node & { readonly kind: 'compare'; readonly operator: ComparisonOperator; readonly right: Operand });

export interface TableOutcomeCell extends Node {
  readonly clauses: readonly (
    | OutcomeClause
    | RoleClause
    | DutyClause
    | MayClause
    | CitingClause
    | NoteClause
  )[];
}

export interface ProcedureDeclaration extends Clause {
  readonly kind: 'procedure';
  readonly title: Title;
  readonly matter: Name | null;
  readonly clauses: readonly (StateClause | CitingClause | NoteClause)[];
}

export interface StateClause extends Clause {
  readonly kind: 'state';
  readonly final: boolean;
  readonly title: Title;
  readonly transitions: readonly Transition[];
}

export interface Transition extends Clause {
  readonly kind: 'transition';
  /** Null for `逾期 → …`. */
  readonly event: {
    readonly actor: Path;
    readonly action: Name;
    readonly from: Operand | null;
    readonly within: Literal | Path | null;
    readonly guard: Condition | null;
    readonly choosing: readonly Path[];
  } | null;
  readonly target: Name;
  readonly effects: readonly Effect[];
}

export type Effect = Node &
  (
    | { readonly kind: 'reroute' | 'archive' }
    /** `改派 所选` is a reassignment to the choice: `who` is null. */
    | { readonly kind: 'reassign'; readonly who: Path | null }
    | { readonly kind: 'notify'; readonly whom: Path }
  );

export interface ExampleDeclaration extends Clause {
  readonly kind: 'example';
  readonly title: Title;
  readonly clauses: readonly (GivenClause | ExpectClause | AfterClause | CitingClause | NoteClause)[];
}

export interface GivenClause extends Clause {
  readonly kind: 'given';
  readonly matter: Name;
  readonly facts: RecordValue;
}

export interface AfterClause extends Clause {
  readonly kind: 'after';
  readonly events: readonly ExampleEvent[];
}

/** `认可 于 D 所选 为 民一庭`. */
export interface ExampleEvent extends Node {
  /** Null for `逾期 于 D`. */
  readonly action: Name | null;
  readonly on: Literal;
  readonly chosen: Path | null;
}

export interface ExpectClause extends Clause {
  readonly kind: 'expect';
  readonly expectation: Expectation;
}

export type Expectation = Node &
  (
    | { readonly kind: 'assignee'; readonly who: Who }
    | { readonly kind: 'role'; readonly role: Name; readonly who: Who }
    | { readonly kind: 'rule'; readonly rule: PrecedenceTarget }
    | { readonly kind: 'due'; readonly action: Name; readonly date: Literal }
    | { readonly kind: 'conflict' | 'no-rule' }
    | { readonly kind: 'needs'; readonly path: Path }
    | { readonly kind: 'excluded'; readonly person: Path }
    | { readonly kind: 'procedure'; readonly procedure: Name; readonly state: Name }
    | { readonly kind: 'effect'; readonly effect: Effect }
  );

export interface GuaranteeDeclaration extends Clause {
  readonly kind: 'guarantee';
  readonly title: Title;
  readonly matter: Name | null;
  readonly when: Condition | null;
  readonly choices: readonly Who[];
  readonly clauses: readonly (CitingClause | NoteClause)[];
}

export interface NegativeDeclaration extends Clause {
  readonly kind: 'negative';
  readonly title: Title;
  readonly matter: Name | null;
  readonly when: Condition | null;
  readonly points: Literal | null;
  readonly clauses: readonly (CitingClause | NoteClause)[];
}

export interface ChangeDeclaration extends Clause {
  readonly kind: 'change';
  readonly parameter: Name;
  readonly value: Operand;
}

export interface DisableDeclaration extends Clause {
  readonly kind: 'disable';
  readonly rule: Name;
}

// ---- vocabulary ----------------------------------------------------------------------------------------------

export interface EnumDeclaration extends Clause {
  readonly kind: 'enum';
  readonly title: Title;
  readonly members: readonly Title[];
}

/** `机构`, `身份`, `角色`, `动作`: a word that stands for one thing. */
export interface WordDeclaration extends Clause {
  readonly kind: 'unit' | 'position' | 'role' | 'action';
  readonly title: Title;
}

export interface EntityDeclaration extends Clause {
  readonly kind: 'entity';
  readonly title: Title;
  readonly fields: readonly FieldDeclaration[];
  readonly order: readonly OrderKey[];
}

export interface MatterDeclaration extends Clause {
  readonly kind: 'matter';
  readonly title: Title;
  readonly fields: readonly FieldDeclaration[];
}

export interface FieldDeclaration extends Clause {
  readonly kind: 'field';
  readonly title: Title;
  readonly type: TypeReference;
  readonly optional: boolean;
  readonly default: Literal | Path | null;
  readonly asOf: boolean;
}

export interface OrderKey extends Node {
  readonly field: Name;
  /** Null: ascending in the type's own order. */
  readonly direction: Direction | null;
}

export type BasicType = 'text' | 'yesno' | 'integer' | 'money' | 'date' | 'person' | 'unit' | 'case_number';

export interface TypeReference extends Node {
  /** A basic type, or the name of an enum or an entity. */
  readonly type: BasicType | Name;
  readonly list: boolean;
}

export interface ExtensionDeclaration extends Clause {
  readonly kind: 'extension';
  readonly of: 'enum' | 'entity' | 'matter';
  readonly name: Name;
  readonly members: readonly Title[];
  readonly fields: readonly FieldDeclaration[];
}
