import type { CheckedPolicy, Declared, Type, Vocabulary } from '@shouze/dsl';
import type { Calendar } from '../../calendar/calendar.ts';
import { type Facts, type FactValue, toJson } from '../../facts/fact-value.ts';
import { typeName } from '../../facts/type-words.ts';
import { compareText } from '../compare-values.ts';
import { enumClasses } from '../completion/enum-values.ts';
import type { Assignee, Candidate } from '../decision.ts';
import { type Judged, judgeAll } from '../judge.ts';
import { rulesOf } from '../matter-rules.ts';
import { settleJudged } from '../settle.ts';
import { type Situation, scopeOf, situationOf } from '../situation.ts';
import type { Branching } from './branching.ts';
import { exploreUnknowns } from './decide-incomplete.ts';
import { levelsIn } from './diagram.ts';
import { isDecided, statusOf } from './heard-rules.ts';
import type { ResultDiagram } from './result-diagram.ts';
import type { Unknown } from './unknown-facts.ts';

/** What a form should ask for next. Plain JSON. */
export interface Question {
  /** Where the answer belongs in the facts: `priors[0].outcome`. */
  readonly path: string;
  /** The field's titles. */
  readonly label: Label;
  /** What it is a field of: the matter's or the entity's titles. */
  readonly of: Label;
  /** As in the vocabulary: `date`, `yesno`, an enum's English name … */
  readonly type: string;
  /** What may be answered where that is a closed list, in the vocabulary's order: a form shows them as the court does. */
  readonly choices: readonly Choice[];
  /** Whether `null`, known to be none, is an answer. */
  readonly optional: boolean;
  readonly hangs: Hangs;
  /** Answers that lead to the same stand together. Empty where there was too much to go through. */
  readonly answers: readonly Answer[];
  /** Facts that may be asked for, this one first. More or fewer where `inexact`. */
  readonly missing: readonly string[];
  readonly inexact: boolean;
}

export interface Choice {
  readonly value: string | boolean;
  readonly label: Label;
}

interface Label {
  readonly zh: string | null;
  readonly en: string | null;
}

/** Why it is asked: what hangs on it. */
export interface Hangs {
  /** Who is responsible, or whether it can be said. */
  readonly assignee: boolean;
  /** English names of roles and actions, titles of procedures. */
  readonly roles: boolean;
  readonly duties: readonly string[];
  readonly procedures: readonly string[];
  /** Rules that it may make true, make false, or lead elsewhere. */
  readonly rules: readonly string[];
}

export interface Answer {
  /** As in JSON. Of enums and yes or no all; of units, dates, numbers and names some that stand for others like them. */
  readonly values: readonly unknown[];
  /** Where this answer settles who is responsible; duties may still be open. */
  readonly outcome: {
    readonly status: 'decided' | 'conflict' | 'no_rule';
    readonly assignee: Assignee | null;
  } | null;
  /** How many facts have a say after it, those of imagined elements among them. */
  readonly remaining: number;
}

/**
 * The question whose answer decides most, of those whose answer can change the result; null where the case is decided.
 * Asked again and again with the answers, it comes to the decision.
 */
export function nextQuestion(policy: CheckedPolicy, facts: Facts, calendar: Calendar): Question | null {
  const situation = situationOf(policy, facts, calendar);
  return questionOf(judgeAll(rulesOf(policy, facts.matter.id), scopeOf(situation)), situation);
}

function questionOf(judged: Judged, situation: Situation): Question | null {
  if (settleJudged(judged, situation) !== null) return null;
  const explored = exploreUnknowns(judged, situation);
  if (explored.kind === 'agreed') return null;
  const { missing, result, candidates, branching, inexact } = explored;
  const [unknown] = missing;
  if (!unknown) return null;
  const { path, field, owner } = unknown.gap;
  const { entities, matters } = situation.policy.vocabulary;
  return {
    path,
    label: field.title,
    of: (entities.get(owner) ?? matters.get(owner))?.title ?? { zh: null, en: owner },
    type: typeName(field.type),
    choices: choicesOf(field.type, situation.policy.vocabulary),
    optional: field.optional,
    hangs: result === null ? NOTHING_HANGS : hangsOn(unknown, result, candidates),
    answers: result === null ? [] : answersTo(unknown, result, branching),
    missing: missing.map(({ gap }) => gap.path),
    inexact,
  };
}

