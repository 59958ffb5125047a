import { actual } from './actual.ts';
import { adoption } from './adoption.ts';
import { amendment } from './amend/amendment.ts';
import { amendmentChange } from './amend/amendmentChange.ts';
import { planVersion } from './amend/planVersion.ts';
import { promiseLink } from './cascade/promiseLink.ts';
import { submission } from './cascade/submission.ts';
import { evidence } from './evidence.ts';
import { finding } from './finding.ts';
import { judgingRule } from './judging/judgingRule.ts';
import { milestone } from './milestone.ts';
import { ownRegisters } from './own/registers.ts';
import { plan } from './plan.ts';
import { planSection } from './planSection.ts';
import { promise } from './promise.ts';
import { promiseBody } from './promiseBody.ts';
import { release } from './publish/release.ts';
import { exchange } from './stratml/exchange.ts';
import { closing } from './succeed/closing.ts';
import { planLink } from './succeed/planLink.ts';
import { succession } from './succeed/succession.ts';
import { tellRegisters } from './tell/index.ts';

/** What the office keeps. */
export const registers = [
  plan,
  planSection,
  promise,
  promiseBody,
  milestone,
  actual,
  evidence,
  finding,
  adoption,
  submission,
  promiseLink,
  judgingRule,
  amendment,
  amendmentChange,
  planVersion,
  closing,
  planLink,
  succession,
  ...ownRegisters,
  release,
  exchange,
  ...tellRegisters,
];
