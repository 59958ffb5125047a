import { defineOffice, type Office } from '#register/index.ts';
import { answerRequest, checkIdentity, composeCopy, dossier, findPerson, receiveRequest, refuseRequest } from './asking/deeds.ts';
import { personRequest } from './asking/personRequest.ts';
import { approveAssessment, assessImpact, dropAssessment } from './assessing/deeds.ts';
import { impactAssessment } from './assessing/impactAssessment.ts';
import { consentText, publishConsentText } from './consent/consentText.ts';
import { recordConsent, stopImageUse, withdrawConsent } from './consent/deeds.ts';
import { consents } from './consent/gaps.ts';
import { guardianConsent } from './consent/guardianConsent.ts';
import { addImageUse, imageUse } from './consent/imageUse.ts';
import { county } from './county.ts';
import { duties } from './duties.ts';
import type { House } from './house.ts';
import { approveErasure, dropBatch, listDue, listFromRequest, proposeErasure, refuseErasure } from './keeping/deeds.ts';
import { erasureBatch, erasureItem } from './keeping/erasureBatch.ts';
import { privacyErrands } from './keeping/errands.ts';
import { holdErasure, legalHold, releaseHold } from './keeping/legalHold.ts';
import { retentionRule, setRetention } from './keeping/retentionRule.ts';
import { overview } from './overview.ts';
import { processing } from './processing/processing.ts';
import { chainCheck } from './reporting/chainCheck.ts';
import { complianceReport } from './reporting/complianceReport.ts';
import { fileReport, printProcessing, writeReport } from './reporting/deeds.ts';
import { recordRehearsal, restoreRehearsal } from './reporting/restoreRehearsal.ts';
import { complianceYear } from './reporting/year.ts';

export { recordRestoration } from './reporting/restoreRehearsal.ts';

/** The office that answers for personal data (个人信息保护): what is kept and why, consents, assessments, erasure, requests, the yearly report. `house` gives all offices. */
export const privacy = (house: House): Office =>
  defineOffice({
    name: 'privacy',
    label: '个人信息保护',
    basis: ['《中华人民共和国个人信息保护法》', '《未成年人网络保护条例》（国务院令第766号）', '《儿童个人信息网络保护规定》'],
    serves: [],
    roles: [
      { name: 'privacyOfficer', label: '个人信息保护负责人' },
      { name: 'leader', label: '局领导' },
      { name: 'schoolClerk', label: '学校学籍员' },
    ],
    registers: [
      ...[consentText, guardianConsent, imageUse, impactAssessment, personRequest],
      ...[retentionRule, legalHold, erasureBatch, erasureItem, complianceReport, restoreRehearsal, chainCheck],
    ],
    verbs: [
      ...[publishConsentText, recordConsent, withdrawConsent(house), addImageUse, stopImageUse],
      ...[assessImpact(house), approveAssessment, dropAssessment],
      ...[
        receiveRequest(house),
        checkIdentity,
        composeCopy(house),
        answerRequest,
        refuseRequest,
        listFromRequest(house),
        findPerson(house),
      ],
      ...[setRetention(house), holdErasure(house), releaseHold, listDue(house), proposeErasure, approveErasure, refuseErasure, dropBatch],
      ...[writeReport(house), fileReport, printProcessing(house), recordRehearsal],
    ],
    views: [overview(house), processing(house), consents(house), dossier(house), complianceYear],
    duties: duties(house),
    errands: privacyErrands(house),
    countyAfter: county(house),
  });
