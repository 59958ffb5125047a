import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { asFailure } from '../../kit/api.ts';
import { Complaint } from '../../kit/complaint.tsx';
import { either, t, zh } from '../../kit/language.ts';
import { Nothing, Pending, Unread, Waiting } from '../../kit/states.tsx';
import { useTitle } from '../../kit/useTitle.ts';
import { type Former, type Standing, useFormer, useImporting, useStanding } from './importing.ts';
import { ImportResult } from './importResult.tsx';
import { useLedger } from './read.ts';
import type { LedgerShape } from './types.ts';
import { called } from './words.ts';
import './ledger.css';
import './import.css';

type Importing = ReturnType<typeof useImporting>;

/** The box that takes a workbook, chosen or dropped. */
function BookBox({
  label,
  take,
  isBusy,
  isMain,
}: {
  readonly label: string;
  readonly take: (file: File) => void;
  readonly isBusy: boolean;
  readonly isMain: boolean;
}) {
  const first = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) take(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the box takes a dropped file; the button beside does the same
    <span
      className="lg-drop im-drop"
      onDragOver={event => event.preventDefault()}
      onDrop={event => {
        event.preventDefault();
        first(event.dataTransfer.files);
      }}
    >
      <span className={`btn file-pick${isMain ? ' p' : ''}`}>
        {isBusy ? t('正在送出…') : label}
        <input
          type="file"
          aria-label={label}
          accept=".xlsx,.xls,.et,.csv,.txt"
          disabled={isBusy}
          onChange={event => {
            first(event.target.files);
            event.target.value = '';
          }}
        />
      </span>
    </span>
  );
}

const stateWords = ({ state, saved, outcome, problems }: Former): string => {
  if (state === 'saved') return t('已保存：新增{added}行，更改{changed}行', { added: saved?.added ?? 0, changed: saved?.changed ?? 0 });
  if (state === 'cancelled') return t('没有保存');
  if (outcome === null) return problems.length > 0 ? t('没有读成') : t('还没有检查完');
  return outcome.wrong > 0 ? t('已检查，{wrong}行待改，尚未保存', { wrong: outcome.wrong }) : t('已检查，尚未保存');
};

