import type { TranslationOf } from '../translation.ts';
import type { settings as en } from '../en/settings.ts';

export const settings = {
  title: '设置',
  appearance: '外观',
  theme: { label: '主题', system: '跟随电脑', light: '浅色', dark: '深色', 'high-contrast': '高对比度' },
  density: { label: '密度', comfortable: '宽松', compact: '紧凑', help: '列表和表单的行距。' },
  language: {
    label: '语言',
    help: '仅指界面语言。所记录的内容保留各自的语言。',
    en: 'English',
    'zh-Hans': '简体中文',
  },
  direction: { label: '版面方向', auto: '跟随语言', ltr: '从左到右', rtl: '从右到左' },
  security: '安全',
  autoLock: {
    label: '自动锁定',
    minutes_one: '{{count}} 分钟未使用后',
    minutes_other: '{{count}} 分钟未使用后',
    help: '电脑休眠时保险库也会锁定。草稿会保留，锁定不会丢失内容。',
  },
  backupReminder: {
    label: '备份提示',
    days_one: '{{count}} 天没有备份后',
    days_other: '{{count}} 天没有备份后',
    never: '从不：由自己记住',
    help: '显示在窗口左下方和备份页面上，适用于这台电脑上的所有保险库。',
  },
  remember: {
    label: '保险库列表',
    switch: '记住保险库的位置',
    help: '在解锁页面列出位置。拿到这台电脑的人也会看到这些保险库的存在。',
  },
  about: '关于',
  version: '版本',
  runtime: '运行环境',
  platform: '电脑',
  guide: '帮助',
  limits: '局限',
  licence: '许可证',
  licenceText: 'GNU Affero 通用公共许可证第 3 版：自由软件，附带源代码。',
  fonts: '字体',
  fontsText: 'Noto Sans、Noto Sans SC、Noto Naskh Arabic 和 Noto Serif Tibetan，SIL 开放字体许可证 1.1。',
  network: '网络',
  networkText: '不使用网络。Casekeep 没有账户，不会自行更新，也不向任何人报告。',
} as const satisfies TranslationOf<typeof en>;
