import type { VrplibInstance } from './vrplib.ts';

/** Writes tours as CVRPLIB writes a solution: `Route #1: 5 3 8`, then `Cost 123`. With a fleet, route #k is that of the k-th vehicle of the file. */
export function writeSolution(
  instance: Pick<VrplibInstance, 'scale' | 'vehicles'>,
  { tours, kinds, cost }: { readonly tours: readonly (readonly number[])[]; readonly kinds: readonly number[]; readonly cost: number },
): string {
  const waiting = new Map<number, number[]>();
  for (const [vehicle, kind] of instance.vehicles.entries()) waiting.set(kind, [...(waiting.get(kind) ?? []), vehicle]);
  const numbered = tours.map((tour, i) => [waiting.get(kinds[i] ?? 0)?.shift() ?? i, tour] as const);
  const lines = numbered.sort(([a], [b]) => a - b).map(([vehicle, tour]) => `Route #${vehicle + 1}: ${tour.join(' ')}`);
  const whole = Math.round((cost / instance.scale) * 1e4) / 1e4;
  return `${lines.join('\n')}\nCost ${whole}\n`;
}

/** Reads a solution as CVRPLIB writes it: tours with the number of their vehicle in the file (from 0), empty ones left out. */
export function readSolution(text: string): { readonly vehicle: number; readonly tour: readonly number[] }[] {
  return [...text.matchAll(/^Route #(\d+):(.*)$/gm)]
    .map(([, number, places]) => ({
      vehicle: Number(number) - 1,
      tour: (places as string).trim().split(/\s+/).filter(Boolean).map(Number),
    }))
    .filter(({ tour }) => tour.length > 0);
}
