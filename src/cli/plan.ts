import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPlan, readPlan } from '#engines/planText/index.ts';
import { problems } from '#kernel/problem.ts';
import { readDocument } from '#register/index.ts';
import { type Out, refused } from './out.ts';
import { planExport } from './planExport.ts';
import { printedPlan } from './planTable.ts';

const HELP = `yuheng plan read 文件 [--json]
  读 .docx、.pdf、.html 或 .txt 的规划，列出目录、承诺和体检意见；--json 给出全部字段。
yuheng plan read FILE [--json]
  Reads a plan and lists its outline, its promises and the check-up; --json gives every field.
yuheng plan export --stratml [--plan 名称] [--out 文件] [--data 目录] [--county 代码]
  把印发了的规划导出为 StratML 第2部分（XML）；服务要先停下，或用 DATABASE_URL。
  Writes an adopted plan as StratML Part 2 XML; stop the server first, or use DATABASE_URL.`;

const says = problems('planFile', {
  cannotOpen: {
    zh: '打不开“{file}”（{why}）。请核对路径和权限。',
    en: '“{file}” cannot be opened ({why}). Check the path and the permission.',
  },
});

async function bytesOf(file: string, out: Out): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    refused(out, [says.cannotOpen({ file, why: (cause as NodeJS.ErrnoException).code ?? String(cause) })]);
    return null;
  }
}

/** `yuheng plan read FILE` and `plan export --stratml`: the promises of a plan and what the check-up says of it; 1 for a file that is refused, 2 for misuse. */
export async function plan(args: readonly string[], out: Out): Promise<number> {
  const exported = args.includes('export') && !args.includes('--help') ? await planExport(args, out) : null;
  if (exported !== null) return exported;
  const { positionals, values } = parseArgs({
    args: [...args],
    options: { help: { type: 'boolean' } },
    allowPositionals: true,
    strict: false,
  });
  const [action, file, ...rest] = positionals;
  if (values.help || action !== 'read' || file === undefined || rest.length > 0) {
    out.message(HELP);
    return values.help ? 0 : 2;
  }
  const bytes = await bytesOf(file, out);
  if (bytes === null) return 1;
  const document = await readDocument(bytes, { name: basename(file) });
  if (!document.ok) return refused(out, document.problems);
  const reading = readPlan(document.value.text, { document: basename(file, extname(file)) });
  const findings = checkPlan(reading);
  out.result({ ...reading, findings }, printedPlan(reading, findings));
  return 0;
}
