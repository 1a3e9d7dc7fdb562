import type { Bilingual, CheckedPolicy, Declared } from '@shouze/dsl';
import type { Assignee, Decision } from './decision.ts';

const NOBODY: Bilingual = { zh: '无人', en: 'nobody' };

export function assigneeWords(assignee: Assignee | null, policy: CheckedPolicy): Bilingual {
  if (assignee === null) return NOBODY;
  const unit = (id: string): Bilingual => wordsOf(policy.vocabulary.units.get(id), id);
  if (assignee.kind !== 'draw') {
    return assignee.kind === 'unit' ? unit(assignee.id) : { zh: assignee.id, en: assignee.id };
  }
  if (assignee.by === 'designation') {
    const from = unit(assignee.from);
    return { zh: `由 ${from.zh} 指定`, en: `designated by ${from.en}` };
  }
  const members = assignee.pool.map(unit);
  const [zh, en] = assignee.by === 'lot' ? ['随机', 'by lot from'] : ['轮流', 'in rotation from'];
  return {
    zh: `在 ${members.map((member) => member.zh).join('、')} 中 ${zh}`,
    en: `${en} ${members.map((member) => member.en).join(', ')}`,
  };
}

/** The id where the vocabulary has no such word. */
export function wordsOf(word: Declared | undefined, id: string): Bilingual {
  return { zh: word?.title.zh ?? word?.title.en ?? id, en: word?.title.en ?? word?.id ?? id };
}

export function statusWords({ status, missing, candidates = [] }: Decision): Bilingual {
  switch (status) {
    case 'decided':
      return { zh: '已决定', en: 'decided' };
    case 'no_rule':
      return { zh: '无规则', en: 'no rule' };
    case 'conflict':
      return named({ zh: '冲突', en: 'conflict' }, [...new Set(candidates.map(({ rule }) => rule))]);
    case 'needs_facts':
      return named(
        { zh: '需补', en: 'needs facts' },
        missing.map(({ path }) => path),
      );
  }
}

function named({ zh, en }: Bilingual, ids: readonly string[]): Bilingual {
  return ids.length === 0 ? { zh, en } : { zh: `${zh}：${ids.join('、')}`, en: `${en}: ${ids.join(', ')}` };
}
