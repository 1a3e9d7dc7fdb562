import type { Bilingual } from '@shouze/dsl';
import { type Assignee, type Decision, routingKey } from '@shouze/engine';
import { joined, type Labeller, same } from './labels.ts';
import type { Change, OutcomeView } from './protocol.ts';

/** A decision as a row of the table shows it. */
export function outcomeOf(decision: Decision, labeller: Labeller): OutcomeView {
  return {
    status: decision.status,
    responsible: responsibleOf(decision, labeller),
    roles: rolesOf(decision, labeller),
    missing: joined(
      decision.missing.map(({ path }) => labeller.path(decision.matter, path)),
      '、',
      ', ',
    ),
    routing: routingKey(decision),
    details: JSON.stringify(detailsOf(decision)),
  };
}

export const BAD_FACTS: OutcomeView = outcomeWithout('bad_facts');
export const UNDECIDED: OutcomeView = outcomeWithout('undecided');

function outcomeWithout(status: 'bad_facts' | 'undecided'): OutcomeView {
  return { status, responsible: same(''), roles: same(''), missing: same(''), routing: status, details: '' };
}

/** `routing`: the case goes elsewhere; `details`: the same place, but other duties, due dates or procedures. */
export function changeBetween(published: OutcomeView | null, draft: OutcomeView): Change {
  if (published === null || draft.status === 'undecided' || published.status === 'undecided') return 'none';
  if (isMisfit(published) !== isMisfit(draft)) return 'misfit';
  if (published.routing !== draft.routing) return 'routing';
  return published.details === draft.details ? 'none' : 'details';
}

const isMisfit = ({ status }: OutcomeView): boolean => status === BAD_FACTS.status;

/** The responsible in words; of a conflict, each party once. */
function responsibleOf(decision: Decision, labeller: Labeller): Bilingual {
  if (decision.assignee) return assigneeText(decision.assignee, labeller);
  if (decision.status !== 'conflict') return same('');
  const parties = (decision.candidates ?? []).flatMap(({ assignee }) =>
    assignee ? [assigneeText(assignee, labeller)] : [],
  );
  const once = parties.filter((one, place) => parties.findIndex((other) => other.zh === one.zh) === place);
  return joined(once, ' / ', ' / ');
}

function rolesOf({ roles }: Decision, labeller: Labeller): Bilingual {
  const words = Object.entries(roles).map(([role, who]) => {
    const [name, text] = [labeller.role(role), assigneeText(who, labeller)];
    return { zh: `${name.zh} ${text.zh}`, en: `${name.en} ${text.en}` };
  });
  return joined(words, '、', ', ');
}

export function assigneeText(assignee: Assignee, labeller: Labeller): Bilingual {
  if (assignee.kind !== 'draw') return labeller.actor(assignee.id);
  if (assignee.by === 'designation') {
    const from = labeller.actor(assignee.from);
    return { zh: `由${from.zh}指定`, en: `designated by ${from.en}` };
  }
  const pool = joined(assignee.pool.map(labeller.actor), '、', ', ');
  return assignee.by === 'lot'
    ? { zh: `${pool.zh}随机`, en: `${pool.en} by lot` }
    : { zh: `${pool.zh}轮流`, en: `${pool.en} in rotation` };
}

function detailsOf(decision: Decision): unknown {
  return [
    sorted(decision.duties.map(({ action, actor, from, due }) => [action, actor, from, due])),
    sorted(decision.procedures.map(({ name, until }) => [name, until])),
    sorted(decision.excluded.map(({ id, bar }) => [id, bar])),
  ];
}

function sorted(items: readonly unknown[]): readonly string[] {
  return items.map((item) => JSON.stringify(item)).sort();
}
