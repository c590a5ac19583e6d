import { vocabulary } from './vocabulary.ts';

/** What was threatened (domain.md V5). The exact words come first; this only sorts them. */
export const threatVocabulary = vocabulary({
  id: 'threat',
  version: 1,
  terms: [
    {
      code: 'to_life',
      label: { en: 'To life', 'zh-Hans': '生命' },
      definition: { en: 'Killing', 'zh-Hans': '杀害' },
      source: 'Casekeep, after FBI and UK categories',
    },
    {
      code: 'to_body',
      label: { en: 'To the body', 'zh-Hans': '身体' },
      definition: { en: 'Injury, torture, sexual violence', 'zh-Hans': '伤害、酷刑或性暴力' },
      source: 'Casekeep, after FBI and UK categories',
    },
    {
      code: 'to_liberty',
      label: { en: 'To liberty', 'zh-Hans': '人身自由' },
      definition: { en: 'Arrest, detention, disappearance', 'zh-Hans': '逮捕、羁押或使其失踪' },
      source: 'Casekeep, after FBI and UK categories',
    },
    {
      code: 'to_family',
      label: { en: 'To family', 'zh-Hans': '家人' },
      definition: { en: 'Harm to relatives', 'zh-Hans': '伤害亲属' },
      source: 'Casekeep, after FBI and UK categories',
    },
    {
      code: 'to_children',
      label: { en: 'To children', 'zh-Hans': '子女' },
      definition: { en: 'Harm to or removal of children', 'zh-Hans': '伤害或带走子女' },
      source: 'Casekeep, after FBI and UK categories',
    },
    {
      code: 'to_property',
      label: { en: 'To property', 'zh-Hans': '财产' },
      definition: { en: 'Loss or damage', 'zh-Hans': '使财产损失或毁坏' },
      source: 'Casekeep, after FBI and UK categories',
    },
    {
      code: 'to_livelihood',
      label: { en: 'To livelihood', 'zh-Hans': '生计' },
      definition: { en: 'Job, licence, pension, bank', 'zh-Hans': '工作、执照、养老金或银行账户' },
      source: 'Casekeep, after FBI and UK categories',
    },
    {
      code: 'to_status',
      label: { en: 'To legal status', 'zh-Hans': '身份' },
      definition: { en: 'Visa, passport, nationality, residence', 'zh-Hans': '签证、护照、国籍或居留' },
      source: 'Casekeep, after FBI and UK categories',
    },
    {
      code: 'to_reputation',
      label: { en: 'To reputation', 'zh-Hans': '名誉' },
      definition: { en: 'Exposure, smear, intimate material', 'zh-Hans': '曝光、抹黑或私密材料' },
      source: 'Casekeep, after FBI and UK categories',
    },
    {
      code: 'unspecified',
      label: { en: 'Unspecified', 'zh-Hans': '含糊威胁' },
      definition: { en: '“You know what will happen”', 'zh-Hans': '“后果你自己清楚”' },
      source: 'Casekeep, after FBI and UK categories',
    },
  ],
});
