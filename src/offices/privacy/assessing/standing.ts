import { type ReadingDesk, type Register, rows } from '#register/index.ts';
import { type House, isOfMinors, type Kept, personalRegisters, sensitiveFields } from '../house.ts';
import type { AssessmentStanding } from '../types.ts';
import { impactAssessment } from './impactAssessment.ts';

/** True where the law asks for an assessment first: sensitive data of children (arts. 28, 55). */
const asksForOne = (house: House, register: Register): boolean =>
  register.consent !== undefined || (isOfMinors(house, register) && sensitiveFields(register).length > 0);

/** How each register with personal data stands with its impact assessment today. */
export async function assessmentStandings(desk: ReadingDesk, house: House): Promise<ReadonlyMap<string, AssessmentStanding>> {
  const approved = await rows(desk, impactAssessment, { where: { state: 'approved' } });
  const standingOf = (register: Register): AssessmentStanding => {
    const own = approved.filter(one => one.ledgers.includes(register.name));
    if (own.some(one => one.nextReview >= desk.today)) return 'valid';
    if (own.length > 0) return 'overdue';
    return asksForOne(house, register) ? 'missing' : 'notNeeded';
  };
  return new Map(personalRegisters(house).map(({ register }) => [register.name, standingOf(register)]));
}

/** The registers whose assessment is missing or overdue. */
export async function withoutAssessment(desk: ReadingDesk, house: House): Promise<readonly Kept[]> {
  const standings = await assessmentStandings(desk, house);
  return personalRegisters(house).filter(({ register }) => ['missing', 'overdue'].includes(standings.get(register.name) ?? ''));
}
