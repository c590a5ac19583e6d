/**
 * How Chinese syllables are spelt. Written for a reader of Chinese: each line can be checked by itself.
 */

/**
 * Initials and finals of pinyin as others write them: Wade-Giles (without its apostrophes, as people type) and
 * Palladius. `-` where the final follows its own table. 张学枫 Zhang Xuefeng = Chang Hsueh-feng = Чжан Сюэфэн.
 */
export const INITIALS = `
zh | ch | чж
ch | ch | ч
sh | sh | ш
b | p | б
p | p | п
m | m | м
f | f | ф
d | t | д
t | t | т
n | n | н
l | l | л
g | k | г
k | k | к
h | h | х
j | ch | цз
q | ch | ц
x | hs | с
r | j | ж
z | ts | цз
c | ts | ц
s | s | с
y | y | -
w | w | в
`;

/** Finals: pinyin | Wade-Giles | Palladius. After j, q, x, y a written u is ü. */
export const FINALS = `
a | a | а
o | o | о
e | e o | э
ai | ai | ай
ei | ei | эй
ao | ao | ао
ou | ou | оу
an | an | ань
en | en | энь
ang | ang | ан
eng | eng | эн
ong | ung | ун
i | i ih u | и
ia | ia | я
ie | ieh | е
iao | iao | яо
iu | iu | ю
ian | ien | янь
in | in | инь
iang | iang | ян
ing | ing | ин
iong | iung | юн
u | u | у
ua | ua | уа
uo | o uo | о
uai | uai | уай
ui | ui uei | уй
uan | uan | уань
un | un | унь
uang | uang | уан
v | u yu | юй
ve | ueh | юэ
van | uan | юань
vn | un | юнь
er | erh | эр
`;

/** Syllables that begin with y, w or nothing, in Palladius. 吴 У, 杨 Ян, 袁 Юань, 王 Ван, 文 Вэнь. */
export const PALLADIUS_BARE = `
ya я, ye е, yao яо, you ю, yan янь, yin инь, yang ян, ying ин, yong юн, yi и, yu юй, yue юэ, yuan юань, yun юнь,
wu у, wa ва, wo во, wai вай, wei вэй, wan вань, wen вэнь, wang ван, weng вэн, a а, ai ай, an ань, ang ан, ao ао, e э, en энь, er эр, ou оу, o о
`;

/**
 * Other spellings of Taiwan: Tongyong Pinyin (of 2002), MPS2 and Gwoyeu Romatzyh as passports have them, each
 * `syllable=pinyin`. 王至中 Wang Jhih-jhong, 葉俊榮 Yeh Jiunn-rong, 蔡英文 Tsai Ing-wen, 游錫堃 Yu Shyi-kun.
 */
export const TAIWAN_SYLLABLES =
  'ing=ying jhih=zhi jhong=zhong jheng=zheng jhang=zhang jhen=zhen jhou=zhou jhao=zhao jhu=zhu jhuang=zhuang jhuo=zhuo jhuan=zhuan jhan=zhan jhe=zhe ' +
  'cih=ci sih=si zih=zi shih=shi rih=ri ciou=qiu siou=xiu cing=qing sing=xing siao=xiao sian=xian cian=qian ciang=qiang siang=xiang cin=qin sin=xin ' +
  'si=xi ci=qi sia=xia cia=qia sie=xie cie=qie syu=xu cyu=qu jyu=ju syue=xue cyue=que jyue=jue syuan=xuan cyuan=quan jyuan=juan syun=xun cyun=qun jyun=jun syong=xiong cyong=qiong ' +
  'fong=feng wong=weng wun=wen jiou=jiu liou=liu niou=niu guei=gui huei=hui kuei=kui suei=sui duei=dui ruei=rui ' +
  'jyh=zhi chyi=qi shyi=xi shyh=shi tzyy=zi tzu=zi tzong=zong tzeng=zeng jiunn=jun jinn=jin jiing=jing jenn=zhen jeng=zheng jong=zhong jou=zhou jaw=zhao juang=zhuang juh=zhu ' +
  'shiow=xiu shiou=xiu shiang=xiang shiun=xun shiue=xue shian=xian shiaw=xiao shiuan=xuan shin=xin shing=xing chiou=qiu chiang=jiang chyn=qin chyng=qing chern=chen charng=chang cherng=cheng chwan=chuan ' +
  'horng=hong hwa=hua hwang=huang hwei=hui huey=hui perng=peng parng=pang minn=min mei=mei meei=mei ling=ling liing=ling lih=li lii=li lin=lin lirn=lin yih=yi yii=yi yuh=yu yeu=yu yeou=you yeong=yong yeong=yong yunn=yun yann=yan wenn=wen wey=wei woei=wei weei=wei ' +
  'guang=guang guann=guan gwo=guo guo=guo kae=kai kuen=kun tsay=cai tsern=cen syh=si suh=su sheue=xue shuh=shu shwu=shu rong=rong jen=ren jiann=jian jiun=jun jiuan=juan jeou=jiu bor=bo bih=bi ming=ming mau=mao tay=tai dah=da der=de tzer=ze fuh=fu feng=feng gau=gao';

