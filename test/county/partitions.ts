/** The counties of which each gets a partition of its own; all others share the last. */
const parted = ['990001', '990002'];

/**
 * The same migration with every table that has a county laid out in partitions by county: what a prefecture that holds many
 * counties would do by hand.
 */
export const byCounty = (sql: string): string =>
  sql.replace(/create table "?(\w+)"? \(\n([\s\S]*?)\n\);/g, (whole, name: string, body: string) =>
    /^\s*"?county"? text not null/m.test(body) ? partitioned(name, body) : whole,
  );

function partitioned(name: string, body: string): string {
  const parts = parted.map(county => `create table "${name}_${county}" partition of "${name}" for values in ('${county}');`);
  return `create table "${name}" (\n${body}\n) partition by list (county);\n${parts.join('\n')}\ncreate table "${name}_rest" partition of "${name}" default;`;
}
