import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { outOf } from './out.ts';

/** The commands, each in a file of its own name that exports `run(args, out)`, or itself by name, and gives an exit code. */
const commands = {
  serve: ['启动服务', 'start the server'],
  plan: ['读出规划的承诺：plan read 文件；导出：plan export --stratml', 'read a plan: plan read FILE; export one: plan export --stratml'],
  audit: ['核验办理记录：audit verify', 'verify the audit: audit verify'],
  backup: ['备份数据库与文件', 'back up database and files'],
  restore: ['从备份恢复', 'restore a backup'],
  certificate: ['签发内网证书：certificate 名称或地址…', 'a certificate for the office network: certificate NAME…'],
  keys: ['更换密钥与密码算法：keys rotate', 'change keys and ciphers: keys rotate'],
  erase: ['抹除一个人的信息', 'erase a person'],
  feel: ['计算 FEEL 表达式', 'evaluate a FEEL expression'],
  password: ['重置一个账号的口令', 'reset the password of an account'],
  county: ['新设一个县：county add 代码 县名 局名', 'open a county: county add CODE NAME BUREAU'],
  route: ['求解线路：route solve 文件.vrp|文件夹', 'find routes: route solve FILE.vrp|FOLDER'],
  timetable: ['排课：timetable read|solve|check|export 文件.fet|.xml', 'timetables: timetable read|solve|check|export FILE.fet|.xml'],
  section: ['选课分班：section solve 选科表.csv', 'teaching classes from choices: section solve CHOICES.csv'],
  site: ['选址与划片：site solve 文件 --format …', 'sites and catchments: site solve FILE --format …'],
  project: ['预测学生数：project 文件 --origin 年', 'project enrolment: project FILE --origin YEAR'],
  balance: ['优质均衡：balance judge|solve 文件.json', 'balanced compulsory education: balance judge|solve FILE.json'],
  standard: ['核对地方标准文件：standard check 文件', 'check a local standard: standard check FILE'],
  draw: ['重抽核对：draw verify 文件.json', 'draw lots again: draw verify FILE.json'],
  proof: ['核对指标证明：proof check 文件.json', 'check the proof of a figure: proof check FILE.json'],
  burden: ['列出学校每年要填什么、多少小时、哪些重复', 'what schools are asked for in a year, and what twice'],
  coverage: ['列出251项机制由谁承担', 'list what serves the 251 mechanisms'],
} as const;

type Command = (args: readonly string[], out: ReturnType<typeof outOf>) => Promise<number>;

const fileOf = (name: string) => join(import.meta.dirname, `${name}.ts`);

function usage(): string {
  const lines = Object.entries(commands)
    .filter(([name]) => existsSync(fileOf(name)))
    .map(([name, [zh, en]]) => `  yuheng ${name.padEnd(9)} ${zh} · ${en}`);
  return [
    '用法 Usage: yuheng 命令 [参数…] [--json]',
    ...lines,
    '  每个命令加 --help 看参数 · add --help to a command for its options',
  ].join('\n');
}

/** Runs the command that the arguments name; 0 done, 1 refused or failed, 2 misused. */
async function main([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(`${usage()}\n`);
    return name === undefined ? 2 : 0;
  }
  if (!Object.hasOwn(commands, name) || !existsSync(fileOf(name))) {
    process.stderr.write(`没有“${name}”这个命令。There is no command “${name}”.\n${usage()}\n`);
    return 2;
  }
  const out = outOf(rest.includes('--json'));
  const module = (await import(`./${name}.ts`)) as Readonly<Record<string, Command>>;
  const run = module.run ?? module[name];
  if (run === undefined) throw new Error(`src/cli/${name}.ts exports no run`);
  try {
    return await run(
      rest.filter(word => word !== '--json'),
      out,
    );
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    out.message(`没有办成：${told}`, `Failed: ${told}`);
    if (process.env.YUHENG_TRACE) console.error(error);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
