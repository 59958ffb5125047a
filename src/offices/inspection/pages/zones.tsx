import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { Zone, ZonesView } from '../types.ts';
import { FLAGS } from './words.ts';
import { type Numbered, Sign, ZoneMap } from './zoneMap.tsx';

const NOWHERE = '';

/** All schools numbered through, zone by zone; those of no zone last. */
function numbered({ zones, nowhere }: ZonesView): readonly (Numbered & { readonly zone: string })[] {
  const all = [
    ...zones.flatMap((zone, tint) => zone.schools.map(school => ({ ...school, zone: zone.zone, tint }))),
    ...nowhere.map(school => ({ ...school, zone: NOWHERE, tint: 0 })),
  ];
  return all.map((school, place) => ({ ...school, number: place + 1 }));
}

function School({ school, mayKeep, isNowhere }: { readonly school: Numbered; readonly mayKeep: boolean; readonly isNowhere: boolean }) {
  return (
    <li>
      <svg width="24" height="24" aria-hidden="true">
        <Sign school={school} />
      </svg>
      <span className="in-school">
        <Link to={`/inspection/${school.organisation}` as never}>{school.name}</Link>
        <span className="note">
          {school.inspectors.join('、') || t('未挂牌')} ·{' '}
          {school.lastVisit === null ? t('未督导') : t('最近{day}', { day: school.lastVisit })}
        </span>
        {school.flags
          .filter(flag => flag !== 'noInspector')
          .map(flag => (
            <span className="in-flag" key={flag}>
              {t(FLAGS[flag])}
            </span>
          ))}
      </span>
      {isNowhere && mayKeep ? (
        <Link
          className="btn s"
          to={'/ledger/zoneSchool' as never}
          search={{ deed: 'inspection.placeSchool', given: { organisation: school.organisation } } as never}
        >
          {t('划入责任区')}
        </Link>
      ) : null}
    </li>
  );
}

function ZoneList({
  zone,
  schools,
  mayKeep,
}: {
  readonly zone: Zone | null;
  readonly schools: readonly Numbered[];
  readonly mayKeep: boolean;
}) {
  return (
    <section>
      <h2>
        {zone === null ? t('未划入责任区') : zone.name} <small>{schools.length}</small>
        {zone?.isMine ? <span className="in-flag mine">{t('我的责任区')}</span> : null}
      </h2>
      {zone === null ? null : <p className="note">{zone.inspectors.length === 0 ? t('还没有督学挂牌') : zone.inspectors.join('、')}</p>}
      <ul className="in-schools">
        {schools.map(school => (
          <School key={school.organisation} school={school} mayKeep={mayKeep} isNowhere={zone === null} />
        ))}
      </ul>
    </section>
  );
}

function Key() {
  const said = [
    { flags: [], word: t('60天内督导过，无逾期') },
    { flags: ['unvisited'], word: t('未挂牌或60天未督导') },
    { flags: ['late'], word: t('整改逾期或重大问题未销号') },
  ] as const;
  const blank = { organisation: '', name: '', inspectors: [], visits: 0, lastVisit: null, late: 0, position: null, tint: 0 };
  return (
    <ul className="in-key">
      {said.map(({ flags, word }) => (
        <li key={word}>
          <svg width="24" height="24" aria-hidden="true">
            <Sign school={{ ...blank, kind: 'school', flags, number: 1 }} />
          </svg>
          {word}
        </li>
      ))}
      <li>{t('方形为学校，圆形为幼儿园')}</li>
    </ul>
  );
}

/** The zones of responsibility: a picture where schools have a place, and the same as a list. */
export function Zones() {
  const found = useView<ZonesView>('inspection.zones', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={10} />;
  const schools = numbered(view);
  const isPlaced = schools.some(one => one.position !== null);
  const of = (zone: string) => schools.filter(one => one.zone === zone);
  return (
    <>
      <div className="row in-tools no-print">
        {view.mayKeep ? (
          <>
            <Link className="btn" to={'/ledger/inspectionZone' as never} search={{ deed: 'inspection.addZone' } as never}>
              {t('登记责任区')}
            </Link>
            <Link className="btn" to={'/ledger/zoneSchool' as never}>
              {t('责任区学校')}
            </Link>
            <Link className="btn" to={'/ledger/inspectorPost' as never} search={{ deed: 'inspection.postInspector' } as never}>
              {t('安排挂牌督导')}
            </Link>
          </>
        ) : null}
        <a className="btn" href="/api/exports/inspection.zones.xlsx">
          {t('导出')}
        </a>
      </div>
      {view.zones.length === 0 ? (
        <Nothing title={t('还没有责任区')} detail={t('登记责任区、把学校划进去以后，这里画出责任区图。')} />
      ) : (
        <div className="in-zones">
          <div className="in-picture">
            {isPlaced ? (
              <ZoneMap zones={view.zones} schools={schools} says={t('督学责任区图，各校编号见右边名单')} />
            ) : (
              <Nothing title={t('还没有学校位置')} detail={t('在“责任区学校”里填上经纬度，就能画出图来。')} />
            )}
            <Key />
          </div>
          <div className="in-lists">
            {view.zones.map(zone => (
              <ZoneList key={zone.zone} zone={zone} schools={of(zone.zone)} mayKeep={view.mayKeep} />
            ))}
            {view.nowhere.length === 0 ? null : <ZoneList zone={null} schools={of(NOWHERE)} mayKeep={view.mayKeep} />}
          </div>
        </div>
      )}
    </>
  );
}
