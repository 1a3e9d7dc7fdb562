import type { Bilingual, Vocabulary } from '@shouze/dsl';
import { factsSchema, type JsonSchema } from '@shouze/engine';
import type { Command } from 'commander';
import { loadPolicy } from '../load-policy.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { PATH } from './options.ts';

const DESCRIPTION: Bilingual = {
  zh: '输出案件事实的 JSON Schema（2020-12）',
  en: 'print the JSON Schema (2020-12) of the facts',
};

interface SchemaOptions {
  readonly matter?: string;
}

export function addSchema(program: Command, terminal: Terminal): void {
  const matter: Bilingual = {
    zh: '只输出这一事项的（英文名）；默认全部',
    en: 'of this matter alone; default: of all',
  };
  program
    .command('schema')
    .description(DESCRIPTION[terminal.language])
    .argument('<path>', PATH[terminal.language])
    .option('--matter <matter>', matter[terminal.language])
    .action((path: string, options: SchemaOptions) => schema(terminal, path, options));
}

async function schema(terminal: Terminal, path: string, { matter }: SchemaOptions): Promise<void> {
  const loaded = await loadPolicy(terminal, path);
  if (loaded === null) return;
  const { vocabulary } = loaded.policy;
  const json = matter === undefined ? schemaOfAll(vocabulary) : schemaOf(vocabulary, matter);
  await terminal.write(`${JSON.stringify(json, null, 2)}\n`);
}

function schemaOf(vocabulary: Vocabulary, matter: string): JsonSchema {
  const id = [...vocabulary.matters.values()].find(
    ({ id, title }) => id === matter || title.zh === matter,
  )?.id;
  const found = id === undefined ? null : factsSchema(vocabulary, id);
  if (found !== null) return found;
  const known = [...vocabulary.matters.keys()].sort().join(', ');
  throw new UsageError({
    zh: `没有事项“${matter}”，有：${known}`,
    en: `no matter "${matter}"; there are ${known}`,
  });
}

/** One schema for facts of any matter. The matters' definitions are of one vocabulary, so that equal names mean the same. */
function schemaOfAll(vocabulary: Vocabulary): JsonSchema {
  const all = [...vocabulary.matters.keys()].sort().map((matter) => schemaOf(vocabulary, matter));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    anyOf: all.map(({ $schema: _schema, $defs: _definitions, ...own }) => own),
    $defs: Object.assign({}, ...all.map((one) => one.$defs)),
  };
}
