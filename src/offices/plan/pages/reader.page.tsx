import { useState } from 'react';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { Tabs } from '#web/kit/tabs.tsx';
import type { ReaderView } from '../types.ts';
import { AddPromise } from './addPromise.tsx';
import { ChapterSummary } from './chapterSummary.tsx';
import { Checkup } from './checkup.tsx';
import { Outline } from './outline.tsx';
import { PhoneSheet } from './phoneSheet.tsx';
import { PlanText } from './planText.tsx';
import { PromisePanel } from './promisePanel.tsx';
import { ReaderHead } from './readerHead.tsx';
import { placeSelected } from './textSelection.ts';
import { usePhone } from './usePhone.ts';
import { type Reader, useReader } from './useReader.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import './reader.css';

function Panel({ reader, read, mayReview }: { readonly reader: Reader; readonly read: ReaderView; readonly mayReview: boolean }) {
  const draft = read.plan.state !== 'adopted' && read.plan.state !== 'closed';
  const tabs = [
    { key: 'promise', label: t('承诺') },
    { key: 'check', label: t('体检'), count: read.findings.length },
  ] as const;
  if (reader.picked !== null)
    return (
      <AddPromise
        plan={reader.plan}
        state={read.plan.state}
        text={read.text}
        place={reader.picked}
        added={promise => reader.select(promise)}
      />
    );
  return (
    <>
      <Tabs id="reader" tabs={tabs} chosen={reader.tab} choose={reader.openTab} />
      <div id="reader-panel" className="pn-inner" role="tabpanel">
        {reader.tab === 'check' ? (
          <Checkup
            findings={read.findings}
            opened={reader.finding}
            open={id => {
              reader.openFinding(id);
              reader.light(read.findings.find(finding => finding.id === id)?.places[0] ?? null);
            }}
            goTo={reader.light}
            maySettle={mayReview}
          />
        ) : reader.selected === null ? (
          <Nothing
            title={t('点一句画线的话，看它的承诺')}
            detail={
              draft
                ? t('↑↓移到下一项，a接受，Enter打开全页，Esc放下。在原文里选中几个字，可以加一项。')
                : t('↑↓移到下一项，Enter打开全页，Esc放下。')
            }
          >
            <button type="button" className="btn" onClick={() => reader.step(1)}>
              {t('从第一项看起')}
            </button>
          </Nothing>
        ) : (
          <PromisePanel key={reader.selected.id} mark={reader.selected} marks={reader.marks} draft={draft} step={reader.step} />
        )}
      </div>
    </>
  );
}

function ReaderScreen({ reader, read }: { readonly reader: Reader; readonly read: ReaderView }) {
  const [outlineOpen, setOutlineOpen] = useState(false);
  const phone = usePhone();
  useReaderKeys(reader);
  const draft = read.plan.state !== 'adopted' && read.plan.state !== 'closed';
  const mayReview = read.mayDraft;
  const mark = () => draft && mayReview && reader.setPicked(placeSelected(read.text));
  const go = (section: number) => {
    setOutlineOpen(false);
    reader.goToSection(section);
  };
  const panel = <Panel reader={reader} read={read} mayReview={mayReview} />;
  return (
    <div className="reader">
      <ReaderHead reader={reader} read={read} mayReview={mayReview} openOutline={() => setOutlineOpen(!outlineOpen)} />
      <div className="main">
        <nav className={outlineOpen ? 'ol open' : 'ol'} aria-label={t('目录')}>
          <Outline sections={read.sections} marks={reader.marks} draft={draft} current={reader.current} go={go} />
          {draft ? null : <ChapterSummary plan={reader.plan} section={read.sections[reader.current]} />}
        </nav>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: only watches what is marked in the text; every promise in it is a link */}
        <div className="tx" ref={reader.scroller} onScroll={reader.watch} onMouseUp={mark} onKeyUp={event => event.shiftKey && mark()}>
          <PlanText
            blocks={reader.blocks}
            draft={draft}
            selected={reader.selected?.id ?? null}
            title={read.plan.title}
            lit={reader.lit}
            numbers={reader.numbers}
            select={reader.select}
          />
        </div>
        {phone ? (
          <PhoneSheet reader={reader}>{panel}</PhoneSheet>
        ) : (
          <aside className="pn" aria-label={t('承诺与体检')}>
            {panel}
          </aside>
        )}
      </div>
    </div>
  );
}

/** The reader: the text of a plan with its promises underlined, and beside it the promise or the check-up. */
export default function ReaderPage() {
  const reader = useReader();
  const read = reader.view.value;
  if (read === undefined)
    return (
      <div className="page">
        <Pending view={reader.view} rows={10} />
      </div>
    );
  return <ReaderScreen reader={reader} read={read} />;
}
