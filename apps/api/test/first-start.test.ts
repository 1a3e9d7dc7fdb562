import { describe, expect, it } from 'vitest';
import { Refusal } from '../src/refusal.ts';
import { readShipped, readShippedPolicy } from '../src/shipped-policies.ts';
import { publishOnFirstStart } from '../src/use-cases/first-start.ts';
import { COURT, NOON, temporaryStore } from './test-court.ts';
import { BROKEN, testPolicy } from './test-policy.ts';

const samples = [{ label: '撤诉后再诉', facts: { matter: 'filing' } }];
const shipped = () => ({ id: 'trial', files: testPolicy({ version: 3 }), samples });

function firstStart(court = COURT, store = temporaryStore()) {
  return { store: store.forCourt(court), court, shipped: readShipped(), clock: () => NOON };
}

describe('the first start of a court', () => {
  it('publishes under the header’s version and day, with the sample cases', async () => {
    const services = firstStart();
    expect(await publishOnFirstStart(services, shipped)).toBe(true);
    expect(await services.store.policies.versions()).toMatchObject([
      { policy: 'trial', version: 3, effectiveFrom: '2022-01-01', publishedAt: NOON },
    ]);
    expect(await services.store.samples.of('trial')).toEqual(samples);
  });

  it('leaves a court alone that has a policy, and knows nothing of another court’s', async () => {
    const store = temporaryStore();
    const ofNobody = () => {
      const [policy, examples] = testPolicy();
      const files = [{ ...policy!, text: policy!.text.replace(/\n {2}法院.*/, '') }, examples!];
      return { ...shipped(), files };
    };
    await publishOnFirstStart(firstStart(COURT, store), shipped);
    expect(await publishOnFirstStart(firstStart(COURT, store), shipped)).toBe(false);
    expect(await publishOnFirstStart(firstStart('川1528', store), ofNobody)).toBe(true);
  });

  it('publishes nothing where what ships is another court’s', async () => {
    const services = firstStart('川1528');
    expect(await publishOnFirstStart(services, shipped)).toBe(false);
    expect(await services.store.policies.list()).toEqual([]);
  });

  it('keeps nothing where the policy cannot be published', async () => {
    const services = firstStart();
    const broken = () => ({ ...shipped(), files: testPolicy({ more: BROKEN }) });
    await expect(publishOnFirstStart(services, broken)).rejects.toBeInstanceOf(Refusal);
    expect(await services.store.policies.list()).toEqual([]);
    expect(await publishOnFirstStart(services, shipped)).toBe(true);
  });
});

describe('what ships', () => {
  it('has no path twice over the package and the libraries', () => {
    const { libraries, bases } = readShipped();
    const paths = [...readShippedPolicy().files, ...libraries, ...bases.flat()].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('policy.shouze');
  });
});
