import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { certificateFor, type Issued, newAuthority } from '#server/certificate.ts';
import type { Out } from './out.ts';
import { storePlace } from './place.ts';

const HELP = `yuheng certificate 名称或IPv4… [--out 目录] [--data 目录]
  第一次运行建立本地证书机构；把 authority.pem 装进各电脑的“受信任的根证书颁发机构”，再用
  yuheng serve --listen 地址 --cert server.pem --key server-key.pem 启动。authority-key.pem 收好，不要留在服务器上。
  The first run makes a local authority: trust authority.pem on every computer, serve with server.pem, keep authority-key.pem elsewhere.`;

const options = { out: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean' } } as const;

function write(folder: string, name: string, { cert, key }: Issued): void {
  writeFileSync(join(folder, `${name}.pem`), cert);
  writeFileSync(join(folder, `${name}-key.pem`), key, { mode: 0o600 });
}

/** `yuheng certificate NAME…`: a local authority, made once, and a certificate of it for the names at which the server is reached. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { positionals: names, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (names.length === 0) {
    out.message(HELP);
    return values.help ? 0 : 2;
  }
  const folder = values.out ?? join(storePlace(values.data).dataDirectory, 'certificates');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [cert, key] = [join(folder, 'authority.pem'), join(folder, 'authority-key.pem')];
  const now = new Date();
  if (!existsSync(cert)) write(folder, 'authority', newAuthority('玉衡 本地证书机构', now));
  if (!existsSync(key)) {
    out.message(`找不到 ${key}，请放回后再签发。`, `${key} is missing; put it back to issue another certificate.`);
    return 1;
  }
  const authority = { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  write(folder, 'server', certificateFor(names, authority, now));
  out.result({ folder, names }, `${folder}：authority.pem、server.pem、server-key.pem`);
  return 0;
}
