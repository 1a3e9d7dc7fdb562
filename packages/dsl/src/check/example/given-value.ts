import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Literal, Path, RecordValue, Value } from '../../syntax/ast.ts';
import type { Type } from '../checked-ast.ts';
import { bareName, bareWords, resolveBareWord } from '../resolve/bare-word.ts';
import { reportUnknown } from '../scope/namespace.ts';
import { typeWords } from '../types/type-words.ts';
import { type GivenScope, givenFacts } from './given-facts.ts';

/** A value of an example as JSON; `name` is its field's, for messages. */
export function givenValue(value: Value, type: Type, name: string, scope: GivenScope): unknown {
  switch (value.kind) {
    case 'list':
      if (type.kind !== 'list') return wrongValue(value, type, name, scope);
      return value.items.map((item) => givenValue(item, type.of, name, scope));
    case 'record':
      return givenRecord(value, type, name, scope);
    case 'path':
      return givenWord(value, type, name, scope);
    case 'none':
      return type.kind === 'list' ? wrongValue(value, type, name, scope) : null;
    default:
      return givenLiteral(value, type, name, scope);
  }
}

function givenRecord(record: RecordValue, type: Type, name: string, scope: GivenScope): unknown {
  const { names, person } = scope.context;
  if (type.kind === 'entity') {
    const entity = names.entities.find(type.entity)?.item;
    return entity === undefined ? null : givenFacts(record, entity, scope);
  }
  if (type.kind !== 'person' && type.kind !== 'unit') return wrongValue(record, type, name, scope);
  const facts = givenFacts(record, person, scope);
  if (type.kind === 'person' && typeof facts.id === 'string') scope.persons.add(facts.id);
  return facts;
}

/** A bare word: a member, a unit, a person's id, or plain text. */
function givenWord(path: Path, type: Type, name: string, scope: GivenScope): unknown {
  const { context, persons } = scope;
  const text = path.names.map((part) => part.text).join('.');
  if (type.kind === 'text') return text;
  if (type.kind === 'person') {
    persons.add(text);
    return text;
  }
  const word = bareName(path);
  if (word === null || (type.kind !== 'enum' && type.kind !== 'unit'))
    return wrongValue(path, type, name, scope);
  const constant = resolveBareWord(word, type, context);
  if (constant?.kind === 'constant') return constant.value;
  reportUnknown(word, typeWords(type, context), bareWords(type, context), context.reporter);
  return null;
}

function givenLiteral(literal: Literal, type: Type, name: string, scope: GivenScope): unknown {
  switch (literal.kind) {
    case 'text':
      if (type.kind === 'person') scope.persons.add(literal.text);
      if (['text', 'person', 'case_number'].includes(type.kind)) return literal.text;
      break;
    case 'number':
      if (type.kind === 'money' || (type.kind === 'integer' && Number.isInteger(literal.value)))
        return literal.value;
      break;
    case 'date':
      if (type.kind === 'date') return literal.date;
      break;
    case 'yesno':
      if (type.kind === 'yesno') return literal.value;
      break;
    case 'duration':
    case 'none':
      break;
  }
  return wrongValue(literal, type, name, scope);
}

function wrongValue(value: Value, type: Type, name: string, { context }: GivenScope): null {
  const expected = typeWords(type, context);
  context.reporter.add(diagnose('SZ252', value.span, { name, expected }));
  return null;
}
