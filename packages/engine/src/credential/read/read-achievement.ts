import type { JsonObject, JsonValue } from '../../ports.ts';
import { readEuropeanElements } from '../european-reader.ts';
import type {
  Achievement,
  Alignment,
  Related,
  Result,
  ResultDescription,
  RubricCriterionLevel,
  Text,
} from '../model.ts';
import { readText } from '../text.ts';
import { readNames, readTranslations, withTranslations } from '../translations.ts';
import { readIdentifierEntries, readImage, readProfile } from './read-profile.ts';
import { asNumber, asObjects, asString, asStrings, defined, filled, isJsonObject } from './values.ts';

/** An OB 3.0 Achievement, with its European elements and the translations that it carries. */
export function readAchievement(value: JsonValue | undefined): Partial<Achievement> | undefined {
  if (!isJsonObject(value)) return undefined;
  const id = asString(value.id);
  const language = asString(value.inLanguage);
  const { translations, others } = readTranslations(id, asObjects(value.related));
  const european = readEuropeanElements(value);
  const credits = asNumber(value.creditsAvailable);
  const texts = (member: string, text: JsonValue | undefined) =>
    withTranslations({ text: readText(text), language }, translations, member);
  const names = readNames(translations);
  const named: Named = (address, text, member) =>
    withTranslations({ text, language }, names.get(address) ?? {}, member) ?? text;
  return defined({
    id,
    name: texts('name', value.name),
    description: texts('description', value.description),
    criteria: readCriteria(value.criteria, texts),
    achievementType: asString(value.achievementType),
    creator: readProfile(value.creator),
    // The writer repeats ECTS points as credits; only credits that say something else are the achievement's own.
    creditsAvailable: credits === european.elements?.ects ? undefined : credits,
    fieldOfStudy: asString(value.fieldOfStudy),
    specialization: asString(value.specialization),
    humanCode: asString(value.humanCode),
    image: readImage(value.image),
    inLanguage: language,
    tag: filled(asStrings(value.tag)),
    version: asString(value.version),
    otherIdentifier: filled(readIdentifierEntries(value.otherIdentifier)),
    related: filled(others.flatMap(readRelated)),
    alignment: filled(european.otherAlignments.flatMap((each) => readAlignment(each, named))),
    resultDescription: filled(
      asObjects(value.resultDescription).flatMap((each) => readResultDescription(each, named)),
    ),
    endorsement: filled(asObjects(value.endorsement)),
    endorsementJwt: filled(asStrings(value.endorsementJwt)),
    european: european.elements,
  });
}

export function readResult(value: JsonObject): Result {
  return defined({
    resultDescription: asString(value.resultDescription),
    value: asString(value.value),
    achievedLevel: asString(value.achievedLevel),
    status: asString(value.status),
    alignment: filled(asObjects(value.alignment).flatMap((each) => readAlignment(each, asItIs))),
  });
}

/** What is at an address by its name, with the names that the translations of the badge have of it. */
type Named = (address: string, text: string, member: 'targetName' | 'targetFramework') => Text;

const asItIs: Named = (_address, text) => text;

function readAlignment(value: JsonObject, named: Named): Alignment[] {
  const targetName = asString(value.targetName);
  const targetUrl = asString(value.targetUrl);
  if (targetName === undefined || targetUrl === undefined) return [];
  const framework = asString(value.targetFramework);
  return [
    {
      targetName: named(targetUrl, targetName, 'targetName'),
      targetUrl,
      ...defined({
        targetType: asString(value.targetType),
        targetFramework: framework && named(targetUrl, framework, 'targetFramework'),
        targetCode: asString(value.targetCode),
        targetDescription: asString(value.targetDescription),
      }),
    },
  ];
}

type Texts = (member: string, text: JsonValue | undefined) => Achievement['name'] | undefined;

function readCriteria(value: JsonValue | undefined, texts: Texts): Achievement['criteria'] | undefined {
  if (typeof value === 'string') return { id: value };
  if (!isJsonObject(value)) return undefined;
  return defined({ id: asString(value.id), narrative: texts('narrative', value.narrative) });
}

function readRelated(value: JsonObject): Related[] {
  const id = asString(value.id);
  if (id === undefined) return [];
  return [{ id, ...defined({ inLanguage: asString(value.inLanguage), version: asString(value.version) }) }];
}

function readResultDescription(value: JsonObject, named: Named): ResultDescription[] {
  const id = asString(value.id);
  const name = asString(value.name);
  const resultType = asString(value.resultType);
  if (id === undefined || name === undefined || resultType === undefined) return [];
  return [
    {
      id,
      name,
      resultType,
      ...defined({
        allowedValue: filled(asStrings(value.allowedValue)),
        valueMin: asString(value.valueMin),
        valueMax: asString(value.valueMax),
        requiredValue: asString(value.requiredValue),
        requiredLevel: asString(value.requiredLevel),
        rubricCriterionLevel: filled(
          asObjects(value.rubricCriterionLevel).flatMap((each) => readRubricCriterionLevel(each, named)),
        ),
        alignment: filled(asObjects(value.alignment).flatMap((each) => readAlignment(each, named))),
      }),
    },
  ];
}

function readRubricCriterionLevel(value: JsonObject, named: Named): RubricCriterionLevel[] {
  const id = asString(value.id);
  const name = asString(value.name);
  if (id === undefined || name === undefined) return [];
  return [
    {
      id,
      name: named(id, name, 'targetName'),
      ...defined({
        level: asString(value.level),
        points: asString(value.points),
        description: asString(value.description),
        alignment: filled(asObjects(value.alignment).flatMap((each) => readAlignment(each, named))),
      }),
    },
  ];
}
