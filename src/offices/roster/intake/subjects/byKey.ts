import type { SubjectKey } from '../intake.ts';
import type { Subject } from '../subject.ts';
import { aid } from './aid.ts';
import { facts } from './facts.ts';
import { organisationsSubject } from './organisations.ts';
import { pupils } from './pupils.ts';
import { staffSubject } from './staff.ts';

/** What can be taken over from national systems, by what the file is about. */
export const subjectsByKey: Readonly<Record<SubjectKey, Subject>> = {
  pupils,
  staff: staffSubject,
  aid,
  organisations: organisationsSubject,
  facts,
};
