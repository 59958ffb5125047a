import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t, zh } from '#web/kit/language.ts';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { ParentSchools, Partners } from './homes.tsx';
import { MoralMapPanel } from './map.tsx';
import { Titles } from './titles.tsx';
import './character.css';

type Part = 'titles' | 'moral' | 'partners' | 'parents';

const LEDGERS: Readonly<Record<Part, readonly (readonly [register: string, word: string])[]>> = {
  titles: [
    ['cultureRound', zh('创建评选')],
    ['cultureEntry', zh('创建申报')],
    ['cultureNotice', zh('命名通知')],
  ],
  moral: [
    ['moralItem', zh('活动目录')],
    ['moralActivity', zh('活动记录')],
  ],
  partners: [['moralPartner', zh('协同单位台账')]],
  parents: [
    ['parentFiling', zh('家长学校记录')],
    ['parentDuty', zh('任务')],
  ],
};

/** Moral education and campus culture at a glance. */
export default function CharacterPage() {
  const asked = useSearch({ strict: false }) as { readonly duty?: string; readonly year?: string | number; readonly tab?: Part };
  const navigate = useNavigate();
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  const chosen = asked.tab ?? (asked.duty === undefined ? 'titles' : 'parents');
  const year = asked.year === undefined ? undefined : String(asked.year);
  useTitle(t('德育与校园文化'));
  return (
    <div className="page ch-page">
      <div className="ch-top">
        <h1>{t('德育与校园文化')}</h1>
        <span className="r row no-print">
          {LEDGERS[chosen].map(([register, word]) => (
            <Link key={register} className="btn" to={`/ledger/${register}` as never}>
              {t(word)}
            </Link>
          ))}
          <a className="btn" href="/public/character" target="_blank" rel="noreferrer">
            {t('公示页')}
          </a>
        </span>
      </div>
      <Tabs
        id="character"
        chosen={chosen}
        choose={tab => void navigate({ to: '.', search: { tab } as never, replace: true })}
        tabs={[
          { key: 'titles', label: t('校园文化命名') },
          { key: 'moral', label: t('德育地图') },
          { key: 'partners', label: t('协同育人') },
          { key: 'parents', label: t('家长学校') },
        ]}
      />
      <div id="character-panel" role="tabpanel">
        {chosen === 'titles' ? <Titles /> : null}
        {chosen === 'moral' ? <MoralMapPanel /> : null}
        {chosen === 'partners' ? <Partners /> : null}
        {chosen === 'parents' ? <ParentSchools duty={asked.duty} year={year} go={go} /> : null}
      </div>
    </div>
  );
}
