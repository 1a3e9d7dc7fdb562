import type { CheckedRule } from '@shouze/dsl';
import type { Finding } from '../finding.ts';
import { removalFixes } from '../fixes/removal.ts';
import { rowBeforeFixes } from '../fixes/row-before.ts';
import type { Answer } from '../search/find-case.ts';
import { caseWhereHolds, isThere } from './ask.ts';
import { placeHeard } from './place-heard.ts';
import { finding, undecided } from './report-finding.ts';
import { rivalsBefore } from './room.ts';
import { type Subject, titleOf } from './subject.ts';
import { toldOfEach } from './told.ts';

/** Rules that hold, but never where nothing goes before them. */
export function unreachableRules(subject: Subject): readonly Finding[] {
  return toldOfEach('SZ404', subject.rules.competing, subject, (rule) => {
    const rivals = rivalsBefore([rule], subject);
    const heard: ReturnType<typeof isThere> =
      rivals.length === 0 ? { kind: 'found' } : isThere([rule], rivals, subject);
    if (heard.kind === 'found') return null;
    if (heard.kind === 'undecided')
      return () => undecided(rule, { zh: '能否轮到', en: 'is ever reached' }, heard, subject);
    return () => {
      const witness = caseWhereHolds(rule, subject);
      if (witness.kind !== 'found') return [];
      return [unreachable(rule, rivals, witness, subject)];
    };
  });
}

function unreachable(
  rule: CheckedRule,
  rivals: readonly CheckedRule[],
  witness: Answer,
  subject: Subject,
): Finding {
  const covers = coversOf(rule, rivals, subject);
  const shown = covers.slice(0, NAMES_SHOWN).map(titleOf);
  const more = covers.length > NAMES_SHOWN ? { zh: '等', en: ' …' } : { zh: '', en: '' };
  const words = {
    zh: shown.map(({ zh }) => `“${zh}”`).join('、') + more.zh,
    en: shown.map(({ en }) => `"${en}"`).join(', ') + more.en,
  };
  const { writing } = subject;
  const place = placeHeard(rule, rivals, subject);
  const fixes = [...rowBeforeFixes(rule, place, writing), ...removalFixes(rule, writing)];
  const about = {
    parameters: { name: titleOf(rule), covers: words },
    rules: [rule, ...covers],
    witness,
    fixes,
  };
  return finding({ code: 'SZ404', kind: 'unreachable', ...about }, subject);
}

const NAMES_SHOWN = 4;

/** One rule that covers it alone, if there is one; else all that may. */
function coversOf(
  rule: CheckedRule,
  rivals: readonly CheckedRule[],
  subject: Subject,
): readonly CheckedRule[] {
  const alone = rivals.find((rival) => isThere([rule], [rival], subject).kind === 'none');
  return alone === undefined ? rivals : [alone];
}
