import { actual } from './actual.ts';
import { adoption } from './adoption.ts';
import { evidence } from './evidence.ts';
import { finding } from './finding.ts';
import { milestone } from './milestone.ts';
import { plan } from './plan.ts';
import { planSection } from './planSection.ts';
import { promise } from './promise.ts';
import { promiseBody } from './promiseBody.ts';

/** What the office keeps. */
export const registers = [plan, planSection, promise, promiseBody, milestone, actual, evidence, finding, adoption];
