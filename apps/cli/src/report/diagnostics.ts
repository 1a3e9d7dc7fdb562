import { type Diagnostic, type Fix, type Language, renderDiagnostic } from '@shouze/dsl';
import type { LoadedPackage } from '../load-package.ts';
import { placesOf, type ShownPlaces } from './places.ts';

/** Diagnostics as people read them: one block each, a blank line between; empty where there are none. */
export function diagnosticsText(
  loaded: LoadedPackage,
  diagnostics: readonly Diagnostic[],
  language: Language,
): string {
  const places = placesOf(loaded);
  return diagnostics
    .map((diagnostic) => `${renderDiagnostic(places.shown(diagnostic), places.texts, language)}\n\n`)
    .join('');
}

/** Diagnostics as machines read them: both languages, places as lines and columns. */
export function diagnosticsJson(
  loaded: LoadedPackage,
  diagnostics: readonly Diagnostic[],
): readonly object[] {
  const places = placesOf(loaded);
  return diagnostics.map((diagnostic) => oneAsJson(places, diagnostic));
}

function oneAsJson(
  places: ShownPlaces,
  { code, severity, span, message, related, fixes }: Diagnostic,
): object {
  return {
    code,
    severity,
    ...places.of(span),
    message,
    related: related.map((other) => ({ ...places.of(other.span), message: other.message })),
    fixes: fixesJson(places, fixes),
  };
}

/** Each edit puts `text` in the place of what stands there. */
export function fixesJson(places: ShownPlaces, fixes: readonly Fix[]): readonly object[] {
  return fixes.map(({ title, edits }) => ({
    title,
    edits: edits.map(({ span, text }) => ({ ...places.of(span), text })),
  }));
}

export function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
}
