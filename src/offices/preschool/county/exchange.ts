import { ok } from '#kernel/problem.ts';
import { organisationProfile, staff } from '#offices/roster/index.ts';
import { idNumberCheck, insertAll } from '#register/index.ts';
import type { Stage } from './play.ts';
import { profiles, teachers } from './rows.ts';

/** An invented number of the invented county 990101: right by its check character, of nobody. */
const numberOf = (birthday: string, place: number) => {
  const digits = `990101${birthday.replaceAll('-', '')}${900 + place * 2}`;
  return digits + idNumberCheck(digits);
};

/** What the roster knows of the invented kindergartens and of three teachers; gives the teachers' ids. */
export const playRoster = (stage: Stage): Promise<readonly string[]> =>
  stage.at('preschool').deed('preschool.roster', '2027-09-01', async desk => {
    const blank = { schoolCode: null, divisionCode: '990101', isEthnicTownship: false, isBoardingSchool: false, foundedOn: null };
    const known = profiles.map(({ name, ...told }) => ({
      ...blank,
      ...told,
      organisation: stage.body(name),
      schoolKind: 'kindergarten' as const,
    }));
    const kept = await insertAll(desk, organisationProfile, known);
    if (!kept.ok) return kept;
    const people = teachers.map(({ birthday, organisation, ...told }, place) => ({
      ...told,
      sex: 'female' as const,
      idNumber: numberOf(birthday, place),
      birthMonth: birthday.slice(0, 7),
      ethnicity: '汉族',
      phone: null,
      organisation: stage.body(organisation),
      staffKind: 'fullTimeTeacher' as const,
      isAuthorised: true,
      professionalTitle: 'secondGrade' as const,
      qualification: 'bachelor' as const,
      subjects: ['art' as const],
      hiredOn: '2016-09-01',
      teachingYears: 11,
    }));
    const entered = await insertAll(desk, staff, people);
    return entered.ok ? ok(entered.value.map(one => one.id)) : entered;
  });

/** A teacher in the country for the school year, another back to learn; a forum of heads. */
export async function playExchange(stage: Stage, [head, teacher, countryHead]: readonly string[]): Promise<void> {
  const [city, country] = [stage.body('第一幼儿园'), stage.body('双泉镇中心幼儿园')];
  await stage.does('preschool', 'postTeacher', '2027-08-28', {
    person: teacher,
    organisation: city,
    receiving: country,
    exchangeKind: 'supportPost',
    postedFrom: '2027-09-01',
    postedUntil: '2028-06-30',
  });
  await stage.does('preschool', 'postTeacher', '2027-08-28', {
    person: countryHead,
    organisation: country,
    receiving: city,
    exchangeKind: 'shadowPost',
    postedFrom: '2027-11-01',
    postedUntil: '2028-01-15',
  });
  const event = {
    name: '2027年秋季园长论坛',
    forumKind: 'principalForum',
    heldOn: '2027-11-26',
    host: city,
    hours: 6,
    subject: '以游戏为基本活动的园本实践',
    proofs: [],
  };
  const forum = (await stage.does('preschool', 'addForum', '2027-11-27', event)) as unknown as { readonly principalForum: string };
  await stage.does('preschool', 'attendForum', '2027-11-27', {
    forum: forum.principalForum,
    persons: [head, countryHead],
    isSpeaker: false,
  });
}
