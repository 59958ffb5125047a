import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Choice, Line } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { OrganisationLine } from '../organisations.ts';
import { kindChoices } from './kinds.ts';

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** Enters an organisation, or gives one that stands open another name. */
export function OrganisationForm({
  renamed,
  all,
  close,
}: {
  readonly renamed: OrganisationLine | null;
  readonly all: readonly OrganisationLine[];
  readonly close: () => void;
}) {
  const [name, setName] = useState(renamed?.name ?? '');
  const [shortName, setShortName] = useState(renamed?.shortName ?? '');
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<string>('section');
  const [parent, setParent] = useState('');
  const verb = useVerb(renamed === null ? 'roster.addOrganisation' : 'roster.renameOrganisation');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const names = { name: name.trim(), shortName: orNull(shortName) };
    const answer = await verb.run(
      renamed === null
        ? { ...names, code: orNull(code), kind, parent: orNull(parent) }
        : { ...names, organisation: renamed.id, version: renamed.version },
    );
    if (answer.ok) close();
  };
  const { failure } = verb;
  return (
    <form className="organisation-form" onSubmit={event => void submit(event)}>
      <h2>{renamed === null ? t('登记单位') : t('“{name}”更名', { name: renamed.name })}</h2>
      <Line name="name" label={t('单位名称')} value={name} change={setName} failure={failure} autoFocus />
      <Line name="shortName" label={t('简称')} value={shortName} change={setShortName} failure={failure} optional />
      {renamed === null ? (
        <>
          <Choice name="kind" label={t('类别')} value={kind} change={setKind} choices={kindChoices()} failure={failure} />
          <Line name="code" label={t('单位代码')} value={code} change={setCode} failure={failure} optional />
          <Choice
            name="parent"
            label={t('上级单位')}
            value={parent}
            change={setParent}
            choices={all.filter(one => one.state !== 'closed').map(one => ({ key: one.id, label: one.name }))}
            blank={t('没有')}
            failure={failure}
            optional
          />
        </>
      ) : null}
      <Complaint failure={failure} fields={['name', 'shortName', 'kind', 'code', 'parent']} />
      <div className="row">
        <button type="submit" className="btn p" disabled={verb.running || name.trim() === ''}>
          {renamed === null ? t('登记这个单位') : t('改成这个名称')}
        </button>
        <button type="button" className="btn t" onClick={close}>
          {t('不改了')}
        </button>
      </div>
    </form>
  );
}
