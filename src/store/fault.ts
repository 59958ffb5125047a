import { type Problem, problems } from '#kernel/problem.ts';

/** What the store cannot do and no clerk can mend: thrown, logged whole. `code` is listed in docs/errors.md. */
export class StoreFault extends Error {
  readonly code: string;
  readonly english: string;

  constructor(problem: Problem, cause?: unknown) {
    super(`${problem.message} ${problem.english}`, cause === undefined ? {} : { cause });
    this.name = 'StoreFault';
    this.code = problem.code;
    this.english = problem.english;
  }
}

/** The sentences of every fault of the store. */
export const faults = problems('store', {
  alreadyOpen: {
    zh: '数据目录 {directory} 正被另一个玉衡进程（进程号 {pid}，主机 {host}）使用，同一目录不能同时打开两次。请先停止那个进程，或用 --data 指定另一个目录。',
    en: 'The data directory {directory} is in use by another Yuheng process (pid {pid} on {host}). Stop it first, or choose another directory with --data.',
  },
  cipherMissing: {
    zh: '本机的 Node 不带所要的密码算法（{missing}）。请换用带这些算法的 Node（OpenSSL 3 完整版），或改用另一套算法。',
    en: 'This Node was built without the ciphers asked for ({missing}). Use a Node with a full OpenSSL 3, or choose the other suite.',
  },
  cipherDiffers: {
    zh: '已有数据是用另一套密码算法保存的（见 {file}）。请用 yuheng keys rotate --cipher 换算法，再按新设置启动。',
    en: 'The data were sealed with the other suite of ciphers (see {file}). Change it with yuheng keys rotate --cipher, then start again.',
  },
  newerThanCode: {
    zh: '数据库比本程序新（{migration} 是本程序不认识的）。请改用更新的程序，或恢复到与本程序相配的备份。',
    en: 'The database is newer than this program ({migration} is unknown to it). Use a newer program, or restore a backup that fits.',
  },
  migrationChanged: {
    zh: '迁移文件 {migration} 在执行之后又被改动。迁移只能新增，不能修改；请恢复原文件。',
    en: 'The migration {migration} was changed after it had run. Migrations are only added, never edited; put the file back.',
  },
  migrationFailed: {
    zh: '升级数据库时 {migration} 失败，数据库已回到升级之前的状态{backup}。原因：{cause}',
    en: 'Migration {migration} failed; the database is back as it was before the upgrade{backup}. Cause: {cause}',
  },
  tooOld: {
    zh: 'PostgreSQL 版本是 {version}，至少需要 15。',
    en: 'PostgreSQL is version {version}; at least 15 is needed.',
  },
  noDeskRole: {
    zh: '数据库账户无权建立角色 {role}。请由数据库管理员执行一次：CREATE ROLE {role} NOLOGIN; GRANT {role} TO "{user}";',
    en: 'The database account may not create the role {role}. Ask the administrator to run once: CREATE ROLE {role} NOLOGIN; GRANT {role} TO "{user}";',
  },
  unreachable: {
    zh: '连不上数据库：{cause}。请检查 DATABASE_URL 和数据库是否已启动。',
    en: 'The database cannot be reached: {cause}. Check DATABASE_URL and whether it is running.',
  },
  stopped: {
    zh: '内嵌数据库已停止：{cause}。已确认保存的数据都在磁盘上；请排除原因（常见的是磁盘已满）后重新启动。',
    en: 'The embedded database has stopped: {cause}. What was acknowledged is on disk; remove the cause (often a full disk) and start again.',
  },
  diskFull: {
    zh: '磁盘空间不足，这次没有保存任何内容。请清理磁盘后再试。',
    en: 'The disk is full; nothing of this was saved. Free some space and try again.',
  },
  damaged: {
    zh: '数据库文件已损坏：{cause}。请停止使用，用 yuheng restore 从备份恢复到一个新目录。',
    en: 'The database files are damaged: {cause}. Stop using them and restore a backup into a new directory with yuheng restore.',
  },
  damagedFile: {
    zh: '文件 {hash} 的内容与其校验值不符，磁盘上的副本已损坏。请从备份恢复。',
    en: 'File {hash} does not match its hash: the copy on disk is damaged. Restore it from a backup.',
  },
  missingFile: {
    zh: '文件 {hash} 有登记但磁盘上找不到。请从备份恢复。',
    en: 'File {hash} is recorded but missing on disk. Restore it from a backup.',
  },
  noStoreHere: {
    zh: '{directory} 里没有玉衡的数据。请用 --data 指明数据目录；要新建，请运行 npm start。',
    en: 'There is no store of Yuheng in {directory}. Name the data directory with --data; npm start makes a new one.',
  },
  keysDamaged: {
    zh: '密钥文件 {file} 读不出来或不完整。没有它，敏感信息无法解读；请从备份恢复。',
    en: 'The key file {file} cannot be read. Without it sensitive values stay closed; restore it from a backup.',
  },
  keysDoNotFit: {
    zh: '密钥文件 {file} 与数据库不相配，敏感信息无法解读。请放回与这个数据库一起的密钥文件，或从备份恢复。',
    en: 'The key file {file} does not belong to this database. Put back the key file that goes with it, or restore a backup.',
  },
  sealBroken: {
    zh: '{place} 中有一个敏感值被改动或损坏，解不开。请从备份恢复。',
    en: 'A sensitive value of {place} was changed or damaged and cannot be opened. Restore a backup.',
  },
  nested: {
    zh: '程序错误：在一次办理之中又打开了数据库（{deed}）。',
    en: 'A mistake in the program: the store was entered again inside the deed {deed}.',
  },
  unknownColumn: {
    zh: '程序错误：台账 {table} 没有列 {column}。',
    en: 'A mistake in the program: table {table} has no column {column}.',
  },
  sensitiveCondition: {
    zh: '程序错误：{table}.{column} 是敏感列，不能作查询或排序条件。',
    en: 'A mistake in the program: {table}.{column} is sensitive and cannot be searched or sorted by.',
  },
  noPerson: {
    zh: '程序错误：{table} 的一行有敏感值，却没有写明是谁的（{column}）。',
    en: 'A mistake in the program: a row of {table} holds a sensitive value but names no person ({column}).',
  },
  noCounty: {
    zh: '程序错误：没有区划代码为 {county} 的县。',
    en: 'A mistake in the program: there is no county {county}.',
  },
  notExample: {
    zh: '程序错误：只有示例县可以补办过去日期的事项（{county}）。',
    en: 'A mistake in the program: only a demonstration county may act on a chosen day ({county}).',
  },
  notANumber: {
    zh: '程序错误：列 {column} 的值 {value} 不是数。',
    en: 'A mistake in the program: the value {value} for column {column} is not a number.',
  },
  unsafeCount: {
    zh: '数据库中的整数 {value} 超出可精确表示的范围。',
    en: 'The integer {value} in the database cannot be held exactly.',
  },
});

/** `new StoreFault(faults.x(values), cause)` in one word, to be thrown. */
export const fault = (problem: Problem, cause?: unknown): StoreFault => new StoreFault(problem, cause);
