/**
 * Ordinary words that are also names, or one letter from one, in languages of which no list is at hand; English
 * and German come from `@zxcvbn-ts`. In small letters as they are written. Such a word alone points to nobody:
 * it is a finding where a title, another part of the name or a capital inside a sentence stands by it.
 */
export const ORDINARY_WORDS = `
ug: erkin erkinlik rehmet arzu umid ümid umut gul gül güller gulluk nur nurghun adem ademler adil qurban héyt bayram jüme jume düshenbe hörmet hürmet batur baturluq bext bexit bahar bahar küz qish yaz tang tangla tömür altun kümüsh yultuz ay kün quyash deniz déngiz derya tagh arslan shir bürküt qarlighach iman islam ilim eqil eqlim muhebbet dost dostluq aman amanliq salam salamet dölet xelq xelqi millet heqiqet hoquq erk sadaqet wapa wijdan pak pakiz pakize güzel chimen lale rena anar alma ana ata aka uka acha singil jan ömür hazir zaman dewr hayat hawa su ot yer asman haji beg bek sultan shah padishah melike xan xanim ezizim qimmet meptun shadliq xushal xosh sherq gherb shimal jenub mahirliq pazil pezilet
ug: ئەركىن ئەركىنلىك رەھمەت ئارزۇ ئۈمىد گۈل گۈللەر نۇر نۇرغۇن ئادەم ئادەملەر ئادىل ئادالەت قۇربان ھېيت بايرام جۈمە ھۆرمەت باتۇر بەخت باھار تاڭ پولات تۆمۈر ئالتۇن كۈمۈش يۇلتۇز ئاي كۈن دېڭىز تاغ شىر ئىمان ئىسلام ئىلىم ئىلھام مۇھەببەت دوست دوستلۇق ئامان سالام سالامەت دۆلەت خەلق مىللەت ھەقىقەت ھوقۇق ۋاپا پاك گۈزەل چىمەن لالە ئانار ئالما ئانا ئاتا ئاكا ئۇكا ئۆمۈر ئالىملار ھازىر زامان ھايات ئاسمان ھاجى بەگ سۇلتان شاھ خان خانىم خۇشال شەرق ئادەت ئەمەل ئەمەس ئىمكان ئىنسان ئىنسانىي ئاساسىي ئاساسەن
tr: umut deniz barış savaş güneş yıldız ay aslan can gül sevgi eylem kader eminim eminiz yaşam duygu özgür özgürlük devrim zafer bahar yaz kış çiçek ışık ışın bulut yağmur rüzgar toprak kaya demir çelik altın inci elmas yakut umudu dilek arzu adil adalet derin yiğit güven şeref ümit sabır amaç bilge bilgin cihan dünya evren ufuk destan ezgi melodi nur aydın aydınlık yeter kurban bayram cuma ramazan hal nazik nazlı selam şirin tatlı can canım gelin gelir olan ömür seher sabah akşam fidan yaprak ceylan
de: nur mut rat mai april juni kader hessen alimente natur man bin war uns wir rose max mark stein wolf frau herr kraft gut glück sommer winter winter ernst frank kaiser könig richter schneider müller bauer vogt lang klein gross jung alt neu
fr: rose pierre marin marine claire blanche juste clément aimé désiré victor noël pascal avril mai juin juillet août lucie olive violette marguerite aurore constant prudent innocent parfait france florence lorraine
es: rosa luz paz mar sol cruz dolores angel santo blanca clara justo marina domingo abril mayo junio reyes león iglesia pilar consuelo soledad mercedes esperanza libertad
kk: адам адамдар адамның арман қайрат мерей мерейтой жеңіс наурыз ерлік ер нұр нұрлы бақыт береке алма алмас айдын бейбіт бейбітшілік болат темір алтын күміс асыл абай аман амандық азат азаттық ақ бала батыр бек дана дархан достық дос ерік ерікті еркін еркіндік жан жанар жарық жас жұлдыз келін күн ай қуат қуаныш мұрат ниет рахмет салтанат сұлу тілек тұрсын үміт шолпан ынта еңбек марат самал көктем қарлығаш гүл гүлдер сәуле назар намыс қанат таң талап тоқтар
ky: адам адамдар адамдын жана айбек азат ак алтын арзуу бакыт баатыр бек болот гүл гүлдөр дос достук жан жаңыл жеңиш жибек жылдыз күмүш күн кут мирас нур нурлуу рахат тынчтык тилек таалай темир урмат үмүт чолпон эркин эркиндик эрк кайрат
mn: наран нарантай сар саран од одон болд төмөр баатар бат батлах энх энхтайван мөнх мөнгө алтан эрдэнэ сайн сайхан баяр баярын баярлалаа цэцэг цэцгийн туяа гэрэл гэрлийн оюун оюутан дэлгэр дэлгүүр жаргал жаргалтай сүх хүч хас гал ган уул уулын тэнгэр далай мөрөн нар хишиг буян зул өглөө бямба даваа мягмар лхагва пүрэв баасан ням
ru: адам либо вера надежда любовь роман лев слава мир мира ким воля роза лилия марат рим майя заря нина алим адам султан эмир хан тимур тамара закон закир амин ислам мурат салам самир самар шах
en: karma dharma lama guru sherpa sutra mandala stupa khan sultan pasha amber grace faith joy ruby pearl opal jade violet ivy lily rose iris holly hazel olive ginger basil sage robin wren jay drew chase grant pat sue bill rob art gene dean earl duke rich miles wade cliff glen forest brook lane heath reed clay cash penny dolly mercy constance prudence patience melody harmony summer autumn sunny stormy sky star angel christian noel trinity destiny genesis sierra savannah cherry candy honey sandy rusty dusty lucky chance
`;

