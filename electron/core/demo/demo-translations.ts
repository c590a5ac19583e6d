import type { DossierLanguage } from '#shared/i18n/dossier-language.ts';

/**
 * Working translations of the texts of the training cases, by the original: a dossier prints them first. Those of
 * Uyghur and Tibetan were not made by a native reader.
 */
export const demoTranslations: Readonly<Record<string, Partial<Record<DossierLanguage, string>>>> = {
  'Namunejan Misali studies in Germany and belongs to a student group that reports on missing teachers. Since March 2022 people who present themselves as police of her home county have called her, had her mother and her brother summoned, and sent a man to the café where she works. They first wanted her to “come home and talk”; since autumn 2023 they set dates. Her passport was not renewed.\nShe has reported two incidents to the university and none to the police, because she feared for her mother.':
    {
      'zh-Hans':
        '纳木乃江·米萨里在德国读书，参加一个记录失踪教师情况的学生团体。自2022年3月起，自称其家乡县警察的人给她打电话，传唤她的母亲和弟弟，并派人到她打工的咖啡馆。他们起初要她“回家谈谈”；自2023年秋起开始规定期限。她的护照没有获得换发。\n她向大学报告过两起事件，因担心母亲而没有向警方报案。',
    },
  'To be safe, to have the contact stop, and to have a police record that can be shown later.': {
    'zh-Hans': '希望平安，希望此类接触停止，并希望在警方留有日后可以出示的记录。',
  },
  'student and waitress': { 'zh-Hans': '学生，兼职服务员' },
  'First call: come home and talk': { 'zh-Hans': '第一通电话：回家谈谈' },
  'Namunejan Misali was called from the number +49 30 23125 014. A man speaking Chinese called himself 示例甲 and said he worked for the public security bureau of Yangben county (样本县公安局).\nHe knew the date of her last flight and the number of her student card. She had told neither to anybody outside the university.\nHe asked her to come home “to talk” and mentioned her parents twice. The call lasted eleven minutes. She wrote the words down the same evening.':
    {
      'zh-Hans':
        '纳木乃江·米萨里接到来自 +49 30 23125 014 的电话。一名讲汉语的男子自称示例甲，说他在样本县公安局工作。\n他知道她上一次航班的日期和学生证号码。这两样她没有告诉过大学以外的任何人。\n他要她回家“谈谈”，并两次提到她的父母。通话持续十一分钟。她当晚记下了这些话。',
    },
  'Mother summoned and questioned for four hours': { 'zh-Hans': '母亲被传唤并被询问四小时' },
  'بالىڭىز قايتىپ كەلمىسە، ئۆيىڭىز تىنچ بولمايدۇ.': { 'zh-Hans': '你的孩子要是不回来，你家就不会安宁。' },
  'ئانام مىسالگۈلنى ساقچىخانىغا چاقىرتىپ، تۆت سائەت سوراق قىلدى.\nئۇلار نامۇنەجاننىڭ نېمە ئىش قىلىۋاتقانلىقىنى، كىملەر بىلەن كۆرۈشىدىغانلىقىنى سورىدى (2022-يىلى 3-ئاينىڭ 15-كۈنى).':
    {
      en: 'They had my mother Misalgul called to the police station and questioned her for four hours.\nThey asked what Namunejan was doing and whom she meets (15 March 2022).',
      'zh-Hans':
        '他们把我母亲米萨丽古丽叫到派出所，询问了四个小时。\n他们问 Namunejan 在做什么、跟谁见面（2022年3月15日）。',
    },
  'Passport not renewed': { 'zh-Hans': '护照未获换发' },
  'At the counter she was told that the renewal could not be processed “for now”. A member of staff then asked her to write down who belongs to the student group. She refused and left.\nA letter of two lines, without a signature, came later. It gives no reason.':
    {
      'zh-Hans':
        '柜台告诉她，换发“暂时”无法办理。随后一名工作人员要她写下学生团体有哪些人。她拒绝并离开。\n后来收到一封只有两行、没有署名的信，没有说明理由。',
    },
  'Exit ban for the mother': { 'zh-Hans': '母亲被限制出境' },
  'ئانامنىڭ پاسپورتىنى يىغىۋالدى ۋە چەتئەلگە چىقىشىنى چەكلىدى.\nپېنسىيەسىمۇ ئۈچ ئاي تۆلەنمىدى.': {
    en: 'They took my mother’s passport and restricted her from going abroad.\nHer pension was not paid for three months either.',
    'zh-Hans': '他们收走了我母亲的护照，并限制她出境。\n她的退休金也有三个月没有发放。',
  },
  'Brother made to call with an officer beside him': { 'zh-Hans': '弟弟在警员身旁被迫打电话' },
  'Qayt, Namune. Ular hazir yénimda.': { 'zh-Hans': '回来吧，Namune。他们现在就在我旁边。' },
  'Misaljan called by video. He read from a sheet and looked to his left before each answer. A second man could be heard but not seen.\nMisaljan had to say that he would lose his job if she did not return. At the end he said the one sentence in Uyghur that is quoted below.\nShe says her brother was made to call. He is recorded here as a victim first.':
    {
      'zh-Hans':
        'Misaljan 打来视频电话。他照着一张纸念，每次回答前都看向左边。能听到另一名男子的声音，但看不到人。\nMisaljan 不得不说，她不回来他就会丢掉工作。最后他用维吾尔语说了下面引用的那一句话。\n她说弟弟是被迫打电话的。此处首先把他记为受害人。',
    },
  'Two men at the café where she works': { 'zh-Hans': '两名男子来到她打工的咖啡馆' },
  'Two men sat down at a table, asked for Namunejan Misali by her full Chinese name and photographed her.\nAccounts differ. She says that the older man showed a card with a red cover. Her colleague Sam Specimen, who stood beside her, says that he showed a telephone and no card.\nBoth say that the men left when the manager asked them to, after about ten minutes.':
    {
      'zh-Hans':
        '两名男子坐下，用纳木乃江·米萨里的中文全名找她，并给她拍照。\n说法不一。她说年长的男子出示了一张红色封面的证件。站在她旁边的同事 Sam Specimen 说，他出示的是手机，没有证件。\n两人都说，约十分钟后，经理请他们离开，他们便走了。',
    },
  'Summons to a video call with officials': { 'zh-Hans': '被要求与官员视频通话' },
  'A message asked her to come to a “service centre”. The address is that of a restaurant; it stands on a published list. A volunteer connected a laptop. On the screen were three officials in a room with a state emblem. 示例甲 was one of them.\nWhat the place claims to be: a help desk for driving licences. What she observed: the video call only. Whether the restaurant knew what its back room was used for is not known.\nThe official set the end of June 2024 as the last date.':
    {
      'zh-Hans':
        '一条信息要她到一处“服务中心”。该地址是一家餐馆，列在一份公开的名单上。一名志愿者接上笔记本电脑。屏幕上有三名官员，所在房间挂有国徽。示例甲是其中之一。\n该处自称：办理驾照事务的服务台。她所看到的：只有这次视频通话。餐馆是否知道后室的用途，不详。\n官员规定2024年6月底为最后期限。',
    },
  'Photographs of her on a group channel': { 'zh-Hans': '她的照片出现在群组频道' },
  'Two photographs of her and the name of her university were posted in a group of about 400 members. The account is not identified. The post was gone when she looked again.':
    {
      'zh-Hans':
        '她的两张照片和大学名称被发到一个约400人的群组。发布账号身份不明。她再去看时，帖子已经不在了。',
    },
  'Call with a last date': { 'zh-Hans': '规定最后期限的电话' },
  'The same voice as in March 2022, from the number +49 30 23125 014. A WeChat message with the date followed four minutes later. She kept the message; the recording of the call has 2 minutes and 10 seconds.':
    {
      'zh-Hans':
        '与2022年3月相同的声音，来电号码 +49 30 23125 014。四分钟后收到一条写有日期的微信。她保留了该信息；通话录音长2分10秒。',
    },
  'Mother visited again': { 'zh-Hans': '母亲再次被上门' },
  'ساقچىلار يەنە كېلىپ، ئانامغا: «قىزىڭىزغا تېلېفون قىلىڭ» دېدى.': {
    en: 'The police came again and told my mother: “Telephone your daughter.”',
    'zh-Hans': '警察又来了，对我母亲说：“给你女儿打电话。”',
  },
  'A car outside the dormitory': { 'zh-Hans': '宿舍外的汽车' },
  'Sam Specimen saw the same grey car outside the dormitory “three or four times”. Nobody noted a day or a number plate.':
    { 'zh-Hans': 'Sam Specimen“三四次”看到同一辆灰色汽车停在宿舍外。没有人记下日期或车牌。' },
  '范例乙在英国从事翻译。2025年2月起，有人到她的公司要求删除一篇译文；3月起父亲的退休金停发；5月她被要求参加一次视频谈话，对方规定了最后期限。':
    {
      en: '范例乙 works as a translator in the United Kingdom. From February 2025 on somebody came to her company to have a translation deleted; from March her father’s pension was not paid; in May she was told to take part in a video talk, and a last date was set.',
    },
  '希望此类接触停止，并希望父亲不再受到影响。': {
    en: 'That such contact stops, and that her father is no longer affected.',
  },
  翻译: { en: 'translator' },
  公司门口有人等候: { en: 'Somebody waiting at the door of the company' },
  '一名男子在公司门口等候范例乙，自称领事馆工作人员，要求她删除一篇译文。\n他向前台留了一个电话号码：020 7946 0018。前台没有看到证件。\n主管事后告诉范例乙，该男子还问了她的合同何时到期。':
    {
      en: 'A man waited for 范例乙 at the door of the company, called himself a member of the staff of the consulate, and demanded that she delete a translation.\nHe left a telephone number at the reception desk: 020 7946 0018. The desk saw no document.\nThe manager told 范例乙 afterwards that the man had also asked when her contract ends.',
    },
  父亲退休金停发: { en: 'Father’s pension not paid' },
  '父亲范例丁告诉范例乙，退休金从三月份起没有到账，社保窗口只说“有问题，等通知”。': {
    en: 'The father, 范例丁, told 范例乙 that no pension has arrived since March, and that the counter of the social insurance said only: “There is a problem, wait to be told.”',
  },
  '视频“谈话”': { en: 'A “talk” by video' },
  '对方发来会议链接，要求范例乙参加视频谈话。画面上有两人，一人穿制服，身后有国徽。\n谈话持续二十五分钟。对方两次提到她父亲的住处，并问译文“还有谁参与”。':
    {
      en: 'They sent a link to a meeting and told 范例乙 to take part in a video talk. Two people were in the picture, one in uniform, with a state emblem behind.\nThe talk lasted twenty-five minutes. They mentioned twice where her father lives, and asked “who else took part” in the translation.',
    },
  'A nurse from Tibet who lives in Switzerland was called by a man who presented himself as police. Three days later her uncle was visited at home. In 2025 a visa to see her grandmother was made to depend on a talk about the community.':
    {
      'zh-Hans':
        '一名来自西藏、住在瑞士的护士接到一名自称警察的男子的电话。三天后，她的叔叔在家中被人上门。2025年，她探望祖母的签证被要求以一次关于社群的谈话为条件。',
    },
  'To know her options; she does not want her name to be given to anybody.': {
    'zh-Hans': '想了解自己有哪些选择；不希望把姓名告诉任何人。',
  },
  'Call from the home district': { 'zh-Hans': '来自家乡的电话' },
  'ཁྱེད་རང་ཕྱིར་མ་ལོག་ན་ཁྱིམ་མི་ལ་དཀའ་ངལ་འབྱུང་གི་རེད།': { 'zh-Hans': '你要是不回来，家里人会有麻烦。' },
  'ཉེན་རྟོག་པས་ང་ལ་ཁ་པར་བཏང་ནས་ཕྱིར་ལོག་དགོས་ཞེས་བཤད་སོང་།\nཁོང་གིས་དཔེ་མཚོན་སྒྲོལ་མའི་ཁྱིམ་མིའི་སྐོར་སྐད་ཆ་དྲིས་སོང་།': {
    en: 'The police called me and said that I must come back.\nHe asked about the family of Dpe mtshon Sgrol ma.',
    'zh-Hans': '警察给我打电话，说我必须回去。\n他询问了 Dpe mtshon Sgrol ma 家人的情况。',
  },
  'Uncle told to bring her back': { 'zh-Hans': '叔叔被要求把她叫回来' },
  'Officials visited Dpe mtshon Bkra shis and told him that his son would not be admitted to the school in the county town as long as his niece lived abroad.':
    {
      'zh-Hans':
        '官员到 Dpe mtshon Bkra shis 家中，对他说，只要他的侄女住在国外，他的儿子就不能进县城的学校。',
    },
  'Visa for a visit made to depend on a meeting': { 'zh-Hans': '探亲签证以面谈为条件' },
  'She asked for a visa to see her sick grandmother. She was invited to “a talk about the community” first and asked who had organised the March gathering. She did not answer, and the visa was refused by e-mail (visa.desk@example.org).':
    {
      'zh-Hans':
        '她申请签证探望生病的祖母。对方先请她参加“一次关于社群的谈话”，并问三月的集会是谁组织的。她没有回答，签证随后以电子邮件（visa.desk@example.org）被拒。',
    },
  'Published reports of “overseas police stations” and of returns under pressure, kept with their sources so that a claim and what was observed stay apart. Nobody in it was interviewed for this dossier.':
    {
      'zh-Hans':
        '关于“海外警务站”和被迫返回的公开报道，连同来源一并保存，使自称的内容与所观察到的内容彼此分开。没有为本卷宗采访其中任何人。',
    },
  'Three undeclared stations reported in the United Kingdom': { 'zh-Hans': '据报英国有三处未申报的站点' },
  'Reported: three stations that were not declared, in London and in Glasgow. One of the two in London is registered as an estate agency; the venue in Glasgow is a restaurant. That a venue is named does not mean that whoever runs it operates a station.\nChina says that the stations help expatriates to renew documents and were a response to the pandemic. Safeguard Defenders says that most of them are older than Covid-19.':
    {
      'zh-Hans':
        '据报：伦敦和格拉斯哥有三处未申报的站点。伦敦两处中的一处登记为房产中介；格拉斯哥的场所是一家餐馆。提到某处场所，并不表示其经营者运作站点。\n中国称这些站点帮助侨民换发证件，是对疫情的应对。保护卫士称其中多数早于新冠疫情。',
    },
  'A Chinese national coerced into returning from France': { 'zh-Hans': '一名中国公民被迫从法国返回' },
  'Reported: a Chinese national was coerced into returning from France. Neither the name nor the date is in the report.':
    { 'zh-Hans': '据报：一名中国公民被迫从法国返回。报道中没有姓名和日期。' },
  'Forced returns from Serbia and Spain': { 'zh-Hans': '从塞尔维亚和西班牙被强制遣返' },
  'Reported: others were forcibly returned from Serbia and from Spain. Neither names nor dates are in the report.':
    { 'zh-Hans': '据报：另有人从塞尔维亚和西班牙被强制遣返。报道中没有姓名和日期。' },
  'A station reported in New York': { 'zh-Hans': '据报纽约有一处站点' },
  'violates sovereignty and circumvents standard judicial and law enforcement cooperation processes': {
    'zh-Hans': '侵犯主权，并绕开正常的司法和执法合作程序',
  },
  'Reported: a station in New York. The director of the FBI spoke of it in the words quoted below. His words are a statement of concern by the host state, not a finding about any person.':
    {
      'zh-Hans':
        '据报：纽约有一处站点。联邦调查局局长对此说了下面引用的话。他的话是所在国表示关切，并非对任何人的认定。',
    },
};
