import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Line, Note } from '#web/kit/fields.tsx';
import { t, zh } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { ReportView } from '../tell/types.ts';

const LINES = [
  ['title', zh('报告标题')],
  ['number', zh('文号')],
  ['addressee', zh('主送机关')],
  ['signer', zh('落款单位')],
  ['datedOn', zh('成文日期')],
] as const;

const PARAGRAPHS = [
  ['opening', zh('前言')],
  ['problems', zh('存在的问题')],
  ['suggestions', zh('下一步建议')],
] as const;

type Words = Readonly<Record<(typeof LINES)[number][0] | (typeof PARAGRAPHS)[number][0], string>>;

const wordsOf = ({ text }: ReportView): Words =>
  Object.fromEntries([...LINES, ...PARAGRAPHS].map(([name]) => [name, text[name] ?? ''])) as unknown as Words;

const blankAsNull = (word: string) => (word.trim() === '' ? null : word.trim());

/** What its writer adds to the report: saved with it, printed where it belongs; what is left empty is not printed. */
export function TellWriting({ report }: { readonly report: ReportView }) {
  const [words, setWords] = useState(() => wordsOf(report));
  const [remarks, setRemarks] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(report.text.remarks.map(one => [one.place, one.words])),
  );
  const verb = useVerb('plan.saveReport');
  const save = () => {
    const filled = Object.entries(remarks).filter(([, said]) => said.trim() !== '');
    const text = Object.fromEntries(Object.entries(words).map(([name, word]) => [name, blankAsNull(word)]));
    const held = { remarks: filled.map(([place, said]) => ({ place, words: said.trim() })), version: report.version };
    void verb.run({ snapshot: report.snapshot.id, ...text, ...held });
  };
  const put = (name: keyof Words) => (word: string) => setWords(now => ({ ...now, [name]: word }));
  if (!report.mayWrite) return <p className="note">{t('补充文字由规划科填写。')}</p>;
  return (
    <form
      className="form writing"
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <p className="note">{t('数字和由数字得出的话不用写，也不能改；这里补数字说不出的。每行一段；不填的不印。')}</p>
      {PARAGRAPHS.map(([name, label]) => (
        <Note key={name} name={name} label={t(label)} value={words[name]} change={put(name)} rows={5} optional failure={verb.failure} />
      ))}
      <details>
        <summary>{t('各章补充')}</summary>
        {report.chapters.map(chapter => (
          <Note
            key={chapter.place}
            name={chapter.place}
            label={chapter.title}
            value={remarks[chapter.place] ?? ''}
            change={said => setRemarks(now => ({ ...now, [chapter.place]: said }))}
            optional
          />
        ))}
      </details>
      <details>
        <summary>{t('标题、文号和落款')}</summary>
        {LINES.map(([name, label]) => (
          <Line
            key={name}
            name={name}
            label={t(label)}
            value={words[name]}
            change={put(name)}
            type={name === 'datedOn' ? 'date' : 'text'}
            optional
            failure={verb.failure}
          />
        ))}
      </details>
      <Complaint
        failure={verb.failure}
        fields={['opening', 'problems', 'suggestions', 'title', 'number', 'addressee', 'signer', 'datedOn']}
      />
      <div className="act">
        <button type="submit" className="btn p" disabled={verb.running}>
          {verb.running ? t('正在存…') : t('保存补充文字')}
        </button>
      </div>
    </form>
  );
}
