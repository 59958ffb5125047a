import { openStore, type Store, type StoreOptions } from '#store/index.ts';

/** The invented county of the tests. */
export const testCounty = { code: '990001', name: '示例县', bureau: '示例县教育局', isExample: false } as const;

/** A second county, to show that nothing crosses. */
export const otherCounty = { code: '990002', name: '邻县', bureau: '邻县教育局', isExample: false } as const;

/** An empty store in memory with both counties: about a second the first time in a process. Close it when the test ends. */
export async function openTestStore(options: Pick<StoreOptions, 'now'> = {}): Promise<Store> {
  const store = await openStore({ ...options, inMemory: true });
  await store.addCounty(testCounty);
  await store.addCounty(otherCounty);
  return store;
}
