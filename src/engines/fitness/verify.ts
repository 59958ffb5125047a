import type { FitnessStandard } from '#standards/fitness/types.ts';

/** Every way in which a fitness standard's tables contradict themselves; empty for a sound one. Shares no code with the scoring. */
export function contradictionsOf(standard: FitnessStandard): readonly string[] {
  const found: string[] = [];
  for (const [id, item] of Object.entries(standard.items)) {
    for (const sex of ['male', 'female'] as const) {
      const table = item[sex];
      if (table === undefined) continue;
      table.grades.forEach((grade, column) => {
        let before: number | null = null;
        for (const row of table.rows) {
          const threshold = row[column + 1] ?? null;
          if (threshold === null) continue;
          const isWorse = before === null || (item.better === 'higher' ? threshold < before : threshold > before);
          if (!isWorse) found.push(`${id} ${sex} grade ${grade}: ${before} then ${threshold}`);
          before = threshold;
        }
      });
    }
  }
  for (let grade = 1; grade <= 12; grade++) {
    for (const sex of ['male', 'female'] as const) {
      const sum = Object.values(standard.weights(grade, sex) ?? {}).reduce((total, weight) => total + weight, 0);
      if (sum !== 100) found.push(`weights of grade ${grade} ${sex} add to ${sum}`);
    }
  }
  return found;
}

/** How many thresholds the tables hold. */
export const countThresholds = (standard: FitnessStandard): number =>
  Object.values(standard.items)
    .flatMap(item => [item.male, item.female])
    .flatMap(table => table?.rows ?? [])
    .reduce((sum, row) => sum + row.slice(1).filter(threshold => threshold !== null).length, 0);
