import type { Bilingual, CheckedPolicy, Declared, Language } from '@shouze/dsl';
import type { Decision, Duty } from '../../evaluate/decision.ts';
import { assigneeWords, wordsOf } from '../../evaluate/decision-words.ts';
import { titleOf } from '../questions/subject.ts';
import { wordOf } from '../words/print-facts.ts';

/** Whom a decision names, or why nobody. */
export function outcomeWords(decision: Decision, policy: CheckedPolicy): Bilingual {
  const { status, assignee = null, candidates = [], missing, matter } = decision;
  switch (status) {
    case 'decided':
      return assigneeWords(assignee, policy);
    case 'no_rule':
      return { zh: '无规则', en: 'no rule' };
    case 'conflict': {
      const rules = listed(
        candidates.map(({ rule }) => rule),
        policy.rules,
      );
      return { zh: `冲突：${rules.zh}`, en: `conflict: ${rules.en}` };
    }
    case 'needs_facts': {
      const paths = (language: Language): readonly string[] =>
        missing.map(({ path }) => factWords(path, matter, policy, language));
      return { zh: `需补：${paths('zh').join('、')}`, en: `needs facts: ${paths('en').join(', ')}` };
    }
  }
}

/** The roles that go with the responsible, each with whom it names. */
export function rolesWords({ roles }: Decision, policy: CheckedPolicy): Bilingual {
  return allOf(
    Object.entries(roles).map(([role, who]) => {
      const [name, words] = [wordsOf(policy.vocabulary.roles.get(role), role), assigneeWords(who, policy)];
      return { zh: `${name.zh} ${words.zh}`, en: `${name.en} ${words.en}` };
    }),
  );
}

/** Whom the rules of a conflict name. */
export function partiesWords({ candidates = [] }: Decision, policy: CheckedPolicy): Bilingual {
  return allOf(candidates.map(({ assignee }) => assigneeWords(assignee, policy)));
}

/** Joined; where there are none, that. */
export function allOf(words: readonly Bilingual[]): Bilingual {
  if (words.length === 0) return { zh: '无', en: 'none' };
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}

/** `分流 2022-01-19`; with who has to, where it is not the responsible. */
export function dutyWords({ action, actor, due }: Duty, policy: CheckedPolicy): Bilingual {
  const { actions, units, positions } = policy.vocabulary;
  const what = wordsOf(actions.get(action), action);
  const who =
    actor === 'assignee'
      ? { zh: '责任人', en: 'the assignee' }
      : wordsOf(units.get(actor) ?? positions.get(actor), actor);
  const when = due === null ? '' : ` ${due}`;
  return { zh: `${who.zh} ${what.zh}${when}`, en: `${who.en} to ${what.en}${when}` };
}

/** Rules and procedures by their titles, each once. */
export function listed(ids: readonly string[], declared: ReadonlyMap<string, Declared>): Bilingual {
  const titles = [...new Set(ids)].map((id) =>
    titleOf(declared.get(id) ?? { id, title: { zh: id, en: id } }),
  );
  return { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') };
}

/** `priors[0].handler` as `前案 第1件 承办人`. */
function factWords(path: string, matter: string, { vocabulary }: CheckedPolicy, language: Language): string {
  let owner = vocabulary.matters.get(matter) ?? vocabulary.entities.get('');
  const words = path.split('.').map((step) => {
    const [name = '', index] = step.split(/[[\]]/);
    const field = owner?.fields.get(name);
    const type = field?.type.kind === 'list' ? field.type.of : field?.type;
    owner = type?.kind === 'entity' ? vocabulary.entities.get(type.entity) : undefined;
    const word = wordOf(field, name, language);
    if (index === undefined) return word;
    return language === 'zh' ? `${word} 第${Number(index) + 1}个` : `${word} no. ${Number(index) + 1}`;
  });
  return words.join('.');
}
