import type {
  CheckedCondition,
  CheckedPolicy,
  CheckedRule,
  Declared,
  ParsedPackage,
  Span,
} from '@shouze/dsl';
import type { Decision } from '../evaluate/decision.ts';
import { atomsOf } from './atoms.ts';
import { byPlace } from './by-place.ts';
import { type ExplainOptions, explainExamples } from './explain-examples.ts';
import { type OtherKind, otherConditions } from './other-conditions.ts';
import { seenTruths, type TruthCounts } from './seen-truths.ts';

/** What the examples of a policy reach, in the order of places. What libraries declare is not for them to reach. */
export interface Coverage {
  /** Without the rows of tables. */
  readonly rules: readonly RuleCoverage[];
  readonly tables: readonly TableCoverage[];
  /** What decides nothing itself: its atoms alone count. */
  readonly others: readonly OtherCoverage[];
}

export interface ConditionCoverage {
  readonly name: string;
  readonly at: Span;
  readonly atoms: readonly AtomCoverage[];
}

export interface OtherCoverage extends ConditionCoverage {
  /** Of a procedure: its guards. */
  readonly kind: OtherKind;
}

export interface RuleCoverage extends ConditionCoverage {
  /** Examples whose decision this rule carries, or whose standing duties it gives. */
  readonly decided: number;
}

export interface TableCoverage {
  readonly name: string;
  readonly at: Span;
  readonly rows: readonly RuleCoverage[];
}

export interface AtomCoverage {
  readonly at: Span;
  readonly seen: TruthCounts;
}

/** A package as `checkPackage` leaves it, once it has a policy. */
export interface TestedPackage {
  readonly parsed: ParsedPackage;
  readonly policy: CheckedPolicy;
}

/** Explains every example and counts what was seen. */
export function coverageOf({ parsed, policy }: TestedPackage, options: ExplainOptions = {}): Coverage {
  const explained = explainExamples(policy, options);
  const seen = seenTruths(explained.flatMap(({ conditions }) => conditions));
  const decided = decidedBy(explained.map(({ decision }) => decision));
  const isOwn = ownFiles(parsed);
  const cover = ({ id, at }: Declared, conditions: readonly CheckedCondition[]): ConditionCoverage => ({
    name: id,
    at,
    atoms: conditions.flatMap((condition) => [...atomsOf(condition)]).map((at) => ({ at, seen: seen(at) })),
  });
  const rules = [...policy.rules.values()]
    .filter(({ at }) => isOwn(at))
    .map((rule) => ({ ...cover(rule, ruleConditions(rule)), decided: decided.get(rule.id) ?? 0 }));
  const others = otherConditions(policy)
    .filter(({ declared }) => isOwn(declared.at))
    .map(({ kind, declared, conditions }) => ({ kind, ...cover(declared, conditions) }));
  return { ...splitTables(rules.sort(byPlace), parsed), others: others.sort(byPlace) };
}

function ruleConditions({ when }: CheckedRule): readonly CheckedCondition[] {
  return when === null || when === 'otherwise' ? [] : [when];
}

function decidedBy(decisions: readonly Decision[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { status, rules, standing } of decisions) {
    const carriers = status === 'decided' ? [...rules, ...standing] : standing;
    for (const name of new Set(carriers.map((rule) => rule.name)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function ownFiles({ files }: ParsedPackage): (at: Span) => boolean {
  const paths = new Set(files.map((file) => file.path));
  return (at) => paths.has(at.file);
}

/** Rows are rules of the policy; that they stand in a table only the tree knows. */
function splitTables(
  rules: readonly RuleCoverage[],
  parsed: ParsedPackage,
): Pick<Coverage, 'rules' | 'tables'> {
  const tables = parsed.files
    .flatMap(({ declarations }) => declarations)
    .flatMap((declaration) => (declaration.kind === 'table' ? [declaration] : []))
    .map(({ title, span }) => ({
      name: title.zh?.text ?? title.primary.text,
      at: span,
      rows: rules.filter((rule) => isWithin(rule.at, span)),
    }));
  const rows = new Set(tables.flatMap((table) => table.rows));
  return {
    rules: rules.filter((rule) => !rows.has(rule)),
    tables: tables.filter(({ rows }) => rows.length > 0),
  };
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}