function choicesOf(type: Type, { enums, units }: Vocabulary): readonly Choice[] {
  const named = (words: Iterable<Declared>): readonly Choice[] =>
    [...words].map(({ id, title }) => ({ value: id, label: title }));
  switch (type.kind) {
    case 'yesno':
      return YES_OR_NO;
    case 'enum':
      return named(enums.get(type.enum)?.members ?? []);
    case 'unit':
      return named(units.values());
    default:
      return [];
  }
}

const YES_OR_NO: readonly Choice[] = [
  { value: true, label: { zh: '是', en: 'yes' } },
  { value: false, label: { zh: '否', en: 'no' } },
];

const NOTHING_HANGS: Hangs = { assignee: false, roles: false, duties: [], procedures: [], rules: [] };

function hangsOn(unknown: Unknown, result: ResultDiagram, candidates: readonly Candidate[]): Hangs {
  const [heard, roles] = result.keys;
  const on = (diagram: Parameters<typeof levelsIn>[0][number] | undefined): boolean =>
    diagram !== undefined && levelsIn([diagram]).has(unknown.level);
  const standing = result.standing.filter(({ when }) => on(when)).map(({ diagram }) => diagram.rule.id);
  const competing = candidates
    .filter(({ open = [] }) => open.includes(unknown.gap.path))
    .map(({ rule }) => rule);
  return {
    assignee: on(heard),
    roles: on(roles),
    duties: [...result.duties]
      .filter(([, owed]) => on(owed))
      .map(([action]) => action)
      .sort(),
    procedures: [...result.procedures]
      .filter(([, open]) => on(open))
      .map(([id]) => id)
      .sort(),
    rules: [...competing, ...standing].sort(),
  };
}

/** By what is left of the result once the answer is known. */
function answersTo(unknown: Unknown, result: ResultDiagram, branching: Branching): readonly Answer[] {
  const { diagrams } = branching;
  const answers = new Map<string, { values: unknown[]; outcome: Answer['outcome']; remaining: number }>();
  for (const [index, value] of unknown.values.entries()) {
    const left = result.keys.map((key) => diagrams.given(key, unknown.level, index));
    const key = left.map(({ id }) => id).join();
    const known = answers.get(key);
    const values = spelt(value, unknown, branching.scope.situation);
    if (known) known.values.push(...values);
    else {
      const outcome = outcomeIn(diagrams.given(result.heard, unknown.level, index));
      answers.set(key, { values: [...values], outcome, remaining: levelsIn(left).size });
    }
  }
  if (unknown.gap.field.type.kind === 'enum')
    for (const { values } of answers.values()) values.sort(noneLast);
  return [...answers.values()];
}

function noneLast(a: unknown, b: unknown): number {
  return a === null || b === null
    ? Number(a === null) - Number(b === null)
    : compareText(String(a), String(b));
}

function outcomeIn(heard: ResultDiagram['heard']): Answer['outcome'] {
  if (heard.kind === 'fork') return null;
  return { status: statusOf(heard.value), assignee: isDecided(heard.value) ? heard.value.assignee : null };
}

/** The value as in JSON, with those that the policy does not tell from it. Names that nobody has are not shown. */
function spelt(value: FactValue, { gap }: Unknown, situation: Situation): readonly unknown[] {
  const type: Type = gap.field.type;
  if (value === null) return [null];
  if (type.kind === 'enum') {
    return enumClasses(type.enum, gap, situation).find(([first]) => first === value) ?? [value];
  }
  if (type.kind === 'list' || type.kind === 'entity') return [toJson(value)];
  const json = toJson(value);
  return typeof json === 'string' && json.startsWith('?') ? [] : [json];
}
