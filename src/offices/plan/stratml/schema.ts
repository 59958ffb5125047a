/** How often an element may stand in its parent: once, at most once, any number of times, at least once, at most twice. */
export type Times = '1' | '?' | '*' | '+' | '2';

/** What text an element may hold. */
export type TextKind = 'string' | 'date' | 'decimal' | 'id' | 'uri' | readonly string[];

/** An element of StratML: text alone, or parts in their order, with attributes of fixed words. */
export type Kind =
  | { readonly text: TextKind }
  | {
      readonly parts: readonly (readonly [name: string, times: Times])[];
      readonly attributes?: Readonly<Record<string, { readonly words: readonly string[]; readonly required?: true }>>;
    };

/** The namespace of StratML Part 2, ANSI/AIIM 22:2017. */
export const NAMESPACE = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport';
export const ROOT = 'PerformancePlanOrReport';

const text: Kind = { text: 'string' };
const result: Kind = {
  parts: [
    ['StartDate', '?'],
    ['EndDate', '?'],
    ['NumberOfUnits', '?'],
    ['Descriptor', '?'],
    ['Description', '?'],
  ],
};
const statement: Kind = {
  parts: [
    ['Description', '?'],
    ['Identifier', '?'],
  ],
};

/** The elements of StratML Part 2 by their names, as its schema of 2016-02-16 declares them. */
export const kinds: Readonly<Record<string, Kind>> = {
  PerformancePlanOrReport: {
    parts: [
      ['Name', '1'],
      ['Description', '?'],
      ['OtherInformation', '?'],
      ['StrategicPlanCore', '1'],
      ['AdministrativeInformation', '?'],
      ['Submitter', '?'],
    ],
    attributes: { Type: { words: ['Strategic_Plan', 'Performance_Plan', 'Performance_Report'], required: true } },
  },
  StrategicPlanCore: {
    parts: [
      ['Organization', '*'],
      ['Vision', '?'],
      ['Mission', '?'],
      ['Value', '*'],
      ['Goal', '+'],
    ],
  },
  Organization: {
    parts: [
      ['Name', '?'],
      ['Acronym', '?'],
      ['Identifier', '?'],
      ['Description', '?'],
      ['Stakeholder', '*'],
    ],
  },
  Vision: statement,
  Mission: statement,
  Value: {
    parts: [
      ['Name', '?'],
      ['Description', '?'],
    ],
  },
  Goal: {
    parts: [
      ['Name', '1'],
      ['Description', '1'],
      ['Identifier', '?'],
      ['SequenceIndicator', '?'],
      ['Stakeholder', '*'],
      ['OtherInformation', '?'],
      ['Objective', '*'],
    ],
  },
  Objective: {
    parts: [
      ['Name', '?'],
      ['Description', '?'],
      ['Identifier', '?'],
      ['SequenceIndicator', '?'],
      ['Stakeholder', '*'],
      ['OtherInformation', '?'],
      ['PerformanceIndicator', '*'],
    ],
  },
  Stakeholder: {
    parts: [
      ['Name', '1'],
      ['Description', '?'],
      ['Role', '*'],
    ],
    attributes: { StakeholderTypeType: { words: ['Person', 'Organization', 'Generic_Group'] } },
  },
  Role: {
    parts: [
      ['Name', '1'],
      ['Description', '?'],
      ['RoleType', '2'],
    ],
  },
  PerformanceIndicator: {
    parts: [
      ['SequenceIndicator', '?'],
      ['MeasurementDimension', '1'],
      ['UnitOfMeasurement', '1'],
      ['Identifier', '?'],
      ['Relationship', '*'],
      ['MeasurementInstance', '*'],
      ['OtherInformation', '?'],
    ],
    attributes: {
      ValueChainStage: { words: ['Outcome', 'Output_Processing', 'Output', 'Input_Processing', 'Input'] },
      PerformanceIndicatorType: { words: ['Quantitative', 'Qualitative'] },
    },
  },
  Relationship: {
    parts: [
      ['Identifier', '?'],
      ['ReferentIdentifier', '*'],
      ['Name', '?'],
      ['Description', '?'],
    ],
    attributes: { RelationshipType: { words: ['Broader_Than', 'Peer_To', 'Narrower_Than'] } },
  },
  MeasurementInstance: {
    parts: [
      ['TargetResult', '*'],
      ['ActualResult', '*'],
    ],
  },
  TargetResult: result,
  ActualResult: result,
  Descriptor: {
    parts: [
      ['DescriptorName', '?'],
      ['DescriptorValue', '?'],
    ],
  },
  AdministrativeInformation: {
    parts: [
      ['Identifier', '?'],
      ['StartDate', '?'],
      ['EndDate', '?'],
      ['PublicationDate', '?'],
      ['Source', '?'],
    ],
  },
  Submitter: {
    parts: [
      ['Identifier', '?'],
      ['GivenName', '?'],
      ['Surname', '?'],
      ['PhoneNumber', '?'],
      ['EmailAddress', '?'],
    ],
  },
  RoleType: { text: ['Performer', 'Beneficiary'] },
  Identifier: { text: 'id' },
  StartDate: { text: 'date' },
  EndDate: { text: 'date' },
  PublicationDate: { text: 'date' },
  NumberOfUnits: { text: 'decimal' },
  Source: { text: 'uri' },
  Name: text,
  Description: text,
  OtherInformation: text,
  Acronym: text,
  SequenceIndicator: text,
  MeasurementDimension: text,
  UnitOfMeasurement: text,
  ReferentIdentifier: text,
  DescriptorName: text,
  DescriptorValue: text,
  GivenName: text,
  Surname: text,
  PhoneNumber: text,
  EmailAddress: text,
};

/** How many of an element its parent takes. */
export const most: Readonly<Record<Times, number>> = {
  '1': 1,
  '?': 1,
  '2': 2,
  '*': Number.POSITIVE_INFINITY,
  '+': Number.POSITIVE_INFINITY,
};
export const isNeeded = (times: Times): boolean => times === '1' || times === '+';
