import type {
  CheckedCondition,
  CheckedPolicy,
  CheckedRule,
  Declared,
  ParsedPackage,
  Span,
} from '@shouze/dsl';
import type { Calendar } from '../calendar/calendar.ts';
import { calendarFor } from '../calendar/calendar-for.ts';
import { explain } from '../explain/explain.ts';
import type { Explanation } from '../explain/explanation.ts';
import { checkFacts } from '../facts/check-facts.ts';
import { atomsOf } from './atoms.ts';
import { byPlace } from './by-place.ts';
import { seenTruths, type TruthCounts } from './seen-truths.ts';
import { type ExampleFilter, selectExamples } from './select-examples.ts';

/** What the examples of a policy reach, in the order of places. What libraries declare is not for them to reach. */
export interface Coverage {
  /** Without the rows of tables. */
  readonly rules: readonly RuleCoverage[];
  readonly tables: readonly TableCoverage[];
  /** Bars and definitions decide nothing themselves: their atoms alone count. */
  readonly bars: readonly ConditionCoverage[];
  readonly definitions: readonly ConditionCoverage[];
}

export interface ConditionCoverage {
  readonly name: string;
  readonly at: Span;
  readonly atoms: readonly AtomCoverage[];
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

export interface CoverageOptions {
  readonly filter?: ExampleFilter;
  readonly calendar?: Calendar;
}

/** A package as `checkPackage` leaves it, once it has a policy. */
export interface TestedPackage {
  readonly parsed: ParsedPackage;
  readonly policy: CheckedPolicy;
}

/** Explains every example and counts what was seen. */
export function coverageOf({ parsed, policy }: TestedPackage, options: CoverageOptions = {}): Coverage {
  const explanations = explainExamples(policy, options);
  const seen = seenTruths(explanations);
  const isOwn = ownFiles(parsed);
  const decided = decidedBy(explanations);
  const own = <D extends Declared>(declared: ReadonlyMap<string, D>): readonly D[] =>
    [...declared.values()].filter(({ at }) => isOwn(at)).sort(byPlace);
  const cover = ({ id, at }: Declared, condition: CheckedCondition | null): ConditionCoverage => ({
    name: id,
    at,
    atoms: condition === null ? [] : [...atomsOf(condition)].map((atom) => ({ at: atom, seen: seen(atom) })),
  });
  const coverRule = (rule: CheckedRule): RuleCoverage => ({
    ...cover(rule, rule.when === 'otherwise' ? null : rule.when),
    decided: decided.get(rule.id) ?? 0,
  });
  return {
    ...splitTables(own(policy.rules).map(coverRule), parsed),
    bars: own(policy.bars).map((bar) => cover(bar, bar.when)),
    definitions: own(policy.definitions).map((definition) => cover(definition, definition.condition)),
  };
}

function explainExamples(policy: CheckedPolicy, options: CoverageOptions): readonly Explanation[] {
  const { filter = {}, calendar = calendarFor(policy) } = options;
  return selectExamples(policy, filter).flatMap((example) => {
    const checked = checkFacts(policy, example.facts);
    return checked.ok ? [explain(policy, checked.facts, calendar)] : [];
  });
}

function decidedBy(explanations: readonly Explanation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { decision } of explanations) {
    const { status, rules, standing } = decision;
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
