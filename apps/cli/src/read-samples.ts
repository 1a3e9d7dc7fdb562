import { readJson } from '@shouze/engine';
import { faultsText } from './report/faults.ts';
import { sampleFacts } from './sample-facts.ts';
import { UsageError } from './usage-error.ts';

/** A case of a file of samples. */
export interface Sample {
  /** Counted from 1. */
  readonly line: number;
  readonly label: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * One case a line; empty lines say nothing.
 * @param path as people name the file here
 * @throws UsageError with every line that is no JSON, or has a field twice
 */
export function readSamples(text: string, path: string): readonly Sample[] {
  const lines = text.split('\n').map((json, index) => ({ json, line: index + 1 }));
  const read = lines
    .filter(({ json }) => json.trim() !== '')
    .map(({ json, line }) => ({ line, result: readJson(json.trim()) }));
  const faulty = read.flatMap(({ line, result }) => (result.ok ? [] : [{ line, faults: result.faults }]));
  if (faulty.length > 0) {
    throw new UsageError({
      zh: faulty
        .map(({ line, faults }) => `${path}：第 ${line} 行：${faultsText(faults, 'zh')}`)
        .join('')
        .trimEnd(),
      en: faulty
        .map(({ line, faults }) => `${path}: line ${line}: ${faultsText(faults, 'en')}`)
        .join('')
        .trimEnd(),
    });
  }
  return read.flatMap(({ line, result }) => (result.ok ? [{ line, ...sampleIn(result.value) }] : []));
}

function sampleIn(value: unknown): Pick<Sample, 'label' | 'facts'> {
  const facts = sampleFacts(value);
  return { label: facts === value ? null : labelOf(value), facts: isRecord(facts) ? facts : {} };
}

function labelOf(value: unknown): string | null {
  return isRecord(value) && typeof value.label === 'string' ? value.label : null;
}

/** What is no record fits no vocabulary, and is told with all that do not. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
