import { checkPackage } from '../../../packages/dsl/src/index.ts';
import { processorTime } from '../contest/rate.ts';
import { parseBare } from './bare-parser.ts';
import { policyText } from './policy-text.ts';

/** The first time in a process of its own: `node once.ts check|bare RULES` prints the milliseconds that it took. */
const [what, rules] = process.argv.slice(2);
const text = policyText(Number(rules));
const files = [{ path: 'policy.shouze', text }];
const start = processorTime();
if (what === 'bare') parseBare(text);
else if (checkPackage({ files, libraries: [] }).policy === null) throw new Error('the policy has errors');
console.log(processorTime() - start);
