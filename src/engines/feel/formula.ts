import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import { build, firstError } from './build.ts';
import type { Building } from './building.ts';
import { compileNode } from './closure.ts';
import type { Closure, Compiling } from './closureScope.ts';
import { explainParts, type Part } from './explain.ts';
import { overGroup, type Ratio, ratioOf } from './group.ts';
import { infer } from './infer.ts';
import type { Inferring } from './inferring.ts';
import { parse } from './parse.ts';
import { type Finding, placeText, says } from './problem.ts';
import { hostOf, type Scope, typesOf } from './scope.ts';
import { toSql } from './sql/index.ts';
import type { Mapping, SqlOptions, SqlText } from './sql/mapping.ts';
import { depthOf, type Node } from './tree.ts';
import type { Type } from './types.ts';
import type { Value } from './value.ts';

/** The names a formula is given, by name. */
export type Context = Readonly<Record<string, unknown>>;

/** A formula that was read, typed and compiled once. */
export interface Formula {
  readonly text: string;
  readonly type: Type;
  /** The names it reads from outside, in the order of the text. */
  readonly names: readonly string[];
  /** What a strict scope would refuse; empty under one. */
  readonly doubts: readonly Problem[];
  readonly tree: Node;
  /** Its value for one record. */
  readonly evaluate: (context: Context) => Value;
  /** Its value for a set of rows: aggregates run over them, other names come from `context`. */
  readonly evaluateGroup: (rows: readonly Context[], context?: Context) => Value;
  /** The value of each part, inner parts first, for a proof. With `rows`, as `evaluateGroup`. */
  readonly explain: (context: Context, rows?: readonly Context[]) => readonly Part[];
  /** The same formula as SQL (PostgreSQL 15): text with `$n` and its parameters; refused with the place and reason where SQL has no equal. */
  readonly toSql: (mapping: Mapping, options?: SqlOptions) => Result<SqlText>;
  /** Over a group of rows: each row value becomes its sum, so that a ratio is the ratio of sums. Itself when it aggregates already. */
  readonly overGroup: () => Result<Formula>;
  /** Numerator, denominator and factor of `n / d`, `n / d * k`; null for another form. */
  readonly ratio: () => Ratio | null;
}

const maxLength = 20_000;
const maxDepth = 400;

/** Findings that are doubts under a lenient scope; a formula that cannot be read is refused under any. */
function read(text: string, scope: Scope): Result<{ readonly tree: Node; readonly findings: readonly Finding[] }> {
  if (text.trim() === '') return refuse(says.empty());
  if (text.length > maxLength) return refuse(says.tooDeep());
  const building: Building = { parsed: parse(text, typesOf(scope.names)), types: typesOf(scope.types ?? {}), findings: [] };
  const error = firstError(building.parsed);
  if (error !== null) return refuse(says.syntax({ text: text.slice(error.from, error.from + 12) || '结尾' }, placeText(error)));
  const tree = build(building, building.parsed.tree.topNode);
  return depthOf(tree) > maxDepth ? refuse(says.tooDeep()) : ok({ tree, findings: building.findings });
}

/** Compiles an expression for a scope. Refused, all problems at once, when it cannot be read or (unless lenient) does not fit the scope. */
export function compile(text: string, scope: Scope): Result<Formula> {
  try {
    const reading = read(text, scope);
    return reading.ok ? fromTree(text, reading.value.tree, reading.value.findings, scope) : reading;
  } catch (error) {
    // The parser and the walks over its tree recurse: what is nested beyond the stack is beyond people too.
    if (error instanceof RangeError) return refuse(says.tooDeep());
    throw error;
  }
}

/** Types and compiles a tree that was read or rewritten. */
function fromTree(text: string, tree: Node, before: readonly Finding[], scope: Scope): Result<Formula> {
  const i: Inferring = {
    text,
    names: typesOf(scope.names),
    typeOf: new Map(),
    aggregates: new Set(),
    reads: new Set(),
    findings: [...before],
    layers: [],
  };
  const type = infer(i, tree);
  const problems = i.findings.toSorted((a, b) => a.place.from - b.place.from).map(finding => finding.problem);
  if (problems.length > 0 && scope.lenient !== true) return refuse(...problems);
  const compiling: Compiling = { types: i.names, aggregates: i.aggregates, typeOf: i.typeOf, layers: [], depth: 0, compile: compileNode };
  const host = hostOf(scope);
  const run: Closure = compileNode(compiling, tree);
  return ok({
    text,
    type,
    names: [...i.reads],
    doubts: problems,
    tree,
    evaluate: context => run({ context, rows: null, locals: [], host }),
    evaluateGroup: (rows, context = {}) => run({ context, rows, locals: [], host }),
    explain: (context, rows) =>
      explainParts({ text, tree, compiling, typeOf: i.typeOf }, { context, rows: rows ?? null, locals: [], host }),
    toSql: (mapping, options = {}) => toSql({ text, tree, types: i.names, aggregates: i.aggregates, now: host.now }, mapping, options),
    overGroup: () =>
      i.aggregates.size > 0 || (type.grain ?? '') === ''
        ? fromTree(text, tree, before, scope)
        : fromTree(text, overGroup(tree, i), before, scope),
    ratio: () => ratioOf(text, tree),
  });
}
