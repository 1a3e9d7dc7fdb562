import type { IRecognitionException, IToken } from 'chevrotain';
import type { Language } from '../../diagnostics/diagnostic.ts';
import type { Declaration } from '../ast.ts';
import { dropBroken } from '../drop-broken.ts';
import { ExampleParser } from './examples.ts';

/** A whole file: declarations in any order. */
class FileParser extends ExampleParser {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  /** Kept outside the rule, so that a slip at the end of the file does not take what stands before it. */
  private read: (Declaration | undefined)[] = [];

  readonly declarations = this.RULE('declarations', (): void => {
    this.MANY(() => this.read.push(this.SUBRULE(this.declaration)));
  });

  readonly declaration = this.RULE('declaration', (): Declaration =>
    this.pick<Declaration>([
      { ALT: () => this.SUBRULE(this.policyHeader) },
      { ALT: () => this.SUBRULE(this.section) },
      { ALT: () => this.SUBRULE(this.rule) },
      { ALT: () => this.SUBRULE(this.definition) },
      { ALT: () => this.SUBRULE(this.lookup) },
      { ALT: () => this.SUBRULE(this.parameter) },
      { ALT: () => this.SUBRULE(this.bar) },
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

  parse(path: string, text: string, surface: Language, tokens: readonly IToken[]) {
    this.file = path;
    this.text = text;
    this.surface = surface;
    this.input = [...tokens];
    this.read = [];
    this.declarations();
    const errors: readonly IRecognitionException[] = this.errors;
    return { declarations: dropBroken(this.read), errors };
  }
}

const parser = new FileParser();

/** Reads the declarations of one file's tokens; what is broken is left out and told by `errors`. */
export function parseDeclarations(path: string, text: string, surface: Language, tokens: readonly IToken[]) {
  return parser.parse(path, text, surface, tokens);
}
