import { Link } from '@tanstack/react-router';
import { bytesOf } from '../../kit/figure.ts';
import { fileAddress } from '../../kit/files.ts';
import { t } from '../../kit/language.ts';
import { useAddressOf } from './pages.ts';
import type { FieldShape, Files, Titles, Values } from './types.ts';
import { called, isFigure, said } from './words.ts';

interface ValueProps {
  readonly field: FieldShape;
  readonly value: unknown;
  readonly titles: Titles;
  readonly files: Files;
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** A file by its name; a photo as a small picture. */
function FileLink({ hash, files }: { readonly hash: string; readonly files: Files }) {
  const file = files[hash];
  if (file === undefined) return <span className="mute">{t('文件已不在')}</span>;
  const address = fileAddress({ hash, name: file.name });
  const isPhoto = /^image\/(jpeg|png|webp)$/.test(file.mediaType);
  return (
    <a className={isPhoto ? 'lg-file photo' : 'lg-file'} href={address} download>
      {isPhoto ? <img src={address} alt={file.name} loading="lazy" /> : null}
      <span>
        {file.name} <small className="mute">{bytesOf(file.bytes)}</small>
      </span>
    </a>
  );
}

/** A row of another register by its title, to be opened where it has a page. */
function RefLink({ of, id, title }: { readonly of: string | null; readonly id: string; readonly title: string }) {
  const address = useAddressOf()(of, id);
  return address === null ? title : <Link to={address}>{title}</Link>;
}

/** Members of a list that are groups, as a small table. */
function GroupTable({
  parts,
  rows,
  titles,
  files,
}: {
  readonly parts: readonly FieldShape[];
  readonly rows: readonly Values[];
  readonly titles: Titles;
  readonly files: Files;
}) {
  return (
    <table className="tl lg-parts">
      <thead>
        <tr>
          {parts.map(part => (
            <th key={part.name} scope="col" className={isFigure(part) ? 'n' : ''}>
              {called(part)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: members have no name but their place
          <tr key={place}>
            {parts.map(part => (
              <td key={part.name} className={isFigure(part) ? 'n' : 'wrap'}>
                <Value field={part} value={row[part.name]} titles={titles} files={files} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The value of a field as a record shows it: files to fetch, other rows to open, absent values said to be absent. */
export function Value({ field, value, titles, files }: ValueProps) {
  if (isBlank(value)) return <span className="mute">{t('未填写')}</span>;
  if (field.kind === 'file') return <FileLink hash={String(value)} files={files} />;
  if (field.kind === 'ref') return <RefLink of={field.of} id={String(value)} title={said(field, value, titles)} />;
  if (field.kind === 'list' && field.item !== null && Array.isArray(value)) {
    if (field.item.kind === 'group')
      return <GroupTable parts={field.item.parts ?? []} rows={value as readonly Values[]} titles={titles} files={files} />;
    if (field.item.kind === 'file' || field.item.kind === 'ref')
      return (
        <span className="lg-several">
          {value.map(member => (
            <Value key={String(member)} field={field.item!} value={member} titles={titles} files={files} />
          ))}
        </span>
      );
  }
  if (field.kind === 'group') return <GroupTable parts={field.parts ?? []} rows={[value as Values]} titles={titles} files={files} />;
  if (field.kind === 'note') return <span className="lg-note">{String(value)}</span>;
  const word = said(field, value, titles);
  return (
    <>
      {word}
      {field.unit === null ? null : <span className="mute"> {field.unit}</span>}
    </>
  );
}
