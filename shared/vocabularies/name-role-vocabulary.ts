import { vocabulary } from './vocabulary.ts';

/** What a form of a name is (domain.md V21). */
export const nameRoleVocabulary = vocabulary({
  id: 'name-role',
  version: 1,
  terms: [
    {
      code: 'legal_current',
      label: { en: 'Legal name, current', 'zh-Hans': '现用法定姓名' },
      definition: { en: 'Name in law today', 'zh-Hans': '当前的法定姓名' },
      source: 'Casekeep',
    },
    {
      code: 'legal_former',
      label: { en: 'Legal name, former', 'zh-Hans': '曾用法定姓名' },
      definition: { en: 'Name in law before', 'zh-Hans': '以前的法定姓名' },
      source: 'Casekeep',
    },
    {
      code: 'document_name',
      label: { en: 'Name in a document', 'zh-Hans': '证件姓名' },
      definition: {
        en: 'As printed in a passport or other document',
        'zh-Hans': '护照或其他证件上所印的姓名',
      },
      source: 'Casekeep',
    },
    {
      code: 'native_script',
      label: { en: 'Name in its own script', 'zh-Hans': '本族文字姓名' },
      definition: {
        en: 'As the person writes it in their own script',
        'zh-Hans': '本人以本族文字书写的姓名',
      },
      source: 'Casekeep',
    },
    {
      code: 'sinified_or_state_assigned',
      label: { en: 'Sinified or state-assigned name', 'zh-Hans': '汉化或官方指定的姓名' },
      definition: {
        en: 'Form given by a state, such as Chinese characters for a Uyghur name',
        'zh-Hans': '国家给定的形式，例如维吾尔姓名的汉字译名',
      },
      source: 'Casekeep',
    },
    {
      code: 'romanised',
      label: { en: 'Romanised name', 'zh-Hans': '拉丁转写' },
      definition: { en: 'Name in Latin letters', 'zh-Hans': '以拉丁字母书写的姓名' },
      source: 'Casekeep',
    },
    {
      code: 'alias',
      label: { en: 'Alias', 'zh-Hans': '化名' },
      definition: { en: 'Another name the person is known by', 'zh-Hans': '为人所知的另一个名字' },
      source: 'Casekeep',
    },
    {
      code: 'nom_de_plume',
      label: { en: 'Pen name', 'zh-Hans': '笔名' },
      definition: { en: 'Name used for publishing', 'zh-Hans': '发表作品时使用的名字' },
      source: 'Casekeep',
    },
    {
      code: 'religious',
      label: { en: 'Religious name', 'zh-Hans': '法名、教名' },
      definition: { en: 'Name given or taken in a religion', 'zh-Hans': '因宗教而取的名字' },
      source: 'Casekeep',
    },
    {
      code: 'courtesy',
      label: { en: 'Courtesy name', 'zh-Hans': '字、号' },
      definition: { en: 'Courtesy or style name', 'zh-Hans': '字或号' },
      source: 'Casekeep',
    },
    {
      code: 'childhood',
      label: { en: 'Childhood name', 'zh-Hans': '乳名' },
      definition: { en: 'Name used in childhood', 'zh-Hans': '幼时使用的名字' },
      source: 'Casekeep',
    },
    {
      code: 'online_handle',
      label: { en: 'Online handle', 'zh-Hans': '网名' },
      definition: { en: 'Name of an account', 'zh-Hans': '账号名称' },
      source: 'Casekeep',
    },
    {
      code: 'married',
      label: { en: 'Married name', 'zh-Hans': '婚后姓名' },
      definition: { en: 'Name taken on marriage', 'zh-Hans': '婚后使用的姓名' },
      source: 'Casekeep',
    },
    {
      code: 'name_in_notice',
      label: { en: 'Name in a notice', 'zh-Hans': '通报中的姓名' },
      definition: {
        en: 'As written in a warrant, wanted or INTERPOL notice',
        'zh-Hans': '逮捕令、通缉令或国际刑警通报中的写法',
      },
      source: 'Casekeep',
    },
    {
      code: 'pseudonym',
      label: { en: 'Pseudonym', 'zh-Hans': '代称' },
      definition: {
        en: 'Stands for the person where they must not be named',
        'zh-Hans': '在不得具名之处代替其姓名',
      },
      source: 'Casekeep',
    },
  ],
});
