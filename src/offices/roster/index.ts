import { defineOffice } from '#register/index.ts';
import { addOrganisation } from './addOrganisation.ts';
import { closeOrganisation } from './closeOrganisation.ts';
import { county } from './county.ts';
import { organisation } from './organisation.ts';
import { organisations } from './organisations.ts';
import { renameOrganisation } from './renameOrganisation.ts';

export { type Organisation, type OrganisationKind, organisation, organisationKinds } from './organisation.ts';
export { type OrganisationLine, organisationsOf } from './organisations.ts';

/** The roster: who there is. The one office that others may import. */
export const roster = defineOffice({
  name: 'roster',
  label: '名录',
  basis: ['《中华人民共和国教育法》'],
  serves: [],
  roles: [],
  registers: [organisation],
  verbs: [addOrganisation, renameOrganisation, closeOrganisation],
  views: [organisations],
  county,
});
