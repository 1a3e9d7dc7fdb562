import type { Bilingual } from '@shouze/dsl';

/** The command cannot do what it was asked: a missing file, an unreadable path. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}
