import type { Bilingual, CheckedEffect, CheckedPolicy } from '@shouze/dsl';
import type { CaseReader, ProcedureEffect } from '../procedure/procedure.ts';
import { wordsOf } from './decision-words.ts';

/** What a step or an expiry brings about, whenever it does. */
type Effect = ProcedureEffect extends infer E ? (E extends unknown ? Omit<E, 'on'> : never) : never;

export function expectedEffect(effect: CheckedEffect, reader: CaseReader): Effect {
  switch (effect.kind) {
    case 'reroute':
    case 'archive':
      return { kind: effect.kind };
    case 'reassign':
      return { kind: 'reassign', to: effect.who === null ? null : reader.party(effect.who) };
    case 'notify':
      return { kind: 'notify', whom: reader.actor(effect.whom) };
  }
}

export function isEffect(found: Effect, expected: Effect): boolean {
  return found.kind === expected.kind && partyOf(found) === partyOf(expected);
}

export function effectsWords(effects: readonly Effect[], policy: CheckedPolicy): Bilingual {
  if (effects.length === 0) return { zh: '没有处理', en: 'no effect' };
  const words = effects.map((effect) => effectWords(effect, policy));
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}

const KINDS: Readonly<Record<Effect['kind'], Bilingual>> = {
  reroute: { zh: '重新分案', en: 'reroute' },
  archive: { zh: '归档', en: 'archive' },
  reassign: { zh: '改派', en: 'reassign' },
  notify: { zh: '通知', en: 'notify' },
};

function effectWords(effect: Effect, { vocabulary }: CheckedPolicy): Bilingual {
  const kind = KINDS[effect.kind];
  if (effect.kind === 'reroute' || effect.kind === 'archive') return kind;
  const id = partyOf(effect);
  // Who was chosen is not told.
  if (id === null) return { zh: `${kind.zh} 未写明的人`, en: `${kind.en} somebody not told` };
  const party = wordsOf(vocabulary.units.get(id) ?? vocabulary.positions.get(id), id);
  return { zh: `${kind.zh} ${party.zh}`, en: `${kind.en} ${party.en}` };
}

function partyOf(effect: Effect): string | null {
  if (effect.kind === 'reassign') return effect.to;
  return effect.kind === 'notify' ? effect.whom : null;
}
