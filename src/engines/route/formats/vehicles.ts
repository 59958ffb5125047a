import type { VehicleKind } from '../problem.ts';

/** One vehicle of a file. */
export type Vehicle = Omit<VehicleKind, 'number'>;

/** Puts vehicles alike together; a kind with at least as many vehicles as there are customers is one without limit. */
export function kindsOf(vehicles: readonly Vehicle[], customers: number) {
  const index = new Map<string, number>();
  const kindOfVehicle = vehicles.map(({ capacity, fixedCost, unitCost }) => {
    const key = `${capacity} ${fixedCost} ${unitCost}`;
    if (!index.has(key)) index.set(key, index.size);
    return index.get(key) as number;
  });
  const kinds = [...index.values()].map((kind): VehicleKind => {
    const number = kindOfVehicle.filter(other => other === kind).length;
    return { ...(vehicles[kindOfVehicle.indexOf(kind)] as Vehicle), number: number >= customers ? null : number };
  });
  return { kinds, kindOfVehicle };
}
