export const start = {
  refused: {
    title: 'Casekeep 未启动',
    variable:
      '已设置环境变量 {{name}}。它会让程序把其中发生的事记录下来，或把其他代码载入程序。请删除它，或请管理这台电脑的人删除，然后重新启动 Casekeep。',
    switch:
      '启动时带有 {{name}}，它可能把程序中发生的事记录下来、让他人进入程序或拆除程序的隔离。请不带它、从电脑的菜单启动。',
    sandbox:
      '启动时带有 {{name}}，它会拆除所显示内容与这台电脑之间的隔离。请不带它启动。如果这台电脑不允许 AppImage 建立隔离，请安装 Casekeep 的 deb 软件包（casekeep_…_amd64.deb），它可以建立。',
  },
  failed: {
    title: 'Casekeep 无法启动',
    text: '{{reason}}\n\n请重新启动它。如果仍不行，请联系管理这台电脑的人。',
  },
  windowLost: {
    title: '无法显示 Casekeep 的窗口',
    text: '保险库已锁定，其中没有丢失任何内容。Casekeep 将关闭。请重新启动它；如果再次出现，请重新启动这台电脑。',
  },
  settingsSetBack: {
    title: '部分设置已恢复为默认值',
    text: '设置文件中的部分内容无法正常读取，因此以下设置已恢复为默认值：{{names}}。您的保险库没有受到影响。继续之前请查看设置，尤其是自动锁定的分钟数。',
  },
  alteredFont: {
    title: 'Casekeep 的一部分被改动或缺失',
    text: '字体 {{font}} 缺失，或不是 Casekeep 自带的字体。需要它的文字会用其他字体显示，需要它的卷宗不会生成。您的保险库没有受到影响。继续之前，请将安装包与公布的校验和进行比对，并重新安装。',
  },
};
