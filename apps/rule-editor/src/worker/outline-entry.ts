import type { Bilingual, CheckedPolicy, Declaration, Labels, Title } from '@shouze/dsl';
import { bilingual, joined } from './labels.ts';
import type { OutlineEntry } from './protocol.ts';

/** A declaration in the outline, by its title in either language. @param policy knows the titles of what others declare */
export function entryOf(declaration: Declaration, policy: CheckedPolicy | null): readonly OutlineEntry[] {
  const name = nameOf(declaration, policy);
  return name === null ? [] : [{ kind: declaration.kind, name, at: declaration.span }];
}

function nameOf(declaration: Declaration, policy: CheckedPolicy | null): Bilingual | null {
  switch (declaration.kind) {
    case 'definition':
    case 'lookup': {
      const owner = titleAmong(ownersOf(policy), declaration.owner.text);
      return joined([owner, ownTitle(declaration.title)], '.', '.');
    }
    case 'change':
      return titleAmong(policy?.parameters.values(), declaration.parameter.text);
    case 'disable':
      return titleAmong(policy?.rules.values(), declaration.rule.text);
    case 'extension':
      return null;
    default:
      return ownTitle(declaration.title);
  }
}

const ownTitle = ({ primary, zh, en }: Title): Bilingual =>
  bilingual({ zh: zh?.text ?? null, en: en?.text ?? null }, primary.text);

/** What definitions and look-ups are of: a matter, an entity or an enum. */
function ownersOf(policy: CheckedPolicy | null): readonly Titled[] {
  if (policy === null) return [];
  const { matters, entities, enums } = policy.vocabulary;
  return [...matters.values(), ...entities.values(), ...enums.values()];
}

interface Titled {
  readonly title: Labels;
}

/** A name in the text is one of the two titles. */
function titleAmong(titled: Iterable<Titled> | undefined, text: string): Bilingual {
  const found = [...(titled ?? [])].find(({ title }) => title.zh === text || title.en === text);
  return bilingual(found?.title, text);
}
