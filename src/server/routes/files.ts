import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { ok } from '#kernel/problem.ts';
import { insert, mayHaveFile, sheetImport } from '#register/index.ts';
import type { Reading } from '#store/index.ts';
import { type Answer, refusal } from '../answers.ts';
import { says } from '../says.ts';
import type { HeldVisit, Route } from '../visit.ts';
import { ledgersOf } from './ledgers.ts';

/** The largest file that may be uploaded, in bytes. */
export const LARGEST_FILE = 50 << 20;

const KINDS: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.doc': 'application/msword',
  '.wps': 'application/vnd.ms-works',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xls': 'application/vnd.ms-excel',
  '.et': 'application/vnd.ms-excel',
  '.csv': 'text/csv',
  '.xml': 'application/xml',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.ofd': 'application/ofd',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.zip': 'application/zip',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters, path separators and what Windows forbids in a name
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*]/g;

/** A name that any system takes; a cut must not leave half a character. */
const cleanName = (name: string) => name.replace(FORBIDDEN, '_').slice(-200).toWellFormed();

async function keep({ house, request, county, holder }: HeldVisit): Promise<Answer> {
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: LARGEST_FILE, files: 1, fields: 10 } }) : undefined;
  if (part === undefined) return refusal(422, says.noFile());
  const name = cleanName(part.filename);
  const mediaType = KINDS[extname(name).toLowerCase()];
  const bytes = await part.toBuffer();
  if (mediaType === undefined) return refusal(422, says.fileKind({ name, kinds: Object.keys(KINDS).join(' ') }));
  if (bytes.length === 0) return refusal(422, says.emptyFile({ name }));
  const isSealed = (request.query as { readonly sealed?: string }).sealed === '1';
  const kept = await house.store.deed({ county, actor: holder.actor.id, deed: 'files.keep' }, async transaction => {
    if (!isSealed) return ok({ owner: null as string | null, file: await transaction.keepFile(bytes, { name, mediaType }) });
    // A table of persons lies sealed under a key of its own, that of the import which brings it.
    const brought = await insert({ store: transaction, actor: holder.actor, today: transaction.today }, sheetImport, {
      importedBy: holder.actor.id,
      register: '',
      fileName: name,
      contentHash: createHash('sha256').update(bytes).digest('hex'),
      sheetName: '',
      sheetColumns: '{}',
      importOutcome: '',
    });
    if (!brought.ok) return brought;
    return ok({
      owner: brought.value.id as string | null,
      file: await transaction.keepFile(bytes, { name, mediaType, person: brought.value.id }),
    });
  });
  if (!kept.ok) return refusal(422, ...kept.problems);
  const { file, owner } = kept.value;
  return {
    status: 200,
    body: { hash: file.hash, name, bytes: bytes.length, mediaType, ...(owner === null ? {} : { sheetImport: owner }) },
  };
}

/** True unless an office or a register that knows the file keeps it from this person and none gives it. */
async function isGiven(visit: HeldVisit, reading: Reading, hash: string): Promise<boolean> {
  const { actor } = visit.holder;
  const desk = { store: reading, actor, today: reading.today };
  const words: (boolean | null)[] = [await mayHaveFile(desk, ledgersOf(visit), hash)];
  for (const office of visit.house.offices) words.push((await office.mayHave?.(desk, hash)) ?? null);
  return words.includes(true) || !words.includes(false);
}

async function give(visit: HeldVisit): Promise<Answer> {
  const { house, request, reply, county, holder } = visit;
  const { hash } = request.params as { readonly hash: string };
  const asked = (request.query as { readonly name?: string }).name;
  if (!/^[0-9a-f]{64}$/.test(hash)) return refusal(404, says.noSuchFile());
  const found = await house.store.read({ county, actor: holder.actor.id }, async reading => {
    const file = (await isGiven(visit, reading, hash)) ? await reading.file(hash) : null;
    return file && { name: file.name, mediaType: file.mediaType, bytes: await file.read() };
  });
  if (found === null) return refusal(404, says.noSuchFile());
  const name = encodeURIComponent(cleanName(asked ?? found.name)).replace(/['()]/g, escape);
  // A file that someone uploaded is saved, never run: not as a page of ours, nor as a script.
  reply.header('content-security-policy', "default-src 'none'; sandbox");
  reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`);
  reply.header('cache-control', 'no-store');
  await reply.type(found.mediaType).send(Buffer.from(found.bytes));
  return 'raw';
}

/** Files, kept and given by the hash of their content; a file of an office only to those to whom the office gives it. */
export const fileRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/files',
    demands: 'signedIn',
    rate: 'upload',
    csrf: true,
    bodyLimit: LARGEST_FILE + (1 << 20),
    handle: keep,
  },
  { method: 'GET', path: '/api/files/:hash', demands: 'signedIn', rate: 'read', csrf: false, handle: give },
];
