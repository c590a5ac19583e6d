import type { TranslationOf } from '../translation.ts';
import type { guide as en } from '../en/guide.ts';

export const guide = {
  title: '两页纸学会 Casekeep',
  link: '快速指南',
  back: '返回',
  header: '快速指南',
  footer: '欢迎复印、转交',
  intro:
    'Casekeep 把人们托付给您的内容加密保存在这台电脑上，不发往任何地方。每一步都可以先在起始界面的**$t(vault:unlock.training)**里试：其中人物全是虚构的，不会出错。',
  titles: {
    vault: '新建保险库',
    case: '记录案件',
    people: '添加人物，并保护他们',
    incident: '记录事件',
    dossier: '制作卷宗',
    backup: '备份',
    lock: '锁定',
    trust: '不能依靠什么',
  },
  steps: {
    vaultPlace:
      '在起始界面选**$t(vault:unlock.create)**，再点**$t(vault:create.choosePlace)** 位置是这台电脑上的一个文件夹，不能是会被程序复制到网上的文件夹。谁都看得到它的名称，所以名称不要透露任何内容。',
    vaultPassphrase:
      '输入您的名字和口令。口令用五六个互不相关的词，点**$t(vault:create.suggest)**可自动生成。请牢记在心：Casekeep 不在任何地方保存口令，丢了就补不回来。',
    vaultRecovery:
      '当天就做：**$t(frame:rail.settings)**，**$t(vault:recovery.make)** 用手把密钥抄在纸上，存放到另一栋楼里。忘记口令时，它能打开保险库。',
    caseNew:
      '点**$t(frame:rail.cases)**，再点**$t(cases:action.create)**。代号用中性的词，绝不用人名：屏幕上会看到，电话里会听到。',
    caseFields:
      '填写您所知道的：风险、压力来自哪个国家、当事人住在哪里、当事人想要什么。空着的栏目不向任何人说明任何事，所以不知道的就空着。然后点**$t(forms:save)**。',
    peopleAdd:
      '在案件中打开**$t(nouns:many.person)**，点**$t(people:action.addToCase)**。先添加当事人，再添加国内家属、证人和行为人，并说明各人在案件中的角色。',
    peopleNames:
      '打开此人，点**$t(people:action.edit)**，补上姓名的每一种写法：本人的文字，以及证件和讯息里的拼写。警方凭这些找人；Casekeep 也只能隐去它知道的写法。',
    peopleProtect:
      '对绝不能具名的人，打开**$t(people:form.protected)**。此后无论谁怎样选择，任何卷宗都不会写出这个姓名。',
    incidentWords:
      '在案件中点**$t(cases:action.addIncidentShort)**。一通电话、一次上门、一条讯息，各是一个事件。先记原话，用当时所说的语言。',
    incidentWhen: '时间知道多确切就写多确切，不要更确切：“大约”“2024 年春”“介于”都是回答。绝不编造日期。',
    incidentActor:
      '写明发生了什么、据称何人所为、依据是什么。亲眼所见与听人转述要分开。然后点**$t(forms:save)**。其间输入的内容会保留为草稿，锁定不会丢失。',
    dossierWhom: '在案件中点**$t(cases:action.prepareDossier)**。写明致送给谁、请对方做什么。',
    dossierPeople:
      '为每个人选择：**$t(dossierBuilder:people.modes.named)**、**$t(dossierBuilder:people.modes.pseudonym)**或**$t(dossierBuilder:people.modes.withheld)**。只有同意向这个接收方具名的人才可具名。尚未决定的人一律隐去。',
    dossierCheck:
      '**$t(dossierBuilder:decide.title)**会说明还缺什么，并带您过去。然后像怀有恶意的人那样读每一页：一个地点、一个日期、一份职业，会不会让人看出是谁？',
    dossierExport:
      '点**$t(dossierBuilder:export.action)**。Casekeep 会在成品文件里查找每一个应隐去的姓名。文件没有加密：请第二个人通读一遍，用安全的途径交付，并删除您手中的副本。',
    backupStart:
      '插上另一个磁盘，最好是加密的。点**$t(frame:rail.backup)**，再点**$t(backup:choose)** 以后只需点**$t(backup:start)**。请停留在此页面，直到它说另一个进程已全部读取过。每周一次，工作量大的日子之后也做一次。',
    backupKeep:
      '把磁盘带离电脑，放到另一栋楼里。每月在同一页面点一次**$t(backup:drill.start)**：从未试过的备份只是一个希望。',
    lockKeys: '离开视线就按 Ctrl+L（苹果电脑按 Cmd+L）。有人进来：连按三次 Esc。窗口立即清空，什么也不问。',
    lockOff: '几分钟无人使用或电脑睡眠时，它也会自行锁定。离开电脑或出行之前，请关机。',
    trustOpen: '保险库打开时，谁控制这台电脑，谁就能读到其中内容。请专用一台从不联网的电脑。',
    trustForce:
      '没有隐藏的保险库。谁逼您说出口令，谁就能读到它所打开的一切。过境时只带案件最少的出行保险库（在案件列表中选**$t(travel:action)**），或者什么都不带。',
    trustRoles: '谁有口令，谁就能读到整个保险库。只让必要的人进入；有人离开之后，更换数据密钥。',
    trustDeleted: '删除不等于消失：磁盘和旧备份里还有。已导出的内容无法收回。',
    trustLost: '没有口令和恢复密钥，谁也打不开保险库，我们也不能。',
  },
  taken:
    '**如果电脑被人拿走，或离开过您的手：**不要再在上面输入口令，即使归还也不要。告诉您的办公室。在另一台电脑上，用起始界面的**$t(vault:unlock.restore)**取回最新的备份，并在那里设置新的口令。',
  more: '更多内容和应对办法，见起始界面和设置中的**$t(limits:link)**。出行前请读一遍。在任何页面按 ? 可查看该页面的按键。',
} as const satisfies TranslationOf<typeof en>;
