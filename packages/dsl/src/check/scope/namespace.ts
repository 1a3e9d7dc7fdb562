import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import type { Name, Title } from '../../syntax/ast.ts';
import type { Symbol as NameSymbol } from '../symbols.ts';
import { kindWords } from './kind-words.ts';
import { nearestName, renameFix } from './nearest-name.ts';
import type { Reporter } from './reporter.ts';
import type { SymbolRecorder } from './symbol-recorder.ts';

export interface Entry<T> {
  readonly symbol: NameSymbol;
  readonly item: T;
}

/** Things whose titles must differ, found by either of their titles. */
export interface Namespace<T> {
  /** False, with a diagnostic, where one of the titles is taken. */
  declare(title: Title, symbol: NameSymbol, item: T): boolean;
  /** For what is built into the language. */
  add(symbol: NameSymbol, item: T): void;
  find(text: string): Entry<T> | undefined;
  /** What a name stands for; an unknown one is reported as no known `what`. */
  resolve(name: Name, what?: Bilingual): Entry<T> | null;
  readonly titles: Iterable<string>;
  readonly entries: readonly Entry<T>[];
}

export function createNamespace<T>(
  what: Bilingual,
  reporter: Reporter,
  symbols: SymbolRecorder,
): Namespace<T> {
  const byTitle = new Map<string, Entry<T>>();
  const entries: Entry<T>[] = [];

  function enter(symbol: NameSymbol, item: T): void {
    const entry = { symbol, item };
    entries.push(entry);
    for (const text of [symbol.title.zh, symbol.title.en]) if (text !== null) byTitle.set(text, entry);
  }

  return {
    entries,
    get titles() {
      return byTitle.keys();
    },
    add: enter,
    find: (text) => byTitle.get(text),
    declare(title, symbol, item) {
      symbols.declare(title, symbol);
      const taken = titleNames(title).find((name) => byTitle.has(name.text));
      const first = taken && byTitle.get(taken.text);
      if (taken === undefined || first === undefined) {
        enter(symbol, item);
        return true;
      }
      reportDuplicate(taken, first.symbol, reporter);
      // Its other title is not unknown for that: one slip is one diagnostic.
      for (const { text } of titleNames(title)) if (!byTitle.has(text)) byTitle.set(text, first);
      return false;
    },
    resolve(name, words = what) {
      const entry = byTitle.get(name.text);
      if (entry === undefined) reportUnknown(name, words, byTitle.keys(), reporter);
      else symbols.refer(name, entry.symbol);
      return entry ?? null;
    },
  };
}

export function reportUnknown(
  name: Name,
  what: Bilingual,
  known: Iterable<string>,
  reporter: Reporter,
): void {
  // A name that the parser made up to recover, or one that it could not read: the slip itself is reported already.
  if (name.text === '' || reporter.isLost(name.text)) {
    reporter.spoil();
    return;
  }
  const nearest = nearestName(name.text, known);
  const fixes = renameFix(name, nearest);
  reporter.add(diagnose('SZ201', name.span, { name: name.text, what, nearest }, { fixes }));
}

function reportDuplicate(name: Name, first: NameSymbol | undefined, reporter: Reporter): void {
  if (name.text === '') {
    reporter.spoil();
    return;
  }
  const what = kindWords[first?.kind ?? 'binder'];
  const message = { zh: '先前声明于此', en: 'declared here before' };
  const related = first?.declaredAt ? [{ span: first.declaredAt.span, message }] : [];
  reporter.add(diagnose('SZ202', name.span, { name: name.text, what }, { related }));
}

function titleNames(title: Title): readonly Name[] {
  const names = [title.primary, title.zh, title.en].filter((name) => name !== null);
  return [...new Map(names.map((name) => [name.text, name])).values()];
}
