import { vocabulary } from './vocabulary.ts';

/** What the person was told to do or to leave undone (domain.md V3). */
export const demandVocabulary = vocabulary({
  id: 'demand',
  version: 1,
  terms: [
    {
      code: 'return_to_state',
      label: { en: 'Return to the state of origin', 'zh-Hans': '回国' },
      definition: { en: 'Go back to origin state', 'zh-Hans': '回到原籍国' },
      source: 'AU; Xi’an notice',
    },
    {
      code: 'surrender',
      label: { en: 'Surrender', 'zh-Hans': '投案自首' },
      definition: { en: 'Report to a named authority or court', 'zh-Hans': '向指明的机关或法院投案' },
      source: 'AU; Xi’an notice',
    },
    {
      code: 'stop_activity',
      label: { en: 'Stop an activity', 'zh-Hans': '停止活动' },
      definition: {
        en: 'End speech, protest, religion, union or legal work',
        'zh-Hans': '停止言论、抗议、宗教、工会或法律工作',
      },
      source: 'AU; Xi’an notice',
    },
    {
      code: 'delete_content',
      label: { en: 'Delete content', 'zh-Hans': '删除内容' },
      definition: { en: 'Remove posts, videos, articles', 'zh-Hans': '删除帖文、视频或文章' },
      source: 'AU; Xi’an notice',
    },
    {
      code: 'close_account',
      label: { en: 'Close an account', 'zh-Hans': '关闭账号' },
      definition: { en: 'Close or hand over account', 'zh-Hans': '关闭或交出账号' },
      source: 'Casekeep',
    },
    {
      code: 'give_access',
      label: { en: 'Give access', 'zh-Hans': '交出密码或设备' },
      definition: { en: 'Give password, phone, documents', 'zh-Hans': '交出密码、手机或文件' },
      source: 'Casekeep',
    },
    {
      code: 'inform_on_others',
      label: { en: 'Inform on others', 'zh-Hans': '举报他人' },
      definition: { en: 'Report names, plans, contacts', 'zh-Hans': '报告姓名、计划或联系人' },
      source: 'AU',
    },
    {
      code: 'meet_agent',
      label: { en: 'Meet somebody', 'zh-Hans': '与人见面' },
      definition: { en: 'Meet someone', 'zh-Hans': '与某人见面' },
      source: 'Casekeep',
    },
    {
      code: 'attend_station',
      label: { en: 'Go to a station, consulate or association', 'zh-Hans': '前往服务站、领馆或社团' },
      definition: { en: 'Go to station, consulate or association', 'zh-Hans': '前往服务站、领事馆或社团' },
      source: 'Casekeep',
    },
    {
      code: 'sign_statement',
      label: { en: 'Sign a statement', 'zh-Hans': '签署声明' },
      definition: { en: 'Sign paper or pledge', 'zh-Hans': '签署文件或保证书' },
      source: 'Casekeep',
    },
    {
      code: 'make_confession_video',
      label: { en: 'Record a confession', 'zh-Hans': '录制认罪视频' },
      definition: { en: 'Record confession or apology', 'zh-Hans': '录制认罪或道歉视频' },
      source: 'Casekeep',
    },
    {
      code: 'retract_publicly',
      label: { en: 'Retract in public', 'zh-Hans': '公开撤回言论' },
      definition: { en: 'Withdraw statement publicly', 'zh-Hans': '公开撤回声明' },
      source: 'Casekeep',
    },
    {
      code: 'withdraw_asylum',
      label: { en: 'Withdraw asylum or visa claim', 'zh-Hans': '撤回庇护或签证申请' },
      definition: { en: 'Withdraw asylum or visa claim', 'zh-Hans': '撤回庇护或签证申请' },
      source: 'Casekeep',
    },
    {
      code: 'withdraw_complaint',
      label: { en: 'Withdraw complaint or testimony', 'zh-Hans': '撤回投诉或证词' },
      definition: { en: 'Withdraw complaint or testimony', 'zh-Hans': '撤回投诉、控告或证词' },
      source: 'Casekeep',
    },
    {
      code: 'transfer_assets',
      label: { en: 'Pay or transfer assets', 'zh-Hans': '付款或转移财产' },
      definition: { en: 'Pay or transfer property', 'zh-Hans': '付款或转让财产' },
      source: 'AU',
    },
    {
      code: 'influence_relative',
      label: { en: 'Influence a relative', 'zh-Hans': '劝说亲属' },
      definition: { en: 'Make a relative act or stop', 'zh-Hans': '使亲属做某事或停止做某事' },
      source: 'Casekeep',
    },
    {
      code: 'cut_contact',
      label: { en: 'Cut contact', 'zh-Hans': '断绝往来' },
      definition: { en: 'End contact with a person or group', 'zh-Hans': '与某人或某团体断绝联系' },
      source: 'Casekeep',
    },
    {
      code: 'avoid_authorities',
      label: { en: 'Avoid the authorities', 'zh-Hans': '不得求助' },
      definition: { en: 'Do not talk to police, NGO, press', 'zh-Hans': '不得向警方、民间组织或媒体透露' },
      source: 'Casekeep',
    },
    {
      code: 'cooperate_front_body',
      label: { en: 'Cooperate with a front body', 'zh-Hans': '配合外围组织' },
      definition: { en: 'Work with an association or agent', 'zh-Hans': '与某社团或代理人合作' },
      source: 'Casekeep',
    },
    {
      code: 'none_stated',
      label: { en: 'No demand stated', 'zh-Hans': '未提出要求' },
      definition: { en: 'No demand made', 'zh-Hans': '对方没有提出要求' },
      source: 'Casekeep',
    },
    {
      code: 'unknown',
      label: { en: 'Unknown', 'zh-Hans': '不详' },
      definition: { en: 'Not established', 'zh-Hans': '尚未查明' },
      source: 'Casekeep',
    },
    {
      code: 'other',
      label: { en: 'Other', 'zh-Hans': '其他' },
      definition: { en: 'Text required', 'zh-Hans': '须说明' },
      source: 'Casekeep',
    },
  ],
});
