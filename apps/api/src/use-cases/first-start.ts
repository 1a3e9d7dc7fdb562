import { courtDay } from '../clock.ts';
import type { ShippedPolicy } from '../shipped-policies.ts';
import { checkFiles } from './check-files.ts';
import { librariesOf } from './draft-libraries.ts';
import { publish, requirePublishable } from './publish-draft.ts';
import { isOf } from './publish-obstacles.ts';
import type { Services } from './services.ts';

/**
 * Publishes the shipped policy for its court where that has none: under its header's version and from its header's day.
 * @returns whether there was anything to do
 * @throws Refusal if the shipped policy cannot be published
 */
export async function publishOnFirstStart(
  { store, court, shipped, clock }: Pick<Services, 'store' | 'court' | 'shipped' | 'clock'>,
  read: () => ShippedPolicy,
): Promise<boolean> {
  if ((await store.policies.list()).length > 0) return false;
  const { id, files, samples } = read();
  const { libraries } = await librariesOf({ store, court, shipped }, files);
  const policy = requirePublishable(checkFiles(files, libraries), []);
  // What ships is one court's: another begins with nothing.
  if (!isOf(policy, court)) return false;
  const now = clock();
  const title = { titleZh: policy.title.zh, titleEn: policy.title.en };
  await store.tx(async (inside) => {
    await inside.policies.insert({ id, ...title, createdAt: now });
    await publish(inside, {
      policy: id,
      version: policy.version,
      ...title,
      effectiveFrom: policy.effective ?? courtDay(now),
      hash: policy.hash,
      files,
      libraries,
      shared: false,
      effectiveUntil: policy.until,
      publishedAt: now,
    });
    await inside.samples.insert(id, samples);
  });
  return true;
}
