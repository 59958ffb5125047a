import { defineOffice } from '#register/index.ts';
import { addOrganisation } from './addOrganisation.ts';
import { memberMove } from './changes/memberMove.ts';
import { mergeOrganisations } from './changes/mergeOrganisations.ts';
import { moveMembers } from './changes/moveMembers.ts';
import { reclassifyOrganisation, reparentOrganisation } from './changes/moveOrganisation.ts';
import { organisationEvent } from './changes/organisationEvent.ts';
import { organisationStory } from './changes/organisationStory.ts';
import { organisationsAsOf } from './changes/organisationsAsOf.ts';
import { splitOrganisation } from './changes/splitOrganisation.ts';
import { withdrawOrganisationEvent } from './changes/withdrawOrganisationEvent.ts';
import { closeOrganisation } from './closeOrganisation.ts';
import { county } from './county.ts';
import { countyAfter } from './countyPeople.ts';
import { departureDuties, departureVerbs, pupilDeparture, staffDeparture } from './intake/departure.ts';
import { differenceViews } from './intake/differences.ts';
import { intakeErrand } from './intake/errand.ts';
import { intake, intakeAnswer, intakeMapping, intakePart } from './intake/intake.ts';
import { intakeFile, intakeVerbs } from './intake/verbs.ts';
import { intakeViews } from './intake/views.ts';
import { organisation } from './organisation.ts';
import { organisations } from './organisations.ts';
import { duplicates } from './pupils/duplicatesView.ts';
import { enrolmentEvent } from './pupils/enrolmentEvent.ts';
import { enrolmentOn } from './pupils/enrolmentOn.ts';
import { guardian } from './pupils/guardian.ts';
import { homeroom } from './pupils/homeroom.ts';
import { promotion } from './pupils/promotion.ts';
import { promotionPreview } from './pupils/promotionPreview.ts';
import { pupil } from './pupils/pupil.ts';
import { pupilTransfer } from './pupils/pupilTransfer.ts';
import { pupilVerbs } from './pupils/verbs.ts';
import { renameOrganisation } from './renameOrganisation.ts';
import { organisationProfile, profileVerbs } from './schools/organisationProfile.ts';
import { schoolFacts, schoolFactsVerbs } from './schools/schoolFacts.ts';
import { staffCertificate, staffHonour } from './staff/records.ts';
import { staff } from './staff/staff.ts';
import { staffEvent } from './staff/staffEvent.ts';
import { staffVerbs } from './staff/verbs.ts';

export { comparableGroups, organisationsOn } from './changes/organisationsAsOf.ts';
export { allGiven, givenBy } from './intake/given.ts';
export { type Organisation, type OrganisationKind, organisation, organisationKinds } from './organisation.ts';
export { type OrganisationLine, organisationsOf } from './organisations.ts';
export { type EnrolledAt, enrolledOn, pupilsOn } from './pupils/enrolmentOn.ts';
export { homeroom } from './pupils/homeroom.ts';
export { pupil } from './pupils/pupil.ts';
export { organisationProfile } from './schools/organisationProfile.ts';
export { schoolFacts } from './schools/schoolFacts.ts';
export { staff } from './staff/staff.ts';
export { mapSums } from './timeline/succession.ts';

const changes = [
  addOrganisation,
  renameOrganisation,
  reparentOrganisation,
  reclassifyOrganisation,
  splitOrganisation,
  mergeOrganisations,
  closeOrganisation,
  withdrawOrganisationEvent,
  moveMembers,
];

/** The roster: who there is, and who there was. The one office that others may import. */
export const roster = defineOffice({
  name: 'roster',
  label: '名录',
  basis: ['《中华人民共和国教育法》', '《中小学生学籍管理办法》（教基一〔2013〕7号）'],
  serves: [],
  roles: [
    { name: 'schoolClerk', label: '学校学籍员' },
    { name: 'enrolment', label: '学籍管理员' },
    { name: 'personnel', label: '人事管理员' },
  ],
  registers: [
    organisation,
    organisationEvent,
    memberMove,
    organisationProfile,
    schoolFacts,
    homeroom,
    pupil,
    guardian,
    enrolmentEvent,
    pupilTransfer,
    promotion,
    staff,
    staffEvent,
    staffCertificate,
    staffHonour,
    intakeMapping,
    intake,
    intakePart,
    intakeAnswer,
    pupilDeparture,
    staffDeparture,
  ],
  verbs: [...changes, ...profileVerbs, ...schoolFactsVerbs, ...pupilVerbs, ...staffVerbs, ...intakeVerbs, ...departureVerbs],
  views: [
    organisations,
    organisationsAsOf,
    organisationStory,
    enrolmentOn,
    duplicates,
    promotionPreview,
    ...intakeViews,
    ...differenceViews,
  ],
  errands: [intakeErrand],
  duties: departureDuties,
  mayHave: intakeFile,
  county,
  countyAfter,
});
