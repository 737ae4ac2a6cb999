import type { JsonObject } from '../ports.ts';
import { enumerated, europeanValues, freeText } from './european.ts';
import type { EuropeanElements } from './model.ts';
import { asNumber, asObjects, asString } from './read/values.ts';

/**
 * The European elements of an achievement: from our alignments, and from the terms of SURF's educredential context
 * (`ECTS`, `timeInvestment`, `SBU`, `assessmentType`, …), which stand on the achievement itself.
 */
export function readEuropeanElements(achievement: JsonObject): {
  elements: EuropeanElements | undefined;
  otherAlignments: JsonObject[];
} {
  const elements: EuropeanElements = readExtensionTerms(achievement);
  const otherAlignments: JsonObject[] = [];
  for (const alignment of asObjects(achievement.alignment)) {
    if (!readAlignment(alignment, elements)) otherAlignments.push(alignment);
  }
  return { elements: Object.keys(elements).length > 0 ? elements : undefined, otherAlignments };
}

/** True when the alignment was a European element and nothing of it would be lost. */
function readAlignment(alignment: JsonObject, elements: EuropeanElements): boolean {
  const targetType = asString(alignment.targetType) ?? '';
  const code = asString(alignment.targetCode) ?? '';
  const reader = alignmentReaders.get(targetType);
  return reader?.(code, { alignment, elements }) ?? false;
}

interface Found {
  alignment: JsonObject;
  elements: EuropeanElements;
}

type AlignmentReader = (code: string, found: Found) => boolean;

const readNqf: AlignmentReader = (code, { alignment, elements }) => {
  const framework = asString(alignment.targetFramework) ?? asString(alignment.targetName);
  const url = asString(alignment.targetUrl);
  if (elements.nqf !== undefined || code === '' || framework === undefined) return false;
  const isPlaceholder = url === 'http://data.europa.eu/snb/model/elm/nqfLevel';
  elements.nqf = { framework, level: code, ...(url !== undefined && !isPlaceholder && { url }) };
  return true;
};

const alignmentReaders = new Map<string, AlignmentReader>([
  [
    'ext:ECTS',
    (code, { elements }) => {
      const points = decimal(code);
      if (points === undefined || elements.ects !== undefined) return false;
      elements.ects = points;
      return true;
    },
  ],
  [
    'ext:Workload',
    (code, { elements }) => {
      const hours = decimal(/^PT(.+)H$/.exec(code)?.[1] ?? '');
      if (hours === undefined || elements.workloadHours !== undefined) return false;
      elements.workloadHours = hours;
      return true;
    },
  ],
  [
    'ext:EQF',
    (code, { elements }) => {
      if (!/^[1-8]$/.test(code) || elements.eqfLevel !== undefined) return false;
      elements.eqfLevel = Number(code);
      return true;
    },
  ],
  ['ext:NQF', readNqf],
  ['ext:NLQF', readNqf],
  [
    'ext:QualityAssurance',
    (code, { alignment, elements }) => {
      const name = asString(alignment.targetName);
      const url = asString(alignment.targetUrl);
      if (elements.qualityAssurance !== undefined || name === undefined || url === undefined) return false;
      elements.qualityAssurance = { name, url, ...(code !== '' && { code }) };
      return true;
    },
  ],
  ...enumerated.map(({ member, targetType }): [string, AlignmentReader] => [
    targetType,
    (code, { elements }) =>
      elements[member] === undefined && setEnumerated(elements, { member, value: code }),
  ]),
  ...freeText.map(({ member, targetType }): [string, AlignmentReader] => [
    targetType,
    (_code, { alignment, elements }) => {
      const value = asString(alignment.targetDescription);
      if (value === undefined || elements[member] !== undefined) return false;
      elements[member] = value;
      return true;
    },
  ]),
]);

function readExtensionTerms(achievement: JsonObject): EuropeanElements {
  const elements: EuropeanElements = {};
  const points = asNumber(achievement.ECTS);
  // SBU: "studiebelastingsuren", the Dutch term for notional workload in hours.
  const hours = asNumber(achievement.SBU) ?? asNumber(achievement.timeInvestment);
  if (points !== undefined) elements.ects = points;
  if (hours !== undefined) elements.workloadHours = hours;
  for (const { member } of enumerated) {
    const value = achievement[member];
    if (typeof value === 'boolean' && member === 'identityChecked') elements.identityChecked = value;
    if (typeof value === 'string') setEnumerated(elements, { member, value });
  }
  return elements;
}

function setEnumerated(
  elements: EuropeanElements,
  given: { member: (typeof enumerated)[number]['member']; value: string },
): boolean {
  const { member, value } = given;
  if (member === 'identityChecked') {
    if (value !== 'true' && value !== 'false') return false;
    elements.identityChecked = value === 'true';
    return true;
  }
  if (!europeanValues[member].some((known) => known === value)) return false;
  Object.assign(elements, { [member]: value });
  return true;
}

function decimal(value: string): number | undefined {
  return /^\d{1,6}(\.\d{1,4})?$/.test(value) ? Number(value) : undefined;
}
