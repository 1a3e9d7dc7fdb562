import type { init } from 'z3-solver';
import { declarations } from './smt.ts';

export type Z3 = Awaited<ReturnType<typeof init>>;

/** Whether each of the formulas can be satisfied. Parsed at once: text that is handed to Z3's other thread does not live long enough. */
export async function askZ3({ Z3 }: Z3, formulas: readonly string[]): Promise<readonly string[]> {
  const context = Z3.mk_context(Z3.mk_config());
  const text = `${declarations()}\n${formulas.map((formula) => `(assert ${formula})`).join('\n')}`;
  const asserted = Z3.parse_smtlib2_string(context, text, [], [], [], []);
  Z3.ast_vector_inc_ref(context, asserted);
  const always = Z3.ast_vector_size(context, asserted) - formulas.length;
  const solver = Z3.mk_solver(context);
  Z3.solver_inc_ref(context, solver);
  for (let index = 0; index < always; index += 1) {
    Z3.solver_assert(context, solver, Z3.ast_vector_get(context, asserted, index));
  }
  const answers: string[] = [];
  for (const index of formulas.keys()) {
    Z3.solver_push(context, solver);
    Z3.solver_assert(context, solver, Z3.ast_vector_get(context, asserted, always + index));
    const answer = await Z3.solver_check(context, solver);
    answers.push(answer === 1 ? 'sat' : answer === -1 ? 'unsat' : 'unknown');
    Z3.solver_pop(context, solver, 1);
  }
  Z3.del_context(context);
  return answers;
}