/** What one brought before, to go on with. */
function FormerImports({ register, open }: { readonly register: string; readonly open: (id: string) => void }) {
  const former = useFormer(register);
  if (former.data === undefined) return former.error === null ? <Waiting rows={3} /> : null;
  if (former.data.length === 0) return null;
  return (
    <section className="im-former">
      <h2>{t('我导入过的')}</h2>
      <ul>
        {former.data.map(one => (
          <li key={one.import}>
            <button type="button" className="as-link" onClick={() => open(one.import)}>
              {one.fileName}
            </button>
            <span className="mute">{stateWords(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const PHASES = { opening: zh('正在打开工作簿…'), checking: zh('正在检查…'), saving: zh('正在保存…') } as const;

function AtWork({
  progress,
  stop,
}: {
  readonly progress: { readonly phase: keyof typeof PHASES; readonly rows: number; readonly of: number | null } | null;
  readonly stop: () => void;
}) {
  const { phase, rows, of } = progress ?? { phase: 'opening' as const, rows: 0, of: null };
  return (
    <div className="im-work" role="status">
      <div className="row">
        <b>{t(PHASES[phase])}</b>
        <span className="mute">{of === null ? t('已读{rows}行', { rows }) : t('{rows} / {of}行', { rows, of })}</span>
        <button type="button" className="btn s push" onClick={stop}>
          {t('停止')}
        </button>
      </div>
      <progress value={of === null ? undefined : rows} max={of ?? undefined} aria-label={t(PHASES[phase])} />
      <p className="note">{t('检查不改动任何数据；保存要么全部写入，要么一行不写。可以离开这一页，过后再回来。')}</p>
    </div>
  );
}

function Refused({ standing, importing }: { readonly standing: Standing; readonly importing: Importing }) {
  return (
    <div className="em tp complaint" role="alert">
      <h3>{t('“{file}”没有读成', { file: standing.fileName })}</h3>
      {standing.problems.map(problem => (
        <p key={problem.code + problem.message} className="cinn">
          {either(problem.message, problem.english)}
        </p>
      ))}
      <div className="row">
        <button type="button" className="btn s" disabled={importing.isBusy} onClick={() => void importing.check(standing.import)}>
          {t('重新检查')}
        </button>
      </div>
    </div>
  );
}

function Saved({ standing, ledger }: { readonly standing: Standing; readonly ledger: LedgerShape }) {
  const { added = 0, changed = 0 } = standing.saved ?? {};
  return (
    <Nothing
      title={t('已保存：新增{added}行，更改{changed}行', { added, changed })}
      detail={t('来自“{file}”。每一行都记着它在文件里的位置；同一份文件再传一次不会重复。', { file: standing.fileName })}
    >
      {ledger.mayList ? (
        <Link className="btn p" to="/ledger/$register" params={{ register: ledger.name }}>
          {t('看台账')}
        </Link>
      ) : null}
    </Nothing>
  );
}

function OneImport({ id, ledger, importing }: { readonly id: string; readonly ledger: LedgerShape; readonly importing: Importing }) {
  const view = useStanding(id);
  const queries = useQueryClient();
  const standing = view.data;
  const isSaved = standing?.isRunning === false && standing.state === 'saved';
  useEffect(() => {
    if (isSaved) void queries.invalidateQueries({ queryKey: ['rows', ledger.name] });
  }, [isSaved, queries, ledger.name]);
  if (standing === undefined)
    return view.error === null ? <Waiting rows={6} /> : <Unread failure={asFailure(view.error)} retry={() => void view.refetch()} />;
  if (standing.isRunning) return <AtWork progress={standing.progress} stop={() => void importing.cancel(id)} />;
  if (standing.state === 'saved') return <Saved standing={standing} ledger={ledger} />;
  if (standing.state === 'cancelled')
    return <Nothing title={t('这份工作簿没有保存')} detail={t('要存的话，请重新上传“{file}”。', { file: standing.fileName })} />;
  if (standing.outcome === null) return <Refused standing={standing} importing={importing} />;
  return <ImportResult standing={standing} outcome={standing.outcome} importing={importing} />;
}

function Import({ ledger }: { readonly ledger: LedgerShape }) {
  const { import: id } = useSearch({ strict: false }) as { readonly import?: string };
  const navigate = useNavigate();
  const importing = useImporting(ledger.name);
  useTitle(t('导入 · {register}', { register: called(ledger) }));
  const open = (chosen: string) =>
    void navigate({ to: '/ledger/$register/import', params: { register: ledger.name }, search: { import: chosen } as never });
  const take = async (file: File) => {
    const made = await importing.send(file);
    if (made !== null) open(made);
  };
  return (
    <>
      <div className="ph">
        <h1>{t('导入 · {register}', { register: called(ledger) })}</h1>
        <span className="meta">
          <Link to="/ledger/$register" params={{ register: ledger.name }}>
            {t('回到台账')}
          </Link>
        </span>
        <div className="r no-print">
          <a className="btn" href={`/api/templates/${ledger.name}.xlsx`} download>
            {t('下载模板')}
          </a>
          <BookBox
            label={id === undefined ? t('选择工作簿') : t('改好后再传')}
            take={file => void take(file)}
            isBusy={importing.isBusy}
            isMain={id === undefined}
          />
        </div>
      </div>
      <div className="page lg im">
        <Complaint failure={importing.failure} />
        {id === undefined ? (
          <>
            <p className="im-lead">
              {t('先检查，不保存：每一格、每一条规则都核对一遍，错在哪一格标出来，由您决定全部不存还是先存可以保存的行。')}
            </p>
            <p className="note">{t('可以传 .xlsx、.xls 和 .csv，列的先后不限，表头上面有标题行也行；一次最多20万行、50 MB。')}</p>
            <FormerImports register={ledger.name} open={open} />
          </>
        ) : (
          <OneImport key={id} id={id} ledger={ledger} importing={importing} />
        )}
      </div>
    </>
  );
}

/** Fills any register from a workbook: template, dry run, the complaints by kind and by cell, the marked copy, saving. */
export default function ImportPage() {
  const { register } = useParams({ strict: false }) as { readonly register: string };
  const ledger = useLedger(register);
  if (ledger.value === undefined)
    return (
      <div className="page">
        <Pending view={ledger} rows={8} />
      </div>
    );
  if (!ledger.value.mayImport)
    return (
      <div className="page">
        <Nothing title={t('这本台账不由您导入')} detail={t('要导入的话，请系统管理员为您加上相应的角色。')} />
      </div>
    );
  return <Import key={register} ledger={ledger.value} />;
}