/**
 * Cantonese sounds (jyutping without tone) as Hong Kong passports and people write them. 陈 can = Chan,
 * 嘉怡 gaa ji = Ka Yee, 区 au = Au, 欧阳 au joeng = Au-Yeung. Initials and finals, then whole syllables.
 */
export const HONG_KONG_INITIALS =
  'b=p/b p=p m=m f=f d=t/d t=t n=n l=l g=k/g k=k gw=kw/gw kw=kw ng=ng/n/ h=h w=w z=ch/ts/j/tz c=ch/ts s=s/sh j=y/j =';
export const HONG_KONG_FINALS =
  'aa=a/ah aai=ai aau=au/aau aam=am aan=an aang=ang/an aap=ap aat=at aak=ak ai=ai au=au am=am/um an=an/un ang=ang ap=ap at=at ak=ak ' +
  'e=e/eh ei=ei/ee/i/ay ek=ek/ik eng=eng/ing i=i/ee/y/ze/e iu=iu/ew/iew im=im in=in ing=ing ip=ip it=it ik=ik o=o/or oi=oi/oy on=on ong=ong ot=ot ok=ok ' +
  'ou=o/ou u=u/oo ui=ui un=un/oon ung=ung ut=ut uk=uk oeng=eung oe=eu/oe oek=euk eoi=ui/oi eon=un/on eot=ut yu=yu/u/ue/ee yun=uen/yuen/un yut=uet/ut m=m ng=ng';
export const HONG_KONG_SYLLABLES =
  'ng=ng jyun=yuen/yun jyu=yu/yue ji=yi/yee/yeh jyut=yuet waa=wa/wah gwok=kwok/kuok gwong=kwong gwan=kwan wan=wan/man wong=wong/vong lei=lee/lei/li ' +
  'leoi=lui hoeng=heung zi=chi/tze/tsz/ji si=sze/see/si/szeto ci=chi/tse/tsz syu=shu/shue zyu=chu zeng=cheng zau=chau/chow cau=chau/chow coeng=cheung zoeng=cheung ' +
  'je=ye/yeh wing=wing jing=ying kit=kit git=kit hei=hei/hay jau=yau sing=sing/shing seng=sing/sheng gam=kam him=him kin=kin gin=kin lok=lok suk=suk/shuk tyut=tuet syut=suet syun=suen';

/**
 * Hokkien and Teochew readings of characters that are frequent in names, as in Malaysia, Singapore and Taiwan.
 * 林秀英 Lim Siew Eng, 陈美玲 Tan Bee Leng.
 */
