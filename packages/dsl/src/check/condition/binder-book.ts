import type { Name } from '../../syntax/ast.ts';
import type { Binder } from '../checked-ast.ts';
import type { ElementScope } from '../resolve/environment.ts';

/** The elements that one rule, bar or definition speaks of, in the order in which it names them. */
export interface BinderBook {
  /** False where an unnamed binder for the entity is in reach already, so that the two cannot be told apart. */
  canBind(entity: string, name: Name | null, isBound: boolean, around: readonly ElementScope[]): boolean;
  /** One that the outcome sees keeps the name that the reader gave it, or its entity's. */
  create(entity: string, name: Name | null, isBound: boolean): Binder;
  /** For the outcome: bound elements, and those that may be missing. */
  readonly elements: readonly ElementScope[];
  remember(element: ElementScope): void;
}

export function createBinderBook(): BinderBook {
  const used = new Map<string, number>();
  const elements: ElementScope[] = [];
  const idOf = (entity: string, name: Name | null): string => name?.text ?? entity;
  return {
    elements,
    remember: (element) => elements.push(element),
    canBind(entity, name, isBound, around) {
      const id = idOf(entity, name);
      const sameAround = around.some((element) => baseId(element.binder.id) === id);
      const sameBound = elements.some((element) => element.certain && element.binder.id === id);
      return !(sameAround || (isBound && sameBound));
    },
    create(entity, name, isBound) {
      const id = idOf(entity, name);
      if (isBound) return { id, entity };
      const count = (used.get(id) ?? 0) + 1;
      used.set(id, count);
      return { id: `${id}#${count}`, entity };
    },
  };
}

function baseId(id: string): string {
  return id.replace(/#\d+$/, '');
}
