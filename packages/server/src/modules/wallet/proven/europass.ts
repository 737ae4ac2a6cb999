import { element, escapeXml, xmlHead } from '../../../platform/xml.ts';
import { type CvSetting, dayOf } from './json-resume.ts';
import type { Proven, ProvenBadge } from './proven.ts';

/** Words that stand in the document, in the language of the CV. */
export interface EuropassWords {
  language: string;
  skills: string;
  check: string;
}

const namespaces = {
  'xsi:schemaLocation': 'http://www.europass.eu/1.0 Candidate.xsd',
  xmlns: 'http://www.europass.eu/1.0',
  'xmlns:oa': 'http://www.openapplications.org/oagis/9',
  'xmlns:eures': 'http://www.europass_eures.eu/1.0',
  'xmlns:hr': 'http://www.hr-xml.org/3',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/**
 * The document that the Europass editor writes and reads (`Candidate`, version 4.0). Its schema is not published; the
 * editor leaves out what stands under certifications, so each badge is an entry of education and training there.
 */
export function europassXml(
  { holderName, badges }: Proven,
  {
    publicUrl,
    documentId,
    words,
  }: Pick<CvSetting, 'publicUrl'> & { documentId: string; words: EuropassWords },
): string {
  const person = element('PersonName', {}, [
    element('oa:GivenName', {}, givenNameOf(holderName)),
    element('hr:FamilyName', {}, familyNameOf(holderName)),
  ]);
  const id = (schemeName: string, schemeVersionID: string) => ({
    ...{ schemeID: documentId, schemeName, schemeAgencyName: 'EUROPASS', schemeVersionID },
  });
  const attended = badges.map((badge) => attendanceOf(badge, { publicUrl, words }));
  return `${xmlHead}${element('Candidate', namespaces, [
    element('hr:DocumentID', id('DocumentIdentifier', '4.0')),
    element('CandidateSupplier', {}, [
      element('hr:PartyID', id('PartyID', '1.0')),
      element('hr:PartyName', {}, 'Owner'),
      element('PersonContact', {}, [person]),
      element('hr:PrecedenceCode', {}, '1'),
    ]),
    element('CandidatePerson', {}, [person]),
    element('CandidateProfile', { languageCode: words.language }, [
      element('hr:ID', id('CandidateProfileID', '1.0')),
      element('EducationHistory', {}, attended),
    ]),
    element('RenderingInformation', {}, [design()]),
  ])}`;
}

function attendanceOf(
  { award, edition, issuer, isOpen }: ProvenBadge,
  { publicUrl, words }: { publicUrl: string; words: EuropassWords },
): string {
  const provider = `${publicUrl}/organisations/${issuer.slug}`;
  const address = `${publicUrl}/awards/${award.id}`;
  const web = [element('ChannelCode', {}, 'Web'), element('oa:URI', {}, provider)];
  return element('EducationOrganizationAttendance', {}, [
    element('hr:OrganizationName', {}, issuer.name),
    element('OrganizationContact', {}, [element('Communication', {}, web)]),
    element('AttendancePeriod', {}, [
      element('EndDate', {}, [element('hr:FormattedDateTime', {}, dayOf(award.awardedAt))]),
      element('Ongoing', {}, 'false'),
    ]),
    element('EducationDegree', {}, [
      element('hr:DegreeName', {}, edition.title),
      element('OccupationalSkillsCovered', {}, covered(edition, isOpen ? address : undefined, words)),
      ...(edition.ects === undefined
        ? []
        : [element('CreditType', {}, 'ECTS'), element('NumberOfCredit', {}, String(edition.ects))]),
    ]),
    ...(edition.eqfLevel === undefined ? [] : [element('EducationLevelCode', {}, String(edition.eqfLevel))]),
    ...(isOpen ? [element('Link', {}, address)] : []),
  ]);
}

/** HTML, as the editor has it in long texts, which the element escapes once more. */
function covered(edition: ProvenBadge['edition'], address: string | undefined, words: EuropassWords): string {
  const items = edition.outcomes.map((text) => `<li>${escapeXml(text)}</li>`).join('');
  const skills = edition.skills.map(({ name, levelName }) => `${name} (${levelName})`).join(', ');
  return [
    ...(items === '' ? [] : [`<ul>${items}</ul>`]),
    ...(skills === '' ? [] : [`<p>${escapeXml(`${words.skills} ${skills}`)}</p>`]),
    ...(address === undefined ? [] : [`<p>${escapeXml(`${words.check} ${address}`)}</p>`]),
  ].join('');
}

/** What is not named there is hidden by the editor. */
function design(): string {
  const section = element('Section', {}, [element('Title', {}, 'education-training')]);
  return element('Design', {}, [
    element('Template', {}, 'Template1'),
    element('Color', {}, 'Default'),
    element('FontSize', {}, 'Medium'),
    element('Logo', {}, 'FirstPage'),
    element('PageNumbers', {}, 'false'),
    element('SectionsOrder', {}, [section]),
  ]);
}

/** Europass asks for two names where we have one: the last word is taken for the family's, and the editor lets one mend it. */
function familyNameOf(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}

function givenNameOf(name: string): string {
  return name.trim().split(/\s+/).slice(0, -1).join(' ');
}