export const SOUTHERN_READINGS = `
林 lim, 陈 tan, 黄 ng ooi wee oei, 李 lee lie, 王 ong heng, 张 teo teoh tiong, 刘 low lau, 吴 goh gho, 蔡 chua chuah tjoa, 杨 yeo yeoh iu, 许 koh khoh kho, 郑 tay teh tee, 谢 chia cheah, 郭 quek kuek kwee,
洪 ang, 曾 chan chen, 周 chew chiu, 叶 yap, 苏 soh saw, 沈 sim, 何 ho hoe, 罗 loh law, 朱 choo, 庄 chng, 高 koh kow, 赖 lai, 徐 chee, 卢 loh, 颜 gan, 梁 neo nio, 邱 khoo coo, 廖 liew leow, 余 ee, 潘 phua, 傅 poh, 施 see,
秀 siew siu, 英 eng ying, 美 bee mei, 玲 leng ling, 华 hwa hua, 珠 choo, 玉 geok giok gek, 兰 lan, 金 kim, 水 swee chwee, 成 seng, 文 boon bun, 国 kok, 明 beng meng, 伟 wee wei, 强 keong kiong, 志 chee chi, 德 teck tek, 福 hock hok,
安 ann an, 财 chye chai, 龙 leong liong, 清 cheng chin, 荣 yong eng, 义 gee ghee, 发 huat, 梅 bwee buay mui, 凤 hong, 花 hua huay, 月 guek gwek goat, 莲 lian lean, 宝 poh, 珍 tin chin, 淑 sok siok, 惠 hui hwee, 芳 hong, 丽 lay lee, 慧 hwee hui, 敏 bin min, 雄 hiong, 辉 hwee hui, 建 kian kien, 忠 tiong, 平 peng, 山 san, 海 hai, 天 thian tien, 生 seng,
亚 ah, 阿 ah, 妹 moi mui moy, 娇 keow kiau kew, 香 heong hiang hiong, 顺 soon, 春 choon, 秋 chew, 东 tong, 南 lam nam, 良 leong liang, 全 chuan, 才 chai chye, 昌 cheong chiang, 坤 koon khoon, 和 ho hoe, 茂 mow boh, 泉 chuan, 源 guan, 庆 kheng keng, 祥 siang,
贵 kwee kui, 益 aik ek, 利 lee, 兴 heng hin, 隆 leong, 裕 joo, 添 thiam tiam, 来 lai, 旺 ong, 炳 peng, 坚 kian, 勇 yong, 仁 jin, 信 sin, 爱 ai, 燕 yen yan, 云 hoon, 雪 suat soh, 霞 har hah, 芬 hoon fun, 菊 kiok, 桂 kwee kui, 素 soh, 贞 cheng, 娟 kuan, 真 chin, 婷 teng, 嘉 kah, 家 kah, 俊 choon, 杰 kiat kiet, 豪 ho, 宏 hong, 鸿 hong, 永 eng yong, 正 cheng, 世 see, 光 kong, 宗 chong, 祖 choh, 耀 yeow, 瑞 swee sui, 锦 kim,
方 png hong, 江 kang, 戴 tay, 白 peh, 符 foo, 韩 hang, 范 huan hwan, 薛 sih, 詹 chiam, 翁 ong, 柯 kua quah, 侯 how, 姚 yeow yeoh, 邓 teng, 董 tang, 魏 gooi, 骆 loke, 孙 soon sng, 胡 oh ow, 钟 cheong cheng, 彭 phang pang, 汪 ong, 尤 yew, 连 lian, 纪 kee, 程 theng, 石 chioh seok, 唐 tng, 凌 leng
`;

/** Readings that characters have as family names. Source: Xiandai Hanyu Cidian. 单 Shan, 曾 Zeng, 解 Xie, 查 Zha. */
export const FAMILY_READINGS =
  '单=shan 曾=zeng 解=xie 查=zha 区=ou 仇=qiu 朴=piao/pu 任=ren 华=hua 盖=ge/gai 葛=ge 缪=miao 尉=wei/yu 乐=yue/le 翟=zhai/di 员=yun 尹=yin 折=she 黑=he/hei 秘=bi 冼=xian 洗=xian 召=shao 郇=xun/huan ' +
  '覃=qin/tan 种=chong 重=chong 祭=zhai 车=che 繁=po 宓=fu/mi 佴=nai 晁=chao 逄=pang 邸=di 隗=wei/kui 纪=ji 哈=ha 过=guo 宁=ning 应=ying 幺=yao 撒=sa 曲=qu 石=shi 万=wan 长=chang 贾=jia 瞿=qu 那=na 盛=sheng 薄=bo 柏=bai 褚=chu 牟=mu 谌=chen/shen 洪=hong 吕=lv';

/** Characters with several readings in given names. 孙乐 Le or Yue, 赵重阳 Chong. */
export const GIVEN_READINGS =
  '乐=le/yue 重=chong/zhong 行=xing/hang 朝=chao/zhao 长=chang/zhang 都=du/dou 茜=qian/xi 娜=na/nuo 盛=sheng 弹=tan/dan 好=hao 还=huan 降=xiang/jiang 传=chuan 调=tiao/diao 参=can/shen 佛=fo 和=he 中=zhong 为=wei 燕=yan 兴=xing 露=lu 晟=sheng/cheng 冯=feng 藏=zang/cang 屏=ping 贝=bei 栖=qi/xi 桦=hua 婷=ting 更=geng 正=zheng 应=ying 宁=ning 省=xing/sheng 曾=zeng 会=hui 说=yue 卓=zhuo 便=bian 予=yu 与=yu 少=shao 难=nan 空=kong 相=xiang 石=shi 量=liang 大=da';

