import { vocabulary } from './vocabulary.ts';

/** How the contact or the pressure reached the person (domain.md V2). */
export const channelVocabulary = vocabulary({
  id: 'channel',
  version: 1,
  terms: [
    {
      code: 'in_person_home',
      label: { en: 'In person, at home', 'zh-Hans': '当面：家中' },
      definition: { en: 'At the target’s home', 'zh-Hans': '在当事人家中' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'in_person_work',
      label: { en: 'In person, at work or school', 'zh-Hans': '当面：工作单位或学校' },
      definition: { en: 'At work, shop or school', 'zh-Hans': '在单位、店铺或学校' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'in_person_public',
      label: { en: 'In person, in public', 'zh-Hans': '当面：公共场所' },
      definition: { en: 'Street, event, transport', 'zh-Hans': '街头、活动现场或交通工具上' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'station_visit',
      label: { en: 'Visit to a “service station”', 'zh-Hans': '前往“服务站”' },
      definition: {
        en: 'Target attended a “service station”',
        'zh-Hans': '当事人前往“服务站”（海外警务服务站）',
      },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'consulate_or_embassy',
      label: { en: 'Consulate or embassy', 'zh-Hans': '领事馆或大使馆' },
      definition: { en: 'At or by a consular post', 'zh-Hans': '在领事机构内，或由领事机构作出' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'association_meeting',
      label: { en: 'Association event', 'zh-Hans': '社团活动' },
      definition: { en: 'Through diaspora or hometown association event', 'zh-Hans': '通过侨团或同乡会活动' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'phone_voice',
      label: { en: 'Telephone call', 'zh-Hans': '语音电话' },
      definition: {
        en: 'Voice call (record number, caller ID, spoof suspicion)',
        'zh-Hans': '语音电话（请记录号码、来电显示及是否疑似伪造号码）',
      },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'sms',
      label: { en: 'Text message (SMS)', 'zh-Hans': '短信' },
      definition: { en: 'Text message', 'zh-Hans': '手机短信' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'wechat_message',
      label: { en: 'WeChat message', 'zh-Hans': '微信文字' },
      definition: { en: 'WeChat text', 'zh-Hans': '微信文字消息' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'wechat_call_video',
      label: { en: 'WeChat call or video', 'zh-Hans': '微信语音或视频' },
      definition: { en: 'WeChat voice or video', 'zh-Hans': '微信语音或视频通话' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'other_messenger',
      label: { en: 'Other messenger', 'zh-Hans': '其他即时通讯' },
      definition: {
        en: 'QQ, WhatsApp, Telegram, Signal, LINE, other (app named)',
        'zh-Hans': 'QQ、WhatsApp、Telegram、Signal、LINE 等（请注明应用名称）',
      },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'email',
      label: { en: 'E-mail', 'zh-Hans': '电子邮件' },
      definition: { en: 'E-mail (keep headers)', 'zh-Hans': '电子邮件（请保留邮件头）' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'letter',
      label: { en: 'Letter or paper', 'zh-Hans': '信件或纸质材料' },
      definition: { en: 'Post or hand-delivered paper', 'zh-Hans': '邮寄或当面递交的纸质材料' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'social_post',
      label: { en: 'Public post', 'zh-Hans': '社交平台公开帖' },
      definition: { en: 'Public post on a platform', 'zh-Hans': '社交平台上的公开帖文' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'social_dm',
      label: { en: 'Private message on a platform', 'zh-Hans': '社交平台私信' },
      definition: { en: 'Private message on a platform', 'zh-Hans': '社交平台上的私信' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'livestream',
      label: { en: 'Livestream', 'zh-Hans': '网络直播' },
      definition: { en: 'Live broadcast or comment', 'zh-Hans': '直播或直播评论' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'video_conference_officials',
      label: { en: 'Video call with officials', 'zh-Hans': '与官员的视频会议' },
      definition: {
        en: 'Organised call with officials on screen',
        'zh-Hans': '有官员出镜的、有组织的视频通话',
      },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'via_relative',
      label: { en: 'Through a relative', 'zh-Hans': '经由亲属' },
      definition: { en: 'Relative conveyed it (coerced or willing)', 'zh-Hans': '由亲属转达（被迫或自愿）' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'via_associate',
      label: { en: 'Through a friend or acquaintance', 'zh-Hans': '经由熟人' },
      definition: { en: 'Friend, classmate, colleague, co-religionist', 'zh-Hans': '朋友、同学、同事或教友' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'via_employer_school',
      label: { en: 'Through employer or school', 'zh-Hans': '经由雇主或学校' },
      definition: { en: 'Employer or institution conveyed it', 'zh-Hans': '由雇主或院校转达' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'via_lawyer',
      label: { en: 'Through a lawyer', 'zh-Hans': '经由律师' },
      definition: { en: 'Lawyer conveyed it', 'zh-Hans': '由律师转达' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'via_private_investigator',
      label: { en: 'Through a private investigator', 'zh-Hans': '经由私家侦探' },
      definition: { en: 'Hired investigator', 'zh-Hans': '受雇的侦探' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'official_document',
      label: { en: 'Official document', 'zh-Hans': '官方文书' },
      definition: { en: 'Notice, warrant, summons, court paper', 'zh-Hans': '通知、逮捕令、传票或法院文书' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'home_visit_to_relative',
      label: { en: 'Visit to a relative at home', 'zh-Hans': '上门找国内亲属' },
      definition: { en: 'Visit to relative at home as message', 'zh-Hans': '以登门找国内亲属的方式传话' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'bank_notice',
      label: { en: 'Bank notice', 'zh-Hans': '银行通知' },
      definition: { en: 'Bank or payment service', 'zh-Hans': '银行或支付机构' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'border_or_travel_check',
      label: { en: 'Border or travel check', 'zh-Hans': '边检或旅行查验' },
      definition: { en: 'At border, airport, document check', 'zh-Hans': '在边境、机场或查验证件时' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'device_intrusion',
      label: { en: 'Device intrusion', 'zh-Hans': '入侵设备' },
      definition: {
        en: 'Implant or takeover of device/account',
        'zh-Hans': '在设备中植入程序，或接管设备或账号',
      },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'media_or_broadcast',
      label: { en: 'Media or broadcast', 'zh-Hans': '媒体或广播' },
      definition: { en: 'News, TV, poster', 'zh-Hans': '新闻、电视或海报' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'unknown',
      label: { en: 'Unknown', 'zh-Hans': '不详' },
      definition: { en: 'Not established', 'zh-Hans': '尚未查明' },
      source: 'SD; FBI; FBI threat guide',
    },
    {
      code: 'other',
      label: { en: 'Other', 'zh-Hans': '其他' },
      definition: { en: 'Text required', 'zh-Hans': '须说明' },
      source: 'SD; FBI; FBI threat guide',
    },
  ],
});