/** Months, days and feasts in any case: May, Mai, jüme, Қурбан. With a number, a day or "in" beside them they are dates. */
export const CALENDAR_WORDS =
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
  'januar jänner februar märz mai juni juli august oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
  'janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar ramazan bayram kurban ' +
  'düshenbe seyshenbe charshenbe peyshenbe jüme shenbe yekshenbe roza qurban héyt noruz nowruz ramizan ' +
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь мая марта апреля июня июля августа ' +
  'наурыз қаңтар ақпан көкек сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі айт құрбан ораза жеңіс ' +
  'нооруз дүйшөмбү шейшемби шаршемби бейшемби жума ишемби жекшемби курман орозо даваа мягмар лхагва пүрэв баасан бямба ням';

/** Places, in the spellings of the languages that a report is in. Countries come from Intl. */
export const PLACES =
  'oman mali asia paris armenia hami kumul wuhan anhui shanxi shaanxi tashkent samarkand bukhara almaty astana bishkek osh urumqi ürümchi wulumuqi kashgar kashi qeshqer hotan xoten khotan aksu aqsu turpan turfan ghulja yining ili artush atush korla karamay altay altai tacheng bortala changji shihezi yarkand yeken shache kucha qumul lop lhasa shigatse ' +
  'chamdo nagchu ngari lhoka amdo kham qinghai xining gansu lanzhou sichuan chengdu yunnan kunming tibet xinjiang beijing shanghai tianjin chongqing hebei henan hubei hunan shandong jiangsu zhejiang fujian jiangxi guangdong guangxi guizhou hainan heilongjiang jilin liaoning ningxia xian nanjing hangzhou suzhou ningbo wenzhou qingtian ' +
  'fuqing fuzhou xiamen changle guangzhou shenzhen dongguan zhuhai foshan dalian shenyang harbin changchun jinan qingdao zhengzhou taiyuan changsha nanchang hefei nanning guiyang haikou hohhot huhehaote baotou ordos yinchuan macau taipei kaohsiung taichung hualien taiwan london glasgow rome milan florence ' +
  'madrid barcelona lisbon porto athens vienna berlin munich hamburg hessen bayern sachsen zurich zürich geneva bern basel brussels antwerp amsterdam rotterdam hague stockholm oslo helsinki copenhagen dublin prague budapest warsaw bucharest sofia belgrade zagreb istanbul ankara izmir konya kayseri antalya adana ' +
  'dubai sharjah doha cairo nairobi lagos pretoria durban johannesburg delhi mumbai dharamsala dharamshala kathmandu pokhara thimphu dhaka colombo bangkok hanoi saigon phnom vientiane manila jakarta singapore kuala penang tokyo osaka kyoto seoul busan sydney melbourne canberra brisbane auckland toronto ottawa montreal vancouver ' +
  'boston manhattan brooklyn chicago houston dallas austin seattle francisco angeles washington siberia moscow kazan ulaanbaatar khovd central tian shan wangfujing tiananmen chaoyang haidian pudong kowloon mongkok tsuen kwun sha kowloon montana alma mary merv nur-sultan ' +
  'алматы астана ташкент самарканд бишкек ош урумчи үрүмчи қашқар хотан ақсу турпан құлжа алтай москва россия казань крым қытай кытай сарыарқа хятад улаанбаатар ховд ховд увс ' +
  'ئۈرۈمچى قەشقەر خوتەن ئاقسۇ تۇرپان غۇلجا قۇمۇل ئاتۇش كورلا ئالتاي جۇڭگو بېيجىڭ شاڭخەي مۇنارى';

