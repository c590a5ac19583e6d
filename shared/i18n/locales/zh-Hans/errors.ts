import type { TranslationOf } from '../translation.ts';
import type { errors as english } from '../en/errors.ts';

export const errors = {
  'ipc/invalid-input': '“{{field}}”中的内容未被接受。没有保存任何内容，请更正后重试。',
  'ipc/cancelled': '已取消，没有留下任何文件。',
  'ipc/unknown-operation': '此版本的 Casekeep 不支持该操作。',
  'ipc/message-too-large': '文字超过一条记录的上限，请分成几条记录。',
  'ipc/core-gone': '操作进行中保险库已关闭。已保存的内容没有丢失，请解锁后重试。',
  'internal/unexpected':
    '发生了 Casekeep 未预料到的错误，此操作没有完成。请把此编号告诉技术人员：{{logId}}。',
  'app/damaged':
    'Casekeep 程序自身的一个文件（{{file}}）已损坏或被替换，因此没有使用它。您的保险库没有变化。请从您信任的来源重新安装 Casekeep。',
  'vault/locked': '保险库已锁定，请解锁后重试。',
  'vault/not-allowed': '您在此保险库中的角色不允许这样做。请找此保险库的管理员。',
  'vault/already-open': '已有一个保险库处于打开状态，请先锁定。',
  'vault/wrong-passphrase': '此口令无法打开保险库。请检查大小写和键盘语言。',
  'vault/wait': '口令输错次数太多。请等 {{seconds}} 秒后再试。',
  'vault/weak-passphrase': '口令太短或太简单。请至少使用 {{minimum}} 个字符，最好是几个互不相关的词。',
  'vault/not-found': '此处已没有保险库，可能已被移动，或磁盘已拔出。',
  'vault/not-empty': '此文件夹中已有内容。请换一个名称，以免覆盖任何文件。',
  'vault/not-a-vault':
    '此文件夹不是 Casekeep 保险库。保险库是以“.casekeep”结尾、含有 vault.db 和 vault.keys 的文件夹。',
  'vault/plaintext-file': '此文件夹中的数据库没有加密，因此没有打开。它不是由 Casekeep 建立的。',
  'vault/foreign-file':
    '此文件夹中的数据库与 vault.keys 不属于同一个保险库：其中一个来自别的保险库、别的程序或较旧的副本。没有作任何改动；请从同一份备份中放回这两个文件。',
  'vault/keys-missing': '缺少 vault.keys 文件。没有它就无法打开保险库，请从备份中放回。',
  'vault/keys-damaged': 'vault.keys 文件已损坏或被改动。没有写入任何内容，请从备份恢复。',
  'vault/no-memory':
    '本电脑未能算出密钥：计算时需要一次占用 {{neededMb}} MB 空闲内存。请关闭其他程序后再试，或在另一台电脑上打开保险库。',
  'vault/keys-older':
    'vault.keys 文件比数据库旧：有人放回了较早的副本。此后口令和人员可能已有变动，因此没有使用它。请放回最新的 vault.keys。',
  'vault/database-older':
    '数据库比 vault.keys 旧：有人放回了较早的副本，此后写入的内容不在其中。没有作任何改动；请从同一份备份中放回这两个文件。',
  'vault/corrupt': '此保险库的数据库已损坏。没有作任何改动，请从备份恢复。',
  'vault/newer-version': '此保险库最近由更新版本的 Casekeep 使用过。请安装该版本；保险库没有改动。',
  'vault/development-build':
    '此保险库由 Casekeep 首次发布前的试用版建立，只有该版本能打开。保险库没有改动。如要在此继续，请用该版本导出个案，再导入新的保险库。',
  'vault/migration-failed': '保险库未能升级，已保持原状。备份就在旁边。',
  'vault/read-only-place': 'Casekeep 无法在此处写入。请选择本机上您有权修改的文件夹。',
  'vault/in-use': '此保险库正在另一个窗口或程序中打开，请先在那里关闭。',
  'vault/bad-key': '此保险库的密钥格式不正确，没有打开任何内容。',
  'record/altered':
    '“{{name}}”（{{reference}}）与此保险库的历史记录不符。含有它的内容一律不得离开保险库。请查看历史记录检查的结果，并与最近一次备份对照。',
  'vault/altered':
    '此保险库的内容与其历史记录不符（{{count}} 处）。第一处：{{first}}。请保留此副本并寻求帮助。',
  'vault/audit-broken': '此保险库的历史记录从第 {{entry}} 条起前后不符。请保留此副本并寻求帮助。',
  'user/last-administrator':
    '这是唯一的管理员。请先让另一个人成为管理员；没有管理员，就无人能增加或移除人员。',
  'user/yourself': '您不能对自己这样做。请找另一位管理员。',
  'user/passphrase-taken': '此口令不能用于这个保险库。请换一个。',
  'user/name-taken': '此保险库中已有人使用这个名字。请加上字母或工作地点。',
  'user/too-many': '一个保险库最多可有 {{maximum}} 人。请先移除不再使用它的人。',
  'recovery/none': '此保险库没有恢复密钥，只能用其中人员的口令打开。',
  'recovery/not-made': '已没有待核对的新恢复密钥。请重新生成。',
  'recovery/not-the-same': '第 {{group}} 组与所显示的不同。请与纸上核对；没有作任何改动。',
  'recovery/wrong-key': '此恢复密钥无法打开这个保险库。它属于别的保险库，或已被更新的密钥取代。',
  'recovery/wrong-group': '第 {{group}} 组有错。请与纸上逐字核对。',
  'recovery/wrong-group-of-piece': '第 {{piece}} 份分片的第 {{group}} 组有错。请与纸上逐字核对。',
  'recovery/wrong-length':
    '完整的恢复密钥有 {{wholeGroups}} 组，一份分片有 {{pieceGroups}} 组；这里有 {{groups}} 组。请检查是否漏了一组。',
  'recovery/damaged-piece': '第 {{piece}} 份分片有错，但无法确定位置。请从纸上重新抄写。',
  'recovery/one-piece': '单独一份分片打不开任何东西。请再取得一份分片。',
  'recovery/same-piece': '这是同一份分片输入了两次。需要另一份不同的分片。',
  'recovery/different-sets': '这些分片是在不同时间生成的，不能合用。请找第一组相同的分片。',
  'recovery/other-vault': '这些分片属于别的保险库。',
  'recovery/mixed': '请只输入完整的恢复密钥，或只输入分片，不要混用。',
  'vault/moved':
    '此保险库打开期间，其文件被移动、替换或删除。不会再写入任何内容；请锁定，并在它现在的位置重新打开。',
  'vault/on-removable-disk':
    '正在使用的保险库不应放在 U 盘或存储卡上：拔出可能会毁坏它。请把它复制到这台电脑，U 盘只用来存放备份。',
  'vault/on-network-disk': '正在使用的保险库不应放在网络磁盘上，请先把它复制到这台电脑。',
  'vault/on-fat-disk': '此磁盘使用 FAT 文件系统，断电可能毁坏保险库。请先把保险库复制到这台电脑。',
  'vault/inside-vault': '保险库不能放在另一个保险库里面，请选择它旁边的位置。',
  'vault/not-readable': '未能把保险库读到底：磁盘被拔出或已损坏，或此账户无权读取。没有复制任何内容。',
  'vault/changed-meanwhile': '复制期间有人在写入此保险库，因此副本已删除。请在各处关闭它，然后重试。',
  'vault/copy-differs': '{{file}} 的副本读回时与写入的不同，因此副本已删除。请换一个磁盘。',
  'vault/no-room': '此处剩余 {{freeMb}} MB，而保险库需要 {{neededMb}} MB。没有复制任何内容。',
  'record/not-found': '此记录已不在保险库中。',
  'record/changed-elsewhere': '您编辑时，有人修改了此记录。您的文字已存为草稿，请比较后再保存。',
  'record/item-repeated': '“{{field}}”中有条目与另一条目的标识相同，每条须有自己的标识。',
  'record/item-missing': '“{{field}}”指向本记录中不存在的条目，或重复指向同一条目。',
  'case/not-closed': '“{{field}}”写明了结案原因，但案件状态并非结案。',
  'case/closed-already': '此案已经结案。',
  'case/open-already': '此案并未结案。',
  'case/on-hold':
    '案件 {{reference}} 正处于法律保全，由 {{name}} 于 {{day}} 设置。解除之前，案件中的任何内容都不能抹除或移出。',
  'incident/in-that-case': '此事件已在该案件中。',
  'case/related-to-oneself': '“{{field}}”两次指向同一人：没有人与自己有关系。',
  'person/still-related': '此人与本案他人有关系（{{count}} 项），请先在案件中移除。',
  'person/still-involved': '此人出现在本案的 {{count}} 个事件中，请先在那里移除。',
  'history/other-release':
    '此版本按已不再适用的规则保存，问题在“{{field}}”。没有改动任何内容；请手动抄录所需部分。',
  'history/person-not-in-case':
    '此版本提到 {{count}} 位已不在本案中的人。没有改动任何内容；请先把他们加入案件，或手动抄录所需部分。',
  'receipt/unknown-word': '第 {{number}} 个词不是凭条会用到的词。请与纸上核对。',
  'receipt/mistyped': '这些词与条目数不相符。请把十二个词、顺序和数字与纸上逐一核对。',
  'receipt/cut':
    '历史被截短：写下凭条时有 {{entries}} 条，现在只有 {{found}} 条。这可能是保险库的旧副本，也可能有人删去了最新的条目。请保留此副本，并与备份比对。',
  'receipt/altered':
    '历史被改动：到第 {{entry}} 条为止的内容已不是写下凭条时的内容。请保留此副本，并与备份比对。',
  'case/duplicate-reference': '已有使用此编号的案件，请换一个编号。',
  'text/invalid-characters': '“{{field}}”中含有无法存储或打印的字符，通常来自损坏的文件，请重新输入该段。',
  'vocabulary/unknown-code': '“{{field}}”中的内容不是 Casekeep 认识的术语。',
  'vocabulary/words-missing': '“{{field}}”中的“其他”须用几个字说明是什么。',
  'vocabulary/words-not-expected': '“{{field}}”中的术语不需要另加文字。',
  'date/invalid-edtf': '“{{field}}”中的日期不存在。请使用日期工具，或标为日期不详。',
  'date/end-before-start': '“{{field}}”的结束早于开始。',
  'date/times-without-repetition': '“{{field}}”中只有重复的事才能填写次数。',
  'file/unknown-ticket': '所选文件已失效，请重新选择。',
  'file/not-readable': 'Casekeep 无法读取该处：没有权限，或者磁盘读不出来。请先复制到其他位置再试。',
  'file/not-writable': 'Casekeep 无法写入该处，请选择其他文件夹。',
  'file/name-too-long': '该名称超出磁盘允许的长度。没有写入任何内容，请换一个较短的名称。',
  'file/disk-full':
    '磁盘已满，或无法再写入。没有丢失任何内容。请腾出空间后重试；如果空间足够，请改用另一块磁盘上的备份。',
  'file/utf-16': '此文本是 UTF-16 编码（某些编辑器和命令行会这样写）。请存为或发送为 UTF-8；什么也没有做。',
  'cli/unknown-reason': '“{{text}}”不是可用的理由。可用的有：{{known}}。',
  'file/not-found': '该文件已不存在。',
  'file/already-exists': '已有同名文件。请换一个名称，不会覆盖任何文件。',
  'attachment/missing': '附件 {{attachment}} 的文件不见了，请从备份恢复。',
  'attachment/truncated': '附件 {{attachment}} 已损坏：文件在第 {{frame}} 段中断。请从备份恢复。',
  'attachment/appended': '附件 {{attachment}} 已损坏：第 {{frame}} 段之后被添加了内容。请从备份恢复。',
  'attachment/reordered': '附件 {{attachment}} 已损坏：第 {{frame}} 段的位置不对。请从备份恢复。',
  'attachment/swapped': '附件 {{attachment}} 已损坏：第 {{frame}} 段属于另一个文件。请从备份恢复。',
  'attachment/altered': '附件 {{attachment}} 已损坏：第 {{frame}} 段被改动。请从备份恢复。',
  'backup/inside-vault': '放在保险库里面的备份会与它一同丢失。请选择另一个磁盘，最好是存放在别处的磁盘。',
  'backup/no-space':
    '此处剩余 {{freeMb}} MB，备份需要 {{neededMb}} MB。没有写入任何内容，较早的备份没有变化。',
  'backup/too-large-for-fat':
    '此磁盘使用 FAT 文件系统，单个文件不能超过 4 GB，而保险库中有一个文件为 {{sizeMb}} MB。请使用 exFAT、NTFS 或 ext4 磁盘。没有写入任何内容。',
  'backup/target-gone': '存放备份的磁盘不在，或在写入期间不见了。较早的备份没有变化；请插好后重试。',
  'backup/no-place': '尚未决定备份放在哪里。请选择另一个磁盘上的文件夹。',
  'backup/none-found': '此文件夹中没有完成的 Casekeep 备份。请选择存放备份的文件夹。',
  'backup/several':
    '这里有不止一个备份符合您的要求：{{found}}。请用 --mark 说明是哪个保险库的，或直接给出该备份的文件夹。没有恢复任何内容。',
  'backup/damaged':
    '备份 {{sequence}} 已损坏：{{file}} 与当初保存的不同。没有恢复任何内容。此处更早一个备份：{{next}}。',
  'backup/wrong-recovery-key':
    '此恢复密钥无法打开备份 {{sequence}}。它属于别的保险库，或不是备份当天有效的那一个。请试其他备份，或找另一张纸。',
  'backup/no-recovery-key':
    '制作备份 {{sequence}} 时，该保险库还没有恢复密钥。请选择较新的备份，或用其中人员的口令恢复。',
  'backup/not-proved': '新的备份无法证明可以读取，因此已被移除。较早的备份没有变化；请换一个磁盘重试。',
  'travel/same-passphrase': '此口令能打开这些案件所在的保险库。请另选一个：谁逼您说出它，谁就会两个都得到。',
  'travel/not-proved': '出行保险库写成后未能读回，因此已删除。请重试，必要时换一个磁盘。',
  'archive/newer-version':
    '此文件由更新版本的 Casekeep 写成（格式 {{version}}）；此版本最高能读格式 {{known}}。没有导入任何内容。',
  'archive/invalid': '此文件中的“{{field}}”无效。没有导入任何内容。',
  'archive/no-case': '此文件不是由 Casekeep 写成的案件。没有导入任何内容。',
  'archive/too-large': '此文件超过 {{limitMb}} MB，比 Casekeep 写出的任何案件都大。没有导入任何内容。',
  'archive/unknown-part':
    '此文件含有“{{field}}”，此版本的 Casekeep 不认识。为避免丢失，没有导入任何内容。请用更新的版本导入。',
  'archive/item-repeated':
    '此文件中有两个条目使用同一标识：第二个位于“{{field}}”。指向它们的内容含义不明，因此没有导入任何内容。',
  'archive/item-missing': '此文件中的“{{field}}”指向不存在的条目，或重复指向同一条目。没有导入任何内容。',
  'archive/truncated': '此文件不完整。请重新复制；没有导入任何内容。',
  'archive/already-here': '此案件已在保险库中，没有导入任何内容。',
  'dossier/not-drawn': '卷宗有一部分已经排版，却没有印出。这是 Casekeep 的错误；没有写出文件。',
  'dossier/leak-found': '完成的文件中仍有 {{count}} 个应隐去的内容，因此已删除。请查看预览旁的提示。',
  'dossier/nothing-to-print': '此案件目前没有可以提供给该接收方的内容。预览旁的列表说明缺少什么。',
  'dossier/undecided':
    '此卷宗还有 {{count}} 处需要决定：接收方，或可能指向某个未公开姓名者的字词。没有写出文件；预览旁的列表列出了这些地方。',
} as const satisfies TranslationOf<typeof english>;
