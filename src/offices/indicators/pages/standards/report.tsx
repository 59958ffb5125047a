import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { fileAddress } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { useVerb } from '#web/kit/useVerb.ts';

/** Writes the self-evaluation report and offers it for download. */
export function Report({ year }: { readonly year: number }) {
  const { account } = useSession();
  const write = useVerb<{ readonly hash: string; readonly name: string }>('indicators.writeStandardReport');
  const [kept, setKept] = useState<{ readonly hash: string; readonly name: string } | null>(null);
  if (!holds(account, 'planner')) return null;
  const run = async () => {
    const done = await write.run({ year });
    if (done.ok) setKept(done.value);
  };
  return (
    <>
      {kept === null ? (
        <button type="button" className="btn" disabled={write.running} onClick={() => void run()}>
          {write.running ? t('正在撰写…') : t('自评报告')}
        </button>
      ) : (
        <a className="btn" href={fileAddress(kept)}>
          {t('下载自评报告')}
        </a>
      )}
      <Complaint failure={write.failure} />
    </>
  );
}
