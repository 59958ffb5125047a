const { floors, purePackages, databasePackages } = require('./floors.cjs');

const names = Object.keys(floors);
const on = floorNames => `(^|/)src/(${floorNames.join('|')})/`;
const packages = list => `node_modules/(${list.map(name => name.replace('/', '\\/')).join('|')})/`;
const PAGES = '(^|/)src/offices/[^/]+/pages/';
const TESTS = '\\.test\\.tsx?$';
const PACKAGE_KINDS = ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'unknown'];

const floorRules = names.map(floor => ({
  name: `floor-${floor}`,
  severity: 'error',
  comment: `${floor} may use only: ${floors[floor].join(', ') || 'nothing'}. See docs/house.md.`,
  from: { path: on([floor]), pathNot: [PAGES, TESTS] },
  to: {
    path: [
      on(names.filter(other => other !== floor && !floors[floor].includes(other))),
      ...(['server', 'cli'].includes(floor) ? [] : ['(^|/)src/app\\.ts$']),
    ],
    pathNot: floor === 'web' ? PAGES : '^$',
  },
}));

module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'pure-floors',
      severity: 'error',
      comment: 'kernel, standards and engines touch no node: module and no package but those in purePackages of floors.cjs.',
      from: { path: on(['kernel', 'standards', 'engines']), pathNot: TESTS },
      to: { dependencyTypes: PACKAGE_KINDS, pathNot: packages(purePackages) },
    },
    {
      name: 'engines-know-only-the-shape',
      severity: 'error',
      comment: 'Engines import types of standards; the data arrives as an argument.',
      from: { path: on(['engines']), pathNot: TESTS },
      to: { path: on(['standards']), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'front-door-of-engines',
      severity: 'error',
      comment: 'Enter an engine by its index.ts.',
      from: { path: '(^|/)src/([^/]+/[^/]+)' },
      to: { path: '(^|/)src/(engines/[^/]+)/(?!index\\.ts$)', pathNot: '(^|/)src/$2/' },
    },
    {
      name: 'front-door-of-the-kit',
      severity: 'error',
      comment: 'Enter the register kit by its index.ts.',
      from: { path: '(^|/)src/', pathNot: on(['register']) },
      to: { path: '(^|/)src/register/(?!index\\.ts$)' },
    },
    {
      name: 'front-door-of-the-store',
      severity: 'error',
      comment: 'Enter the store by its index.ts.',
      from: { path: '(^|/)src/', pathNot: on(['store']) },
      to: { path: '(^|/)src/store/(?!index\\.ts$)' },
    },
    {
      name: 'offices-are-neighbours',
      severity: 'error',
      comment: 'An office may visit only the roster, by its front door.',
      from: { path: '(^|/)src/offices/([^/]+)/' },
      to: { path: '(^|/)src/offices/', pathNot: ['(^|/)src/offices/$2/', '(^|/)src/offices/roster/index\\.ts$'] },
    },
    {
      name: 'pages-see-only-the-kit',
      severity: 'error',
      comment: 'A page uses the web kit, the kernel, and the types of its own office.',
      from: { path: '(^|/)src/offices/([^/]+)/pages/' },
      to: { path: '(^|/)src/', pathNot: ['(^|/)src/(kernel|web/kit)/', '(^|/)src/offices/$2/'] },
    },
    {
      name: 'page-imports-types-of-office',
      severity: 'error',
      comment: 'Only types cross from office to page: a page ships to the browser.',
      from: { path: PAGES },
      to: { path: '(^|/)src/offices/[^/]+/(?!pages/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'database-lives-in-store',
      severity: 'error',
      comment: 'The database packages are imported in store/ alone.',
      from: { path: '(^|/)src/', pathNot: [on(['store']), TESTS] },
      to: { path: packages(databasePackages) },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'No import goes round in a circle, type imports included.',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
    },
  },
};
