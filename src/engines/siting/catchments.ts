import { excessOf, type SitingProblem } from './problem.ts';

/** A layout under change: who goes where, loads, and what is broken, kept up at every move. */
export class Catchments {
  readonly problem: SitingProblem;
  readonly assign: Int32Array;
  readonly load: Float64Array;
  readonly isOpen: Uint8Array;
  /** Points of each site, and the place of each point among them. */
  readonly own: readonly number[][];
  readonly place: Int32Array;
  cost = 0;
  /** Pupils above seats or below least sizes, over all open sites. */
  excess = 0;
  opened = 0;
  /** What a point is charged at a site that it may not go to; such a point counts as excess too. */
  readonly barred: number;

  constructor(problem: SitingProblem) {
    this.problem = problem;
    this.assign = new Int32Array(problem.points).fill(-1);
    this.load = new Float64Array(problem.sites);
    this.isOpen = new Uint8Array(problem.sites);
    this.own = Array.from({ length: problem.sites }, () => []);
    this.place = new Int32Array(problem.points);
    let dearest = 1;
    for (const value of problem.cost) if (value < Number.POSITIVE_INFINITY && value > dearest) dearest = value;
    this.barred = 2 * dearest;
  }

  costTo(point: number, site: number): number {
    return Math.min(this.barred, this.problem.cost[point * this.problem.sites + site] as number);
  }

  /** What an open site breaks if it carried `load`. */
  excessAt(site: number, load: number): number {
    return excessOf(this.problem, site, load);
  }

  open(site: number): void {
    if (this.isOpen[site] === 1) return;
    this.isOpen[site] = 1;
    this.opened++;
    this.cost += this.problem.opening[site] as number;
    this.excess += this.excessAt(site, 0);
  }

  /** Closes a site that nobody goes to. */
  close(site: number): void {
    if (this.isOpen[site] === 0) return;
    this.isOpen[site] = 0;
    this.opened--;
    this.cost -= this.problem.opening[site] as number;
    this.excess -= this.excessAt(site, 0);
  }

  /** Sends a point to an open site (from wherever it goes now). */
  send(point: number, site: number): void {
    const before = this.assign[point] as number;
    if (before === site) return;
    const demand = this.problem.demand[point] as number;
    if (before >= 0) this.take(point, before, demand);
    const load = this.load[site] as number;
    this.excess += this.excessAt(site, load + demand) - this.excessAt(site, load);
    this.load[site] = load + demand;
    if (this.costTo(point, site) === this.barred) this.excess += demand + 1;
    const own = this.own[site] as number[];
    this.place[point] = own.length;
    own.push(point);
    this.assign[point] = site;
    this.cost += this.costTo(point, site);
  }

  private take(point: number, site: number, demand: number): void {
    const load = this.load[site] as number;
    this.excess += this.excessAt(site, load - demand) - this.excessAt(site, load);
    this.load[site] = load - demand;
    if (this.costTo(point, site) === this.barred) this.excess -= demand + 1;
    const own = this.own[site] as number[];
    const last = own.pop() as number;
    if (last !== point) {
      own[this.place[point] as number] = last;
      this.place[last] = this.place[point] as number;
    }
    this.cost -= this.costTo(point, site);
  }

  /** Clears everything and lays out anew. */
  restore(assign: Int32Array, open: Uint8Array): void {
    this.cost = 0;
    this.excess = 0;
    this.opened = 0;
    this.assign.fill(-1);
    this.load.fill(0);
    this.isOpen.fill(0);
    for (const own of this.own) own.length = 0;
    for (const [site, yes] of open.entries()) if (yes === 1) this.open(site);
    for (const [point, site] of assign.entries()) if (site >= 0) this.send(point, site);
  }
}
