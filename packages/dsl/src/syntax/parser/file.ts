import type { IRecognitionException, IToken, ParserMethod } from 'chevrotain';
import type { Language } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../../source/span.ts';
import type { Declaration } from '../ast.ts';
import { ExampleParser } from './examples.ts';

/** What one run of the parser over some tokens gave: at most one error, for it stops there. */
export interface Reading<T> {
  readonly result: T | undefined;
  readonly error: IRecognitionException | undefined;
}

/** The rules that tokens can be read by: a declaration, or one clause of one by itself. */
export type EntryRule =
  | 'declaration'
  | 'headerLine'
  | 'ruleClause'
  | 'barClause'
  | 'parameterClause'
  | 'exampleClause'
  | 'procedureLine'
  | 'bodyLine'
  | 'row';

type ParsedText = Pick<SourceFile, 'path' | 'text'>;

class FileParser extends ExampleParser {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  readonly declaration = this.RULE(
    'declaration',
    (): Declaration =>
      this.pick<Declaration>([
        { ALT: () => this.SUBRULE(this.policyHeader) },
        { ALT: () => this.SUBRULE(this.section) },
        { ALT: () => this.SUBRULE(this.rule) },
        { ALT: () => this.SUBRULE(this.definition) },
        { ALT: () => this.SUBRULE(this.lookup) },
        { ALT: () => this.SUBRULE(this.parameter) },
        { ALT: () => this.SUBRULE(this.bar) },
        { ALT: () => this.SUBRULE(this.table) },
        { ALT: () => this.SUBRULE(this.procedure) },
        { ALT: () => this.SUBRULE(this.example) },
        { ALT: () => this.SUBRULE(this.guarantee) },
        { ALT: () => this.SUBRULE(this.negative) },
        { ALT: () => this.SUBRULE(this.change) },
        { ALT: () => this.SUBRULE(this.disable) },
        { ALT: () => this.SUBRULE(this.enum_) },
        { ALT: () => this.SUBRULE(this.word) },
        { ALT: () => this.SUBRULE(this.entity) },
        { ALT: () => this.SUBRULE(this.matter) },
        { ALT: () => this.SUBRULE(this.extension) },
      ]),
  );

  run<T>(
    rule: ParserMethod<[], T>,
    file: ParsedText,
    surface: Language,
    tokens: readonly IToken[],
  ): Reading<T> {
    this.file = file.path;
    this.text = file.text;
    this.surface = surface;
    this.input = [...tokens];
    const result: T | undefined = withoutTraces(() => rule.call(this));
    return { result, error: this.errors[0] };
  }
}

/** A fault in a text is told by its token: writing out where the parser stood takes longer than all the rest. */
function withoutTraces<T>(read: () => T): T {
  const limit = errors.stackTraceLimit;
  errors.stackTraceLimit = 0;
  try {
    return read();
  } finally {
    errors.stackTraceLimit = limit;
  }
}

/** Not every engine has the limit. */
const errors: ErrorConstructor & { stackTraceLimit?: number | undefined } = Error;

const parser = new FileParser();

/** Reads tokens as one declaration. */
export function readDeclaration(
  file: ParsedText,
  surface: Language,
  tokens: readonly IToken[],
): Reading<Declaration> {
  return parser.run(parser.declaration, file, surface, tokens);
}

/** Tries tokens as one clause, for its error alone. */
export function readClause(
  rule: EntryRule,
  file: ParsedText,
  surface: Language,
  tokens: readonly IToken[],
): Reading<unknown> {
  return parser.run<unknown>(parser[rule] as ParserMethod<[], unknown>, file, surface, tokens);
}