export const TWO_CHARACTER_FAMILIES =
  '欧阳=ouyang 司马=sima 上官=shangguan 诸葛=zhuge 尉迟=yuchi 司徒=situ 夏侯=xiahou 东方=dongfang 皇甫=huangfu 令狐=linghu 慕容=murong 宇文=yuwen 长孙=zhangsun 公孙=gongsun 端木=duanmu 轩辕=xuanyuan 万俟=moqi 闻人=wenren 澹台=tantai 濮阳=puyang 淳于=chunyu 单于=chanyu 申屠=shentu 钟离=zhongli 鲜于=xianyu 闾丘=lvqiu 呼延=huyan 独孤=dugu 南宫=nangong 西门=ximen 百里=baili 东郭=dongguo 赫连=helian 太史=taishi 公冶=gongye 仲孙=zhongsun 司空=sikong 张简=zhangjian 范姜=fanjiang';

/** Family names of one character: the frequent ones of the mainland, Taiwan and Hong Kong (simplified). */
export const FAMILIES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤' +
  '康易乔赖牛尤樊殷涂温庞齐庄章施申文辛管祝毕耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺水云昌凤酆鲁郦俞柳元平伍傅皮卞汤狄贝臧梅麻危徐骆夏樊支咎昝经裘干宣贲杭左钮嵇邢滑荣羊於惠曲家芮羿储靳汲邴松富乌焦巴弓隗车侯宓蓬全郗班仰秋伊暴斜厉戎祖刘景束幸韶叶幸司黎薄印怀蒲从鄂索咸籍赖蔺屠蒙池阴胥能苍双闻莘翟贡劳逄扶堵宰雍郤璩桑濮寿通扈冀浦尚农别庄阎充慕茹宦艾鱼容慎戈庾终暨居衡步耿满弘国寇广禄阙东殴殳沃利蔚越夔隆师厍聂晁勾融訾阚那空曾毋沙乜养须丰巢相后红游权逯益桓公佘单上法楼朴孛区尉葛倪安时萧湛祁禹茅舒季颜缪洪诸荀牧山谷钭蓟宿邰郏蒯';

/**
 * Characters that foreign names are written with in Chinese: Uyghur, Kazakh, Mongolian and Tibetan ones in
 * passports and registers. A run of them can be such a name. 阿里木, 古丽扎提, 哈斯巴特尔, 才让卓玛.
 */
export const TRANSLITERATION =
  '阿艾爱埃安巴白拜班保贝比毕别宾玻波伯博布不卜才茶查次措达代旦德登迪地丁东顿都杜多额恩尔耳发法凡菲夫弗福甫噶嘎尕盖干高格戈葛根公贡古瓜哈海罕汗合和赫黑亨呼胡华霍吉及即加佳贾江姜杰金津旌居卡开凯坎康科可克肯孔库夸坤拉腊来莱赖兰朗勒雷里理力丽立利连列烈林鲁禄路伦罗洛马玛麦买满曼蒙孟米密敏明莫默牟姆木穆纳娜乃南囊内能尼宁牛农努诺欧帕培佩皮平普其齐奇恰钦琴青曲热仁日荣肉如茹若萨赛桑色沙山善尚绍舍谢辛欣雪逊森什石史斯司思松苏孙索塔台太泰坦汤唐特腾提铁图土吐推屯托妥瓦外万旺维卫温文沃乌吾武西希锡夏仙肖谐亚雅延央扬耶叶依伊衣义因尹英尤于玉约月云孜再赞泽增扎札占章哲珍真芝支珠朱卓孜子宗祖尊热依孜买提江古丽汗夏提牙甫苏莱曼迪丽迈穆罕默铁萨妮尼雅孜泽让嘉贵措姆琼培曲丹巴罗桑尊追坚赞绕杰降央多登郎嘎翁莫噶尼麻措吾金顿珠白玛格桑巴桑达瓦边巴普布尼玛吉初桑旦尤珍阿佳姆吉仓决其米群培热旦扎桑晋美平措达杰丹增旦增尼加布';
