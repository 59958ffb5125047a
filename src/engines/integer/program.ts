import * as highsPackage from 'highs';

/** The package's loader; its types describe it as CommonJS, while Node loads its ES module. */
const load = highsPackage.default as unknown as () => Promise<highsPackage.Highs>;
let loaded: Promise<highsPackage.Highs> | null = null;

/** A sum of columns: pairs of column and coefficient. */
export type Terms = readonly (readonly [column: number, coefficient: number])[];

/** A mixed-integer linear program as it is being written down; all columns are at least 0. */
export class Program {
  readonly cost: number[] = [];
  readonly most: number[] = [];
  readonly isWhole: boolean[] = [];
  readonly rows: { readonly terms: Terms; readonly low: number; readonly high: number }[] = [];

  /** A column with its cost and its highest value. */
  column(cost: number, most = Number.POSITIVE_INFINITY, isWhole = true): number {
    this.cost.push(cost);
    this.most.push(most);
    this.isWhole.push(isWhole);
    return this.cost.length - 1;
  }

  /** low <= terms <= high. */
  row(terms: Terms, low: number, high: number): void {
    this.rows.push({ terms, low, high });
  }
}

/** What a run came to. */
export interface Ran {
  readonly isInfeasible: boolean;
  /** Values of the columns at the best that was found; null where nothing was. */
  readonly values: Float64Array | null;
  readonly objective: number;
  /** Nothing costs less. */
  readonly bound: number;
  readonly isProved: boolean;
}

/** How a run may be watched and ended. */
export interface Watch {
  readonly seconds: number;
  readonly gap: number;
  /** Difference to the bound at which a solution is good enough; 0.000001 where left out. */
  readonly absolute?: number;
  /** Called with every better solution of the program. */
  readonly better?: (values: Float64Array) => void;
  /** Called often with the bound; false ends the run. */
  readonly goesOn?: (bound: number) => boolean;
}

/** A program inside HiGHS, to which rows can be added between runs. */
export interface Machine {
  relax(): Ran;
  run(watch: Watch): Ran;
  /** One row more: terms <= high. */
  cut(terms: Terms, high: number): void;
  /** Another aim: what each column costs from now on. */
  aim(cost: readonly number[]): void;
  /** Where the next run begins. */
  begin(values: Float64Array): void;
  dispose(): void;
}

/** Hands a program to HiGHS, which solves it exactly by branch and cut. */
export async function machineOf(program: Program): Promise<Machine> {
  loaded ??= load();
  const highs = await loaded;
  const { variableType, modelStatus, callbackType } = highs.constants;
  const model = highs.createModel(dataOf(program, variableType));
  const columns = program.cost.length;
  const whole = Int32Array.from(program.isWhole, is => (is ? variableType.integer : variableType.continuous));
  let price: readonly number[] = program.cost;
  const loose = new Int32Array(columns).fill(variableType.continuous);
  model.options.set({ output_flag: false, mip_feasibility_tolerance: 1e-7 });
  const ranOf = (values: Float64Array | null, bound: number): Ran => {
    const status = model.getModelStatus();
    return {
      isInfeasible: status === modelStatus.infeasible,
      values,
      objective: values === null ? Number.POSITIVE_INFINITY : costOf(price, values),
      bound: status === modelStatus.infeasible ? Number.POSITIVE_INFINITY : Number.isFinite(bound) ? bound : 0,
      isProved: status === modelStatus.optimal,
    };
  };
  return {
    relax() {
      model.changeColsIntegrality({ kind: 'range', from: 0, to: columns - 1 }, loose);
      model.options.set({ time_limit: 1e9 });
      model.run();
      const isSolved = model.getModelStatus() === modelStatus.optimal;
      return ranOf(isSolved ? model.getSolution().colValue : null, isSolved ? model.getObjectiveValue() : 0);
    },
    run({ seconds, gap, absolute = 1e-6, better, goesOn }) {
      model.changeColsIntegrality({ kind: 'range', from: 0, to: columns - 1 }, whole);
      model.zeroAllClocks();
      model.options.set({ time_limit: Math.max(0.05, seconds), mip_rel_gap: gap, mip_abs_gap: absolute });
      model.run({
        [callbackType.mipImprovingSolution]: event => {
          if (event.data.mip_solution !== undefined) better?.(event.data.mip_solution);
        },
        [callbackType.mipInterrupt]: event => {
          if (goesOn?.(event.data.mip_dual_bound ?? 0) === false) event.interrupt();
        },
      });
      const has = Number(model.info.get('primal_solution_status')) === highs.constants.solutionStatus.feasible;
      return ranOf(has ? model.getSolution().colValue : null, Number(model.info.get('mip_dual_bound')));
    },
    cut: (terms, high) => void model.addRow(Number.NEGATIVE_INFINITY, high, entriesOf(terms)),
    aim(cost) {
      price = cost;
      model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, Float64Array.from(cost));
    },
    begin: values => void model.setSolution({ colValue: values }),
    dispose: () => model.dispose(),
  };
}

const costOf = (cost: readonly number[], values: Float64Array) => cost.reduce((sum, one, i) => sum + (one === 0 ? 0 : one * values[i]!), 0);

function entriesOf(terms: Terms) {
  return { indices: Int32Array.from(terms, ([column]) => column), values: Float64Array.from(terms, ([, coefficient]) => coefficient) };
}

function dataOf({ cost, most, isWhole, rows }: Program, type: highsPackage.HighsConstants['variableType']): highsPackage.ModelData {
  const starts = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) starts[i + 1] = starts[i]! + row.terms.length;
  const terms = rows.flatMap(row => row.terms);
  return {
    numCols: cost.length,
    numRows: rows.length,
    colCost: Float64Array.from(cost),
    colLower: new Float64Array(cost.length),
    colUpper: Float64Array.from(most),
    rowLower: Float64Array.from(rows, row => row.low),
    rowUpper: Float64Array.from(rows, row => row.high),
    matrix: { format: 'csr', numRows: rows.length, numCols: cost.length, starts, ...entriesOf(terms) },
    integrality: Int32Array.from(isWhole, is => (is ? type.integer : type.continuous)),
  };
}