/** Companies, services and bodies. */
export const BRANDS =
  'huawei weixin wechat weibo tencent alibaba alipay taobao xiaomi samsung apple google facebook whatsapp telegram signal twitter instagram tiktok douyin kuaishou qq xinhua hikvision dahua zte lenovo baidu meituan didi line viber skype zoom nokia sony interpol unicef amnesty xinjiang sina sohu netease momo renren oppo vivo honor gree haier midea jd kakao naver yandex vkontakte siemens mercedes hua-wei iphone android';

/** In Chinese: what a list of words does not hold but everybody knows. Two and more characters. */
export const HAN_KNOWN =
  '华为 微博 微信 腾讯 新华 阿里 百度 抖音 淘宝 支付宝 小米 京东 快手 公安 武警 特警 国保 国安 派出所 领事馆 大使馆 使馆 武汉 河南 河北 山西 陕西 安徽 新疆 天津 南京 北京 上海 广东 广西 湖南 湖北 江苏 江西 浙江 福建 山东 四川 贵州 云南 甘肃 青海 西藏 宁夏 内蒙古 海南 黑龙江 吉林 辽宁 重庆 香港 澳门 台湾 台北 西安 成都 杭州 苏州 青田 温州 福清 长乐 厦门 深圳 广州 拉萨 ' +
  '乌鲁木齐 喀什 和田 阿克苏 吐鲁番 哈密 伊犁 伊宁 库尔勒 克拉玛依 阿勒泰 塔城 昌吉 石河子 莎车 王府井 天安门 解放路 人民路 中山路 建国门 建设路 和平路 文化馆 法院 检察院 政府 国家 社会 利益 事件 原因 城市 记者 领导 书记 主席 护照 身份证 签证 电话 短信 手机 账号 视频 照片 周末 白天 晚上 早上 安全 方便 陈述 解放 文化 简单 曾经 解释 提高 高明 明显 森林 行李 平安 和平 自由 平等 民主 文明 建国 建设 国庆 春节 元旦 ' +
  '明天 今天 昨天 时候 小时 分钟 事情 工作 学习 学校 老师 同学 朋友 亲人 家人 父母 孩子 女儿 儿子 哥哥 弟弟 姐姐 妹妹 爷爷 奶奶 叔叔 阿姨 邻居 成都 长江 黄河 平原 海关 关闭 紧张 力度 国王 静静 权利 人权 法律 保护 宣言 教育 尊严 任何 一切 人人 享有 应当 受到 歧视 权利 生命 财产 婚姻 家庭 宗教 信仰 思想 言论 集会 结社 ' +
  '维权 维稳 拘留 逮捕 审讯 监视 失踪 遣返 引渡 签字 威胁 骚扰 跟踪 监控 集中营 教培 再教育';

/** Words that stand by a name and say that it is one, before or after it, folded. */
export const TITLES_BEFORE =
  'mr mrs ms miss mister madam dr doctor prof professor officer comrade xiao lao ah imam sheikh mullah monk nun lama geshe rinpoche uncle aunt auntie aunty brother sister son daughter cousin nephew niece friend neighbour neighbor named called name herr frau fräulein monsieur madame señor señora господин госпожа товарищ bay bayan sayın ependi xanim';
export const TITLES_AFTER =
  'bey hanım hanim efendi abi abla hoca aka acha akam haji hajim qari qarim qarim ependi xanim ага аға апа эже байке эжеке мырза ханым la lags ལགས རིན་པོ་ཆེ дарга гуай ependim';
export const HAN_TITLES_AFTER =
  '先生 女士 小姐 太太 夫人 老师 医生 博士 教授 同志 警官 律师 经理 老板 阿姨 叔叔 大叔 大妈 大姐 大哥 师傅 主任 书记 同学 哥 姐 嫂 叔 姨 总 某';
export const HAN_TITLES_BEFORE = '小 老 阿 叫 姓';

/** Characters that are words of their own: where one of these stands, two single characters make no given name. */
export const HAN_FUNCTION =
  '的了是在不有人我他她它你们这那个一二三四五六七八九十百千万也就都和与及或而且但并从到对向为被把让给用以于之其所者着过得地来去上下里外中前后出入起时年月日号点分钟很太更最还又再已没无非可能会要应该须将自各每某任何谁什么怎样说问答叫打看听做作走回见想知道因此如若则即按照等种类些次第内间本同由经受享使';
