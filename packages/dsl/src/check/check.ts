import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Declaration } from '../syntax/ast.ts';
import type { ParsedPackage } from '../syntax/parse-package.ts';
import { buildPolicy } from './build-policy.ts';
import { countyCalendars } from './calendar/county-calendars.ts';
import type { CheckedPolicy } from './checked-ast.ts';
import { declareAll } from './declare/declare-all.ts';
import { createPolicyHash } from './hash/hash-policy.ts';
import { createPerson } from './scope/built-in.ts';
import type { CheckContext } from './scope/context.ts';
import { loadPackage } from './scope/load-package.ts';
import { createNames } from './scope/names.ts';
import { createReporter } from './scope/reporter.ts';
import { createSymbolRecorder } from './scope/symbol-recorder.ts';
import type { SymbolTable } from './symbols.ts';
import { buildVocabulary, declareVocabulary } from './vocabulary/build-vocabulary.ts';

export interface Checked {
  /** Of names, types and meaning; those of the syntax are the parser's. */
  readonly diagnostics: readonly Diagnostic[];
  /** Only without any error, the parser's included. */
  readonly policy: CheckedPolicy | null;
  /** Faulty declarations left out; null where there is no policy header. */
  readonly preview: CheckedPolicy | null;
  readonly symbols: SymbolTable;
}

/** Surface tree to checked policy. Never throws: what is faulty is reported and left out. */
export function createCheck(): (parsed: ParsedPackage) => Checked {
  const hash = createPolicyHash();
  return (parsed) => check(parsed, hash);
}

function check(parsed: ParsedPackage, hash: ReturnType<typeof createPolicyHash>): Checked {
  const reporter = createReporter(parsed.diagnostics, parsed.lost);
  const symbols = createSymbolRecorder();
  const names = createNames(reporter, symbols);
  const data = new Map(
    [...parsed.sources.files, ...parsed.sources.libraries].map((file) => [file.path, file]),
  );
  const context: CheckContext = {
    reporter,
    symbols,
    names,
    person: createPerson(reporter, symbols),
    orders: new Map(),
    data,
    calendars: countyCalendars(data, reporter),
    procedures: new Map(),
    disabled: new Map(),
  };

  const loaded = loadPackage(parsed, reporter, symbols);
  const nodes: readonly Declaration[] = loaded.declarations.map((placed) => placed.node);
  declareVocabulary(nodes, context);
  const declared = declareAll(loaded.declarations, context);
  const vocabulary = buildVocabulary(nodes, context);
  for (const [id, { order }] of vocabulary.entities) context.orders.set(id, order);
  const unhashed = buildPolicy(parsed, loaded, declared, vocabulary, context);
  const preview = unhashed === null ? null : { ...unhashed, hash: hash(unhashed) };

  const { diagnostics } = reporter;
  const isSound = ![...parsed.diagnostics, ...diagnostics].some(({ severity }) => severity === 'error');
  return { diagnostics, policy: isSound ? preview : null, preview, symbols: symbols.table };
}
