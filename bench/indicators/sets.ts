import pg from 'pg';
import { type Definition, partsSqlOf, planIndicator, type Source } from '#engines/aggregate/index.ts';
import { type Decimal, parseDecimal } from '#kernel/decimal.ts';

const SCHOOLS = 60;
const YEARS = 10;
const TEACHERS = 50;
const WANTED = 500;

const degrees = ['博士研究生', '硕士研究生', '大学本科', '大学专科', '高中阶段'];
const titles = ['正高级教师', '高级教师', '一级教师', '二级教师', '三级教师', '未定职级'];
const subjects = ['语文', '数学', '外语', '体育与健康', '音乐', '美术'];

const sources: readonly Source[] = [
  {
    name: '教师',
    unit: '人',
    grain: 'staff',
    isSingle: false,
    fields: {
      学历: { kind: 'string' },
      职称: { kind: 'string' },
      学科: { kind: 'string' },
      性别: { kind: 'string' },
      教龄: { kind: 'number', unit: '年' },
      骨干: { kind: 'boolean' },
    },
  },
  {
    name: '条件',
    unit: '份',
    grain: 'facts',
    isSingle: true,
    fields: {
      在校生数: { kind: 'number', unit: '人' },
      教学面积: { kind: 'number', unit: '平方米' },
      运动面积: { kind: 'number', unit: '平方米' },
      设备值: { kind: 'number', unit: '元' },
      图书: { kind: 'number', unit: '册' },
    },
  },
];

/** Five hundred formulas, no two alike: per hundred pupils and shares of teachers by degree, title, subject, sex, years; figures a pupil. */
function formulas(): readonly string[] {
  const conditions = [
    ...degrees.flatMap(degree => titles.map(title => `学历 = "${degree}" and 职称 = "${title}"`)),
    ...degrees.flatMap(degree => subjects.map(subject => `学历 = "${degree}" and 学科 = "${subject}"`)),
    ...titles.flatMap(title => subjects.map(subject => `职称 in ("${title}", "高级教师") and 学科 = "${subject}"`)),
    ...subjects.flatMap(subject => [5, 10, 15, 20, 25, 30].map(years => `学科 = "${subject}" and 教龄 >= ${years}`)),
    ...titles.flatMap(title => [5, 15, 25].map(years => `职称 = "${title}" and 骨干 and 教龄 < ${years}`)),
    ...degrees.flatMap(degree =>
      ['男', '女'].flatMap(sex => [5, 10, 20].map(years => `学历 = "${degree}" and 性别 = "${sex}" and 教龄 > ${years}`)),
    ),
  ];
  const counted = conditions.flatMap(one => [
    `count(教师[${one}]) / 在校生数 * 100`,
    `count(教师[${one}]) / count(教师) * 100`,
    `sum(教师[${one}].教龄) / count(教师)`,
  ]);
  const facts = ['教学面积', '运动面积', '设备值', '图书'].map(one => `${one} / 在校生数`);
  return [...facts, ...counted].slice(0, WANTED);
}

/** Five hundred indicators × 60 schools × 10 years in one statement on PostgreSQL, and one of them by hand. Gives the median in milliseconds. */
export async function benchSets(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      'create table teacher (school int, year int, degree text, title text, subject text, sex text, years int, backbone boolean)',
    );
    await client.query(
      'create table facts (school int, year int, pupils int, teaching numeric, sports numeric, equipment numeric, books int)',
    );
    const draw = (list: readonly string[], seed: string) =>
      `(array[${list.map(one => `'${one}'`).join(',')}])[1 + (abs(hashint8(${seed})) % ${list.length})]`;
    await client.query(
      `insert into teacher select s, y, ${draw(degrees, 's*7919+y*31+t')}, ${draw(titles, 's*104729+y*17+t*3')}, ${draw(subjects, 's*1299709+t')}, ${draw(['男', '女'], 't*y+s')}, abs(hashint8(s*13+t*7+y)) % 38, abs(hashint8(s+t*y)) % 9 = 0
       from generate_series(1, ${SCHOOLS}) s, generate_series(2019, ${2018 + YEARS}) y, generate_series(1, ${TEACHERS}) t`,
    );
    await client.query(
      `insert into facts select s, y, 300 + abs(hashint8(s*y)) % 900, 2000 + s * 10, 3000 + y, 500000.25 + s, 9000 + s * y % 700 from generate_series(1, ${SCHOOLS}) s, generate_series(2019, ${2018 + YEARS}) y`,
    );
    await client.query('analyze');
    // Compiling some thousand expressions takes longer than evaluating them.
    await client.query('set jit = off');
    const plans = formulas().map(formula => {
      const definition: Definition = {
        name: formula,
        label: formula,
        unit: '',
        direction: 'neither',
        formula,
        grain: 'school',
        source: '',
        note: null,
      };
      const plan = planIndicator(definition, sources);
      if (!plan.ok) throw new Error(plan.problems[0]?.message);
      return plan.value;
    });
    const sql = partsSqlOf(plans, {
      教师: {
        from: 'teacher t0',
        owner: 't0.school',
        year: 't0.year',
        columns: { 学历: 't0.degree', 职称: 't0.title', 学科: 't0.subject', 性别: 't0.sex', 教龄: 't0.years', 骨干: 't0.backbone' },
      },
      条件: {
        from: 'facts f0',
        owner: 'f0.school',
        year: 'f0.year',
        columns: { 在校生数: 'f0.pupils', 教学面积: 'f0.teaching', 运动面积: 'f0.sports', 设备值: 'f0.equipment', 图书: 'f0.books' },
      },
    });
    if (!sql.ok) throw new Error(sql.problems[0]?.message);
    const hand = `select f.school, f.year, ${plans.length - 4 > 0 ? `count(*) filter (where t.degree = '大学本科')::numeric / f.pupils * 100` : '1'} as v from facts f join teacher t using (school, year) group by f.school, f.year, f.pupils`;
    const taken: number[] = [];
    const inSql: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const began = performance.now();
      const { rows } = await client.query({ text: sql.value.text, values: [...sql.value.params] });
      const known = rows as readonly Readonly<Record<string, string | null>>[];
      inSql.push(performance.now() - began);
      let figures = 0;
      for (const row of known) {
        const decimals = new Map<string, Decimal | null>();
        const decimal = (name: string) => {
          if (!decimals.has(name)) decimals.set(name, row[name] == null ? null : parseDecimal(row[name]));
          return decimals.get(name) ?? null;
        };
        for (const [i, plan] of plans.entries()) if (plan.figure(sql.value.partsOf[i]!.map(decimal)).value !== null) figures += 1;
      }
      if (figures < plans.length * SCHOOLS) throw new Error(`${figures} figures`);
      taken.push(performance.now() - began);
      if (rows.length !== SCHOOLS * YEARS) throw new Error(`${rows.length} rows`);
    }
    const began = performance.now();
    await client.query(hand);
    const alone = performance.now() - began;
    const median = taken.toSorted((a, b) => a - b)[2]!;
    console.log(
      `${plans.length} indicators × ${SCHOOLS} schools × ${YEARS} years (${SCHOOLS * YEARS * TEACHERS} rows of teachers): median ${median.toFixed(0)} ms of 5 (worst ${Math.max(...taken).toFixed(0)} ms), ${Math.min(...inSql).toFixed(0)} ms of it the database at best; one of them written by hand ${alone.toFixed(0)} ms`,
    );
    return median;
  } finally {
    await client.end();
  }
}
