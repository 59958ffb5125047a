import { problems } from '#kernel/problem.ts';
import { type Errand, rows } from '#register/index.ts';
import { compareIntake, troubled } from './compare.ts';
import { intake } from './intake.ts';
import { takeIntake } from './takeOver.ts';

const says = problems('intake', {
  fault: { zh: '程序出错，没有办成，请联系系统管理员。', en: 'A fault of ours; tell the administrator.' },
});

/** Compares and takes over the files for which that was asked; what a restart cut short goes on. */
export const intakeErrand: Errand = {
  name: 'roster.intake',
  everySeconds: 2,
  async run(books) {
    const waiting = await books.read(desk => rows(desk, intake, { where: { state: ['comparing', 'taking'] }, limit: 5 }));
    for (const one of waiting) {
      try {
        await (one.state === 'comparing' ? compareIntake(books, one) : takeIntake(books, one));
      } catch (cause) {
        // A fault would come again every two seconds: the work is put down, and the fault told once.
        await troubled(books, one.id, one.state, one.state === 'comparing' ? 'brought' : 'stopped', [says.fault()]);
        throw cause;
      }
    }
  },
};
