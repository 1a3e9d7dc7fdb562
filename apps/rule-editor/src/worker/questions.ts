import {
  type CheckedPackage,
  type CheckedPolicy,
  createLanguageService,
  type LanguageService,
} from '@shouze/dsl';
import type { Decision } from '@shouze/engine';
import { dueDates } from './due-dates.ts';
import { exampleOutcomes } from './example-outcomes.ts';
import { createLabeller } from './labels.ts';
import { BAD_FACTS, changeBetween, outcomeOf, UNDECIDED } from './outcome.ts';
import type { OutcomeView, Sample, WhyView, Workspace } from './protocol.ts';
import type { Tools } from './tools.ts';
import type { TriedCaseView } from './tried-case/protocol.ts';
import { type TriedCase, tryCase } from './tried-case/try-case.ts';
import { whyOf } from './why.ts';

interface AtPlace {
  readonly path: string;
  readonly offset: number;
}

/** What the main thread may ask about the text as it is. Offsets are UTF-16 units. */
export type Question =
  | { readonly kind: 'why'; readonly sample: string }
  | ({ readonly kind: 'try' } & TriedCase)
  | ({
      readonly kind: 'completions' | 'hover' | 'definition' | 'references' | 'signature' | 'renamable';
    } & AtPlace)
  | ({ readonly kind: 'rename'; readonly newName: string } & AtPlace)
  | ({ readonly kind: 'typed'; readonly typed: string } & AtPlace)
  | { readonly kind: 'symbols' | 'folding' | 'tokens' | 'format' | 'lenses'; readonly path: string }
  | { readonly kind: 'hints'; readonly path: string; readonly sample: string | null }
  | { readonly kind: 'fixes'; readonly path: string; readonly start: number; readonly end: number };

export type QuestionKind = Question['kind'];

type Answer<M extends keyof LanguageService> = ReturnType<LanguageService[M]>;

export interface Answers {
  readonly why: WhyView | null;
  /** Null where there is no usable policy. */
  readonly try: TriedCaseView | null;
  readonly completions: Answer<'completions'>;
  readonly hover: Answer<'hover'>;
  readonly definition: Answer<'definition'>;
  readonly references: Answer<'references'>;
  readonly symbols: Answer<'documentSymbols'>;
  readonly folding: Answer<'foldingRanges'>;
  readonly tokens: Answer<'semanticTokens'>;
  readonly format: Answer<'format'>;
  readonly fixes: Answer<'quickFixes'>;
  readonly signature: Answer<'signatureHelp'>;
  readonly renamable: Answer<'prepareRename'>;
  readonly rename: Answer<'rename'>;
  readonly typed: Answer<'formatOnType'>;
  readonly lenses: Answer<'codeLenses'>;
  readonly hints: Answer<'inlayHints'>;
}

/** What answers are made of. */
export interface Answering {
  readonly tools: Tools;
  readonly workspace: () => Workspace;
  readonly draft: () => CheckedPackage;
  readonly published: () => CheckedPolicy | null;
}

export function answerQuestion(question: Question, answering: Answering): Answers[QuestionKind] {
  if (question.kind === 'why') return whyOfSample(question.sample, answering);
  if (question.kind === 'try') return tried(question, answering);
  const draft = answering.draft();
  const service = serviceOf(draft);
  const { path } = question;
  switch (question.kind) {
    case 'completions':
    case 'hover':
    case 'definition':
    case 'references':
      return service[question.kind](path, question.offset);
    case 'symbols':
      return service.documentSymbols(path);
    case 'folding':
      return service.foldingRanges(path);
    case 'tokens':
      return service.semanticTokens(path);
    case 'format':
      return service.format(path);
    case 'fixes':
      return service.quickFixes(path, question.start, question.end);
    case 'signature':
      return service.signatureHelp(path, question.offset);
    case 'renamable':
      return service.prepareRename(path, question.offset);
    case 'rename':
      return service.rename(path, question.offset, question.newName);
    case 'typed':
      return service.formatOnType(path, question.offset, question.typed);
    case 'lenses':
      return service.codeLenses(path, exampleOutcomes(draft.policy, answering.tools));
    case 'hints': {
      const sample = answering.workspace().samples.find(({ id }) => id === question.sample);
      return service.inlayHints(path, dueDates(draft.policy ?? draft.preview, sample, answering.tools));
    }
  }
}

const services = new WeakMap<CheckedPackage, LanguageService>();

/** One service a checked text: what it works out is kept as long as the text stands. */
function serviceOf(checked: CheckedPackage): LanguageService {
  const service = services.get(checked) ?? createLanguageService(checked);
  services.set(checked, service);
  return service;
}

function whyOfSample(id: string, answering: Answering): WhyView | null {
  const sample = answering.workspace().samples.find((one) => one.id === id);
  return sample ? why(sample, answering) : null;
}

/** A case that is no sample, as far as it is entered. */
function tried(question: TriedCase, answering: Answering): TriedCaseView | null {
  const { policy, preview } = answering.draft();
  const used = policy ?? preview;
  if (!used) return null;
  const explain = (facts: unknown): WhyView => why({ id: '', label: '', facts }, answering);
  return tryCase(question, used, answering.tools, explain);
}

function why(sample: Sample, { tools, workspace, draft, published }: Answering): WhyView {
  const { files, libraries } = workspace();
  const before = decided(sample, published(), tools);
  const { policy, preview } = draft();
  const used = policy ?? preview;
  const nothing = {
    sample: sample.id,
    published: before?.outcome ?? null,
    faults: [],
    decision: null,
    rules: [],
    bars: [],
  };
  if (!used) return { ...nothing, draft: UNDECIDED, change: 'none' };
  const checked = tools.checkFacts(used, sample.facts);
  if (!checked.ok) {
    const change = changeBetween(nothing.published, BAD_FACTS);
    return { ...nothing, faults: checked.faults, draft: BAD_FACTS, change };
  }
  const explanation = tools.explain(used, checked.facts, tools.calendarFor(used));
  const outcome = outcomeOf(explanation.decision, createLabeller(used, sample.facts));
  return {
    ...nothing,
    ...whyOf(explanation, used, sample.facts, [...files, ...libraries], before?.decision ?? null),
    draft: outcome,
    change: changeBetween(nothing.published, outcome),
  };
}

/** One sample by the published version; no decision where the facts are bad. */
function decided(
  sample: Sample,
  policy: CheckedPolicy | null,
  tools: Tools,
): { readonly outcome: OutcomeView; readonly decision: Decision | null } | null {
  if (!policy) return null;
  const checked = tools.checkFacts(policy, sample.facts);
  if (!checked.ok) return { outcome: BAD_FACTS, decision: null };
  const decision = tools.decide(policy, checked.facts);
  return { outcome: outcomeOf(decision, createLabeller(policy, sample.facts)), decision };
}
