import type { Code } from '../diagnostics/catalogue.ts';
import type { LintRule } from './lint-rule.ts';
import { chainOfIs } from './rules/chain-of-is.ts';
import { doubleNegation } from './rules/double-negation.ts';
import { dubiousName } from './rules/dubious-name.ts';
import { duplicateRule } from './rules/duplicate-rule.ts';
import { emptySection } from './rules/empty-section.ts';
import { emptySource } from './rules/empty-source.ts';
import { impliedPrecedence } from './rules/implied-precedence.ts';
import { inlineDefinition } from './rules/inline-definition.ts';
import { longCondition } from './rules/long-condition.ts';
import { magicAmount } from './rules/magic-amount.ts';
import { misleadingPeriod } from './rules/misleading-period.ts';
import { misleadingUnit } from './rules/misleading-unit.ts';
import { missingTitle } from './rules/missing-title.ts';
import { needlessExample } from './rules/needless-example.ts';
import { noExamples } from './rules/no-examples.ts';
import { noOtherwise } from './rules/no-otherwise.ts';
import { policySaysWhich } from './rules/policy-says-which.ts';
import { repeatedChoice } from './rules/repeated-choice.ts';
import { repeatedCondition } from './rules/repeated-condition.ts';
import { repeatedMember } from './rules/repeated-member.ts';
import { repeatedPeriod } from './rules/repeated-period.ts';
import { ruleWithoutSource } from './rules/rule-without-source.ts';
import { sharedCondition } from './rules/shared-condition.ts';
import { timelineOrder } from './rules/timeline-order.ts';
import { untestedRule } from './rules/untested-rule.ts';
import { unusedDefinition } from './rules/unused-definition.ts';
import { unusedParameter } from './rules/unused-parameter.ts';
import { unusedProcedure } from './rules/unused-procedure.ts';
import { unusedWord } from './rules/unused-word.ts';
import { yesCompared } from './rules/yes-compared.ts';

/** The linter's rules by their codes, each documented in docs/diagnostics. */
export const lintRules = {
  SZ501: ruleWithoutSource,
  SZ502: emptySource,
  SZ503: policySaysWhich,
  SZ510: unusedDefinition,
  SZ511: unusedParameter,
  SZ512: unusedProcedure,
  SZ513: emptySection,
  SZ514: unusedWord,
  SZ520: repeatedPeriod,
  SZ521: magicAmount,
  SZ522: timelineOrder,
  SZ530: misleadingPeriod,
  SZ531: misleadingUnit,
  SZ532: missingTitle,
  SZ533: dubiousName,
  SZ540: duplicateRule,
  SZ541: impliedPrecedence,
  SZ542: noOtherwise,
  SZ543: repeatedChoice,
  SZ550: doubleNegation,
  SZ551: yesCompared,
  SZ552: sharedCondition,
  SZ553: repeatedCondition,
  SZ554: chainOfIs,
  SZ555: repeatedMember,
  SZ556: longCondition,
  SZ557: inlineDefinition,
  SZ560: untestedRule,
  SZ561: needlessExample,
  SZ562: noExamples,
} as const satisfies Readonly<Partial<Record<Code, LintRule>>>;
