import { useEffect, useState } from 'react';
import { deed, view } from '#web/kit/api.ts';
import { fileAddress } from '#web/kit/files.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { PrintForm } from '../tell/reportPrint.ts';
import type { PrintingView } from '../tell/types.ts';

interface Printed {
  readonly file: string;
  readonly name: string;
}

const BEAT = 400;

/** Printing one form at a time: how far it is, the way to stop it; the file is saved when it is there. */
export function usePrinting(snapshot: string) {
  const verb = useVerb<Printed>('plan.printReport');
  const [job, setJob] = useState<{ readonly form: PrintForm; readonly name: string } | null>(null);
  const [progress, setProgress] = useState<PrintingView['progress']>(null);
  useEffect(() => {
    if (job === null) return;
    let beat = 0;
    const clock = setInterval(() => {
      beat += 1;
      view<PrintingView>('plan.printing', { job: job.name, beat }).then(
        ({ progress: now }) => setProgress(now),
        () => undefined,
      );
    }, BEAT);
    return () => clearInterval(clock);
  }, [job]);
  const print = async (form: PrintForm) => {
    const name = crypto.randomUUID?.() ?? String(Math.random());
    setProgress(null);
    setJob({ form, name });
    const answer = await verb.run({ snapshot, form, job: name });
    setJob(null);
    if (!answer.ok) return;
    const link = document.createElement('a');
    link.href = fileAddress({ hash: answer.value.file, name: answer.value.name });
    link.download = answer.value.name;
    link.click();
  };
  const stop = async () => {
    if (job !== null) await deed('plan.stopPrinting', { job: job.name });
  };
  return { print, stop, form: job?.form ?? null, progress, failure: verb.failure };
}
