import { t } from '#web/kit/language.ts';
import { Chip } from './chip.tsx';
import type { Projects } from './useProjects.ts';
import { kindWord, STAGE_KEYS, stageWord } from './words.ts';

const KINDS = ['newBuild', 'extension', 'repair', 'relocation', 'equipment'] as const;

/** The row of filters: by kind, township, stage; ethnic townships, and those that call for a hand. */
export function Filters({ projects }: { readonly projects: Projects }) {
  const { filter, narrow, board } = projects;
  const townships = [...new Set((board.value?.projects ?? []).flatMap(line => (line.township === null ? [] : [line.township])))];
  const toggle = (name: 'ethnic' | 'warned', label: string) => (
    <button
      type="button"
      className={filter[name] === undefined ? 'btn s' : 'btn s on'}
      aria-pressed={filter[name] !== undefined}
      onClick={() => narrow({ [name]: filter[name] === undefined ? 'yes' : '' })}
    >
      {label}
    </button>
  );
  return (
    <div className="wk-filters no-print">
      <Chip
        label={t('建设性质')}
        value={filter.kind ?? ''}
        choices={KINDS.map(key => ({ key, label: kindWord(key) }))}
        change={kind => narrow({ kind })}
      />
      <Chip
        label={t('乡镇')}
        value={filter.township ?? ''}
        choices={townships.map(name => ({ key: name, label: name }))}
        change={township => narrow({ township })}
      />
      <Chip
        label={t('阶段')}
        value={filter.stage ?? ''}
        choices={STAGE_KEYS.map(key => ({ key, label: stageWord(key) }))}
        change={stage => narrow({ stage })}
      />
      {toggle('ethnic', t('民族乡项目'))}
      {toggle('warned', t('只看预警'))}
    </div>
  );
}
