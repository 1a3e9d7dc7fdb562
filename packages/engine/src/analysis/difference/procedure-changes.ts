import type { Bilingual, CheckedMatter, CheckedProcedure, CheckedState } from '@shouze/dsl';
import { formatDay } from '../../calendar/day-number.ts';
import { meaningText } from '../meaning/meaning-text.ts';
import { titleOf } from '../questions/subject.ts';
import { type CaseFacts, fillFor, restrictedFacts } from '../search/case-facts.ts';
import { realisticDay } from '../search/realistic-day.ts';
import type { Roots } from '../uses/field-of.ts';
import { decidedOrNull } from './decision-key.ts';
import type { CaseCondition } from './literal.ts';
import { periodChangeWords, periodText } from './period-words.ts';
import { allRules } from './rule-needs.ts';
import { heardCondition } from './shift.ts';
import type { Side } from './side.ts';
import type { TruthSearch } from './truths/find-truths.ts';
import type { Atoms } from './truths/formula.ts';
import type { Witness } from './witness.ts';

type Sides = readonly [before: Side, after: Side];

/** A procedure that both policies have and that goes another way, with a case that opens it. */
export interface ProcedureChange extends Witness {
  readonly message: Bilingual;
  /** Under which it is opened, as far as the witness shows. */
  readonly condition: CaseCondition;
}

interface Looking {
  readonly matter: CheckedMatter;
  readonly sides: Sides;
  readonly atoms: Atoms;
  readonly searches: readonly [TruthSearch, TruthSearch];
}

/** Whom a case goes to does not hang on them; by when what may be asked for does. */
export function procedureChanges(looking: Looking): readonly ProcedureChange[] {
  const { matter, sides } = looking;
  return [...sides[0].policy.procedures.values()].flatMap((was) => {
    const is = sides[1].policy.procedures.get(was.id);
    if (is === undefined || was.matter !== matter.id || sameProcedure(was, is, sides)) return [];
    const shown = caseThatOpens(is, looking);
    return shown === null ? [] : [{ ...shown, message: procedureWords(was, is, shown, looking) }];
  });
}

function sameProcedure(was: CheckedProcedure, is: CheckedProcedure, [before, after]: Sides): boolean {
  return meaningText(was.states, before.policy) === meaningText(is.states, after.policy);
}

/** Null where no case opens it on both sides. */
function caseThatOpens(
  { id, states }: CheckedProcedure,
  { matter, sides, atoms, searches }: Looking,
): Omit<ProcedureChange, 'message'> | null {
  const { policy, calendar } = sides[1];
  for (const rule of allRules(policy, matter.id).filter(({ procedures }) => procedures.includes(id))) {
    const heard = heardCondition(rule, sides[1]);
    const answer = searches[1].find(atoms.formulaOf(heard, policy));
    if (answer.kind !== 'found') continue;
    const day = formatDay(realisticDay(policy, calendar));
    const facts = { ...startedOn(states[0], day, matter), ...fillFor(answer.draft, sides) };
    const [before, after] = sides.map((side) => decidedOrNull(restrictedFacts(facts, side.policy), side));
    const opens = [before, after].every((one) => one?.procedures.some(({ name }) => name === id));
    const condition: CaseCondition = [{ condition: heard, holds: true, side: 1, rule: null }];
    if (before && after && opens) return { facts, decisions: [before, after], condition };
  }
  return null;
}

/** The day from which the first period counts, where the matter tells it: so that its end is seen. */
function startedOn(state: CheckedState | undefined, day: string, { fields }: CheckedMatter): CaseFacts {
  const from = state?.deadline?.from;
  if (from?.kind !== 'path' || from.root !== null || from.fields.length !== 1) return {};
  const [field = ''] = from.fields;
  return fields.get(field)?.type.kind === 'date' ? { [field]: day } : {};
}

/** `开启程序 首审复核 的：状态 已收案 自 收案日期 起 5日 → 7日` */
function procedureWords(
  was: CheckedProcedure,
  is: CheckedProcedure,
  { facts }: Witness,
  { matter, sides }: Looking,
): Bilingual {
  const asOf = matter.asOf === null ? null : facts[matter.asOf];
  const day = typeof asOf === 'string' ? asOf : null;
  const roots: Roots = new Map([[null, matter]]);
  const gone = was.states.filter(({ id }) => !is.states.some((one) => one.id === id));
  const changes = [
    ...is.states.flatMap((state): readonly Bilingual[] => {
      const before = was.states.find(({ id }) => id === state.id);
      if (before === undefined) return [stateWords(state, { zh: '是新的', en: 'is new' })];
      return stateChange(before, state, roots, sides, day);
    }),
    ...gone.map((state) => stateWords(state, { zh: '没有了', en: 'is gone' })),
  ];
  const title = titleOf(is);
  return {
    zh: `开启程序 ${title.zh} 的：${changes.map(({ zh }) => zh).join('，')}`,
    en: `where procedure "${title.en}" opens: ${changes.map(({ en }) => en).join(', ')}`,
  };
}

function stateChange(
  before: CheckedState,
  after: CheckedState,
  roots: Roots,
  [was, is]: Sides,
  asOf: string | null,
): readonly Bilingual[] {
  const period = ({ deadline }: CheckedState, { policy }: Side) => ({
    from: deadline?.from ?? null,
    within: deadline?.within ?? null,
    roots,
    policy,
  });
  const [time, otherTime] = [period(before, was), period(after, is)];
  const isOther = restText(before, was) !== restText(after, is);
  return [
    ...(periodText(time) === periodText(otherTime)
      ? []
      : [stateWords(after, periodChangeWords(time, otherTime, asOf))]),
    ...(isOther ? [stateWords(after, { zh: '的去向改变', en: 'leads elsewhere' })] : []),
  ];
}

function restText({ deadline: _, ...rest }: CheckedState, { policy }: Side): string {
  return meaningText([rest], policy);
}

function stateWords(state: CheckedState, { zh, en }: Bilingual): Bilingual {
  const title = titleOf(state);
  return { zh: `状态 ${title.zh} ${zh}`, en: `state "${title.en}" ${en}` };
}
