import { useQuery } from '@tanstack/react-query';
import { request } from '#web/kit/api.ts';
import { either, t } from '#web/kit/language.ts';
import type { ProofSource } from '../types.ts';

type Told = Omit<ProofSource, 'at'> & { readonly at: string } & Partial<{
    readonly fileName: string;
    readonly sheet: string;
    readonly line: number;
    readonly column: string | null;
    readonly label: string;
    readonly english: string;
  }>;

interface CellsProps {
  readonly register: string;
  readonly id: string;
  /** The column that each label of the formula is read from. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Of each value of a row the cell of the file it came from, or who typed it and when. */
export function RowCells({ register, id, columns }: CellsProps) {
  const labelOf = (field: string) => Object.entries(columns).find(([, column]) => column === field)?.[0];
  const found = useQuery<readonly Told[]>({
    queryKey: ['sources', register, id],
    queryFn: () => request<readonly Told[]>(`/registers/${register}/rows/${id}/sources`),
  });
  if (found.data === undefined) return <span className="note">{found.error === null ? t('正在读…') : t('看不到这一行的出处。')}</span>;
  return (
    <ul className="note">
      {found.data
        .filter(one => labelOf(one.field) !== undefined)
        .map(one => (
          <li key={one.field}>
            {labelOf(one.field)}：
            {one.from === 'file'
              ? t('{file} · {sheet} · 第{line}行{column}列 · {by} {at}', {
                  file: one.fileName ?? '',
                  sheet: one.sheet ?? '',
                  line: one.line ?? 0,
                  column: one.column ?? '',
                  by: one.by,
                  at: one.at.slice(0, 10),
                })
              : t('{deed} · {by} {at}', { deed: either(one.label ?? '', one.english ?? ''), by: one.by, at: one.at.slice(0, 10) })}
          </li>
        ))}
    </ul>
  );
}
