import type { CheckedRule } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { finding, undecided } from './report-finding.ts';
import { ask, caseWhereHeard, holds, noneHolds, rivalsBefore, type Subject } from './subject.ts';

/** Rules that hold, but never where nothing goes before them. */
export function unreachableRules(subject: Subject): readonly Finding[] {
  return subject.rules.competing.flatMap((rule) => {
    const rivals = rivalsBefore([rule], subject);
    if (rivals.length === 0) return [];
    const heard = caseWhereHeard([rule], subject);
    if (heard.kind === 'found') return [];
    if (heard.kind === 'undecided')
      return undecided(rule, { zh: '能否轮到', en: 'is ever reached' }, heard, subject);
    const witness = ask(holds(rule), subject);
    if (witness.kind !== 'found') return [];
    return [unreachable(rule, coversOf(rule, rivals, subject), witness, subject)];
  });
}

function unreachable(
  rule: CheckedRule,
  covers: readonly CheckedRule[],
  witness: ReturnType<typeof ask>,
  subject: Subject,
): Finding {
  const shown = covers.slice(0, NAMES_SHOWN).map(({ id }) => id);
  const more = covers.length > NAMES_SHOWN ? { zh: '等', en: ' …' } : { zh: '', en: '' };
  const words = {
    zh: shown.map((name) => `“${name}”`).join('、') + more.zh,
    en: shown.map((name) => `"${name}"`).join(', ') + more.en,
  };
  const parameters = { name: rule.id, covers: words };
  return finding(
    { code: 'SZ404', kind: 'unreachable', parameters, rules: [rule, ...covers], witness },
    subject,
  );
}

const NAMES_SHOWN = 4;

/** One rule that covers it alone, if there is one; else all that may. */
function coversOf(
  rule: CheckedRule,
  rivals: readonly CheckedRule[],
  subject: Subject,
): readonly CheckedRule[] {
  const alone = rivals.find((rival) => {
    const missed = noneHolds([rival]);
    return missed === null || ask([...holds(rule), ...missed], subject).kind === 'none';
  });
  return alone === undefined ? rivals : [alone];
}

/** Cases that no rule covers; or, where a rule takes all others, that there are none. */
export function uncoveredCases(subject: Subject): readonly Finding[] {
  const { competing, otherwise } = subject.rules;
  if (competing.length === 0) return [];
  const wishes = noneHolds(competing);
  const uncovered = wishes === null ? ({ kind: 'none' } as const) : ask(wishes, subject);
  if (otherwise !== null) {
    const about = otherwise;
    if (uncovered.kind !== 'none') return [];
    return [
      finding(
        { code: 'SZ414', kind: 'unreachable', parameters: { name: about.id }, rules: [about] },
        subject,
      ),
    ];
  }
  const [first] = competing;
  if (uncovered.kind === 'undecided' && first !== undefined) {
    return undecided(
      first,
      { zh: '等是否覆盖全部情形', en: 'and the other rules cover every case' },
      uncovered,
      subject,
    );
  }
  if (uncovered.kind !== 'found') return [];
  const { matter } = subject;
  const name = { zh: matter.title.zh ?? matter.id, en: matter.title.en ?? matter.id };
  const { rules, ...rest } = finding(
    {
      code: 'SZ406',
      kind: 'gap',
      parameters: { matter: name },
      rules: first ? [first] : [],
      witness: uncovered,
    },
    subject,
  );
  return [{ ...rest, rules: rules.slice(1) }];
}
