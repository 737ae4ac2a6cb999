import { z } from 'zod';
import {
  achievementKinds,
  type Conformance,
  conditionSubjects,
  type JudgedPack,
  type OwnPack,
  operators,
  ownPackBounds,
  type PackSettings,
  packIds,
  packNames,
  packOf,
  packUses,
  useOf,
} from '../../modules/catalog/index.ts';
import { oneLine } from '../../platform/plain-text.ts';
import { named } from './schemas.ts';

const packCheckJson = named(
  'PackCheck',
  z.strictObject({
    check: z.string(),
    isNeeded: z.boolean(),
    isMet: z.boolean(),
    member: z.string(),
    message: z.string().optional(),
  }),
);

/** What a pack of the organisation says of a draft. */
export const judgedPackJson = named(
  'JudgedPack',
  z.strictObject({
    pack: z.string(),
    title: z.string().optional(),
    edition: z.string(),
    use: z.enum(packUses),
    isMet: z.boolean(),
    checks: z.array(packCheckJson),
  }),
);

export function toJudgedPackJson({ checks, title, ...judged }: JudgedPack): z.input<typeof judgedPackJson> {
  return {
    ...judged,
    ...(title !== undefined && { title }),
    checks: checks.map(({ checkId, isNeeded, isMet, member, condition }) => ({
      ...{ check: checkId, isNeeded, isMet, member },
      ...(condition && { message: condition.message }),
    })),
  };
}

const conditionJson = named(
  'PackCondition',
  z.strictObject({
    conditionId: z.string(),
    about: z.string(),
    operator: z.string(),
    amount: z.number().optional(),
    choices: z.array(z.string()).optional(),
    only: z.string().optional(),
    isNeeded: z.boolean(),
    message: z.string(),
  }),
);

const bounds = ownPackBounds;

export const packUsesJson = named(
  'PackUses',
  z
    .strictObject({ uses: z.partialRecord(z.enum(packNames), z.enum(packUses)) })
    .meta({ examples: [{ uses: { european: 'block' } }] }),
);

const newConditionJson = named(
  'NewPackCondition',
  z.strictObject({
    about: z.enum(conditionSubjects),
    operator: z.enum(operators),
    amount: z.number().min(bounds.amount.least).max(bounds.amount.most).exactOptional(),
    choices: z.array(z.string().max(60)).max(100).exactOptional(),
    only: z.enum(achievementKinds).exactOptional(),
    isNeeded: z.boolean(),
    message: z.string().max(bounds.message.most).default(''),
  }),
);
export const newOwnPackJson = named(
  'NewOwnPack',
  z
    .strictObject({
      title: z.string().max(bounds.title.most),
      conditions: z.array(newConditionJson).max(bounds.conditions.most),
    })
    .meta({
      examples: [
        {
          title: 'Our rules',
          conditions: [{ about: 'skills', operator: 'at-least', amount: 1, isNeeded: true }],
        },
      ],
    }),
);

/** Conditions that were there keep their ids. */
export function ownPackOf(
  { title, conditions }: z.output<typeof newOwnPackJson>,
  { stored, newId }: { stored: OwnPack | undefined; newId: () => string },
): Omit<OwnPack, 'number'> {
  const said = (condition: object) => JSON.stringify(Object.entries(condition).sort());
  const left = [...(stored?.conditions ?? [])];
  return {
    title: oneLine(title),
    conditions: conditions.map((given) => {
      const condition = { ...given, message: oneLine(given.message) };
      const at = left.findIndex(({ conditionId: _, ...known }) => said(known) === said(condition));
      const [known] = at < 0 ? [] : left.splice(at, 1);
      return { ...condition, conditionId: known?.conditionId ?? newId() };
    }),
  };
}

export const reviewSettingJson = named(
  'ReviewSetting',
  z.strictObject({ isNeeded: z.boolean() }).meta({ examples: [{ isNeeded: true }] }),
);

const rulePackJson = named(
  'RulePack',
  z.strictObject({
    pack: z.string(),
    title: z.string().optional(),
    edition: z.string(),
    use: z.enum(packUses),
    sourceUrl: z.url().optional(),
    sourceOn: z.iso.date().optional(),
    checks: z
      .array(z.strictObject({ check: z.string(), isNeeded: z.boolean(), member: z.string() }))
      .optional(),
    conditions: z.array(conditionJson).optional(),
  }),
);
export const rulePacksJson = named('RulePacks', z.strictObject({ items: z.array(rulePackJson) }));

export function toRulePacksJson(settings: PackSettings): z.input<typeof rulePacksJson> {
  const items: z.input<typeof rulePackJson>[] = packIds.map((pack) => {
    const { edition, source, checks } = packOf(pack);
    return {
      ...{ pack, edition, use: useOf(settings, pack), sourceUrl: source.address, sourceOn: source.on },
      checks: Object.entries(checks).map(([check, { isNeeded, member }]) => ({ check, isNeeded, member })),
    };
  });
  const { own } = settings;
  if (own && own.conditions.length > 0)
    items.push({
      ...{ pack: 'own', title: own.title, edition: String(own.number), use: useOf(settings, 'own') },
      conditions: own.conditions.map((condition) => ({ ...condition })),
    });
  return { items };
}

const keptPackJson = named(
  'KeptPack',
  z.strictObject({
    pack: z.string(),
    title: z.string().optional(),
    edition: z.string(),
    isMet: z.boolean(),
    missing: z.array(z.string()),
  }),
);
export const conformanceJson = named(
  'Conformance',
  z.strictObject({ labels: z.array(z.string()), packs: z.array(keptPackJson) }),
);

export function toConformanceJson(
  labels: Conformance['packs'],
  { packs }: Conformance,
): z.input<typeof conformanceJson> {
  return { labels: labels.map(({ pack }) => pack), packs: packs.map((kept) => ({ ...kept })) };
}
