/**
 * Names and parts of names of Uyghurs and their neighbours: Uyghur Latin (ULY) | other usual spellings | Chinese
 * characters in passports. Sources: UHRP and Xinjiang Victims Database spellings, the list of 2001 of the XUAR
 * Language Committee (新疆少数民族人名译写). Ayshem | Aishem, Aysham | 阿依仙木. What is not here follows the
 * letters; what follows them needs no line.
 */
export const UYGHUR_NAMES = `
abdu | abdul, abd, abdi | 阿卜杜 阿布都 阿不都
abla | ablah | 阿布拉 阿卜拉
ablet | ablat, ablait | 阿布来提 阿卜来提 阿不来提
ablimit | abdulmit | 阿布力米提 阿卜力米提
ablikim | abdulhekim | 阿布力克木 阿布里克木
abliz | ablez | 阿布力孜 阿卜力孜
abduqadir | abdulqadir, abdukadir | 阿卜杜卡迪尔 阿不都卡德尔
abdulla | abdullah, abdula | 阿卜杜拉 阿不都拉
abdurahman | abdurehman, abdurrahman, abdurakhman | 阿卜杜热合曼 阿布都热合曼 阿不都热合曼
adil | adel | 阿迪力 阿地力
alim | aleem | 阿里木 阿力木
anargul | anargül | 阿娜尔古丽
arzu | arzugul | 阿尔祖 阿孜古
asiye | asiya, asia | 阿斯亚 阿西亚
aygul | aigul, aygül | 阿依古丽
aynur | ainur | 阿依努尔
ayshe | aishe, aisha, ayshem, aysha | 阿依谢 阿依夏 阿依先
ayshem | aishem, aysham | 阿依仙木 阿依谢姆
baqi | baki | 巴克 巴吾
barat | bahrat | 巴拉提
batur | bator | 巴图尔
bekri | bakri | 拜克日
behtiyar | bakhtiyar, bextiyar | 拜合提亚尔 巴合提亚
buhejer | bühejer | 布海杰尔
chimen | chiman | 其曼
dilber | dilbar | 迪丽拜尔 迪力拜尔
dilmurat | dilmorat | 迪力木拉提
dilnur | dilnoor | 迪丽努尔 迪力努尔
dilshat | dilshad | 迪力夏提
ebeydulla | obaydulla, ubaydulla | 艾比布拉
ehet | ahat, ahad | 艾海提
ehmet | ahmat, ahmet, ahmed, exmet | 艾合买提 艾海买提
ekber | akbar, ekbar | 艾克拜尔 艾克巴尔
eli | ali | 艾力 艾里
elishir | alisher | 艾力西尔
emet | amat, emat | 艾买提
enwer | anwar, enver, anvar | 艾尼瓦尔 安尼瓦尔
erkin | arkin, erken | 艾尔肯
eset | asat, esat | 艾赛提
eziz | aziz | 艾则孜 艾孜孜
exet | ehet | 艾海提
ghalip | ghalib, galip | 阿力甫 艾力甫
ghéni | gheni, ghani, gani | 艾尼 阿尼
ghopur | ghapar, ghofur, gopur, ghupur | 吾甫尔 吾布尔
gul | gül, gol, guli | 古丽 古力
gulnar | gülnar, gulnara, gulinaer | 古丽娜尔
gulnisa | gülnisa | 古丽尼萨
gulbahar | gulbehar | 古丽巴哈尔
hajim | haji, hajim | 哈吉 阿吉
hamit | hamid | 哈米提
hashim | hashem | 哈希木 阿西木
hebibulla | habibulla, hebibul | 艾比布拉 海比布拉
hemit | hamid, hemid | 艾米提
hesen | hasan, hassan, esen | 艾山 艾散
hikmet | hekmat | 艾克买提
hoshur | oshur, hushur, hoshor | 吾守尔 吾首尔
huseyin | hüseyin, husein, hussein, husayn, hosein | 玉山 吾山 玉赛因
ibrahim | ebrahim | 依布拉音 伊布拉英 亚布拉音
iliyar | ilyar | 伊力亚尔
ilham | elham | 伊力哈木 依力哈木
imin | emin | 依明 伊明 艾明
ismayil | ismail, ismael | 司马义 斯马依
jalalidin | jelalidin | 贾拉力丁
jan | can, zhan, jon | 江 姜
jume | juma, juméh, jüme | 居马 居麦
jur'et | juret, jurat, jür'et | 居热提 居来提 朱热提
kamil | kemal | 卡米力 卡米勒
kérim | kerim, karim | 克里木 可热木
kurban | qurban | 库尔班
letipe | latipa | 拉提帕
mahire | mahira | 玛依热 马依拉
mehmut | mahmut, mahmud | 买合木提 马合木提
memet | muhemmet, muhammad, mohammed, muhammet, mehmet, mamat, mohamed, mehemmet, muhamad, memmet, mamet | 买买提 麦麦提 穆罕默德 买麦提 默罕默德
memtimin | muhemmedimin, mamtimin | 麦麦提明 买买提明 买提明
méhray | mehray, mihray | 米热依 买合热依 麦合热依
méhrigul | mihrigul, mehrigul | 米热古丽 米日古丽
mijit | mejit, mijid, mecit, micit | 米吉提 买吉提
muezzez | muazzez, mu'ezzez, muazzaz | 木艾再孜 穆艾再孜
muhter | mukhtar, muhtar | 木合塔尔
musa | moosa | 木沙 木萨
mutellip | mutallip, mutellep | 木塔力甫 木太力甫
nijat | nejat | 尼加提
niyaz | niaz | 尼牙孜 尼亚孜
nur | noor, nor | 努尔
nurmemet | nurmuhemmet, nurmuhammad, nurmamat | 努尔麦麦提 努尔买买提
nuri | noori | 努日 努尔
obul | abul | 吾布力
omer | umar, omar, ömer, omar | 吾买尔 玉买尔 欧麦尔
omerjan | omarjan, ömerjan | 吾买尔江
osman | usman, othman | 吾斯曼 乌斯曼 奥斯曼
patime | patima, fatima, fatime, patma, patigul | 帕提曼 帕提玛 帕提麦
patigul | patigül | 帕提古丽
perhat | parhat, ferhat, farhad | 帕尔哈提
qadir | kadir | 卡德尔 卡迪尔
qasim | kasim, qasem | 卡斯木 卡斯姆
qeyser | kaiser, kayser, qeysar, qaisar | 凯赛尔 开赛尔
qeyum | kayum, qayum | 卡尤木
qurban | kurban | 库尔班
rahile | rahila | 热依拉 热黑拉
ramile | ramila | 热米拉
raziye | raziya | 热孜亚
rehim | rahim, rehem | 热依木 热合木
rehime | rahima | 热依曼 热黑麦
rehman | rahman | 热合曼
reyhan | rayhan, reihan | 热依汗 热依罕
reyhangul | rayhangul | 热依汗古丽 热依罕古丽
rishat | reshat | 热夏提 热西提
roshen | roshan, rushen | 肉先 热孜先
rozi | rouzi, ruzi, roozi | 肉孜 肉子
sadir | sader | 沙迪尔 沙地尔
sabir | saber | 沙比尔
sattar | settar | 沙塔尔
semet | samet, samat | 赛买提 色买提 沙买提
shemsi | shamsi | 先木西
sherip | sharip, sherif, sharif | 谢日甫 夏力甫
shirin | sherin | 西仁
shöhret | shohret, shohrat, shuhrat | 肖合来提 雪合来提 肖合拉提
sidiq | siddiq, sidik, siddik, sadiq | 斯迪克 司地克 斯地克
sulayman | suleyman, sulaiman, süleyman | 苏来曼 苏莱曼
tahir | taher | 塔依尔
tayir | taher | 塔依尔
telet | talat, tellet | 塔来提 台来提
tohti | toxti, tokhti, tohty | 托合提 托乎提
tömür | tomur, tumur | 铁木尔 吐木尔
tunisa | tünisa | 图尼萨
turdi | turdy | 吐尔地 图尔迪
tursun | tursoon, tuersun | 吐尔逊 图尔荪 吐尔孙
turghun | turgun | 吐尔洪 吐尔贡
tursunay | tursunai | 吐尔逊阿依
xelil | halil, khalil, helil | 哈力力 哈里力
xan | khan, han | 汗 罕
yasin | yasen, yassin | 亚森 牙生
yusup | yusuf, yüsüp, yosup, yusub, yusif | 玉素甫 玉苏甫 优素福
yultuz | yulduz | 玉力吐孜 尤丽吐孜
zahir | zaher | 扎依尔
zeynep | zaynab, zeynab, zainab | 再娜普 载娜普
zohre | zuhra, zohra, zöhre | 佐合热 左合热
zulpiqar | zulfiqar, zulfikar, zulpikar | 祖力皮卡尔 祖力菲卡尔
zulpiye | zulfiya, zulpiya | 祖力皮亚
zunun | zunon | 祖农
misali | misale | 米萨里 米萨丽
namuna | nemune | 纳木乃
qayrat | kairat, qairat | 海拉提 卡依拉提 哈依拉提
nurlan | nurlen | 努尔兰
serik | serikh | 赛力克 塞力克
bek | bäk, beg, bik | 别克 拜克 伯克
batyr | batir | 巴特尔 巴图尔
gulzat | gülzat | 古丽扎提
asan | hasan | 阿山
bolat | bulat | 波拉提 布拉特
erbol | yerbol | 叶尔波勒 叶尔波力
erlan | yerlan | 叶尔兰
ermek | yermek | 叶尔麦克
janar | zhanar | 加娜尔
kenjebek | kenzhebek | 肯杰别克
marat | murat | 马拉提
murat | morat, murad | 木拉提 穆拉提
saule | saulet | 萨吾列
talghat | talgat | 塔勒哈提
tolegen | tulegen, tölegen | 托列根 吐列根
altan | altin | 阿拉坦 阿拉腾
bayar | bayr | 巴雅尔 巴彦尔
bat | batu | 巴图 巴特
batar | baatar, bagatur, bator | 巴特尔 巴图尔
bilig | bileg | 毕力格 必力格
bold | bolad | 宝力德 宝勒德 宝力道
buyan | buyant | 布彦 宝音 布音
chimeg | cimeg | 其木格
checheg | tsetseg, cecek, chechek | 其其格
chuluun | chulun | 朝鲁
delger | delgeer | 德力格尔
dorj | dorji | 道尔吉
enkh | enh | 恩和 恩克
erdene | erdeni | 额尔德尼 额尔敦
gerel | gerl | 格日勒
has | khas | 哈斯
jargal | zhargal | 吉日嘎拉 吉尔格勒
monkh | munkh, möngke, mongke | 孟和 蒙克 孟克
naran | narn | 娜仁 纳仁 那仁
oyun | oyuun | 乌云 敖云
sain | sayin | 赛音 赛因
saran | sarn, sarana | 萨仁 萨日娜
sod | sud | 苏德
suren | süren | 苏荣
temur | tömör, timur, temür | 特木尔 铁木尔 帖木尔
tuya | tuyaa | 图雅 托娅
ulaan | ulan, ulagan | 乌兰
urt | urtu | 乌日图
uyanga | oyanga | 乌英嘎 乌杨嘎
otgon | odgon, otgun | 敖特根 敖德根
sechin | sechen, siqin, setsen, tsetsen | 斯琴 斯钦
gowa | gua, goa, gaowa | 高娃 高瓦
nasan | nasun | 那顺 纳顺 那森
olji | ulzii, oljei, ulji, wuliji | 乌力吉 乌勒吉
togtokh | togtoh, toktokh | 陶格陶 套格套 陶克陶
orgil | urgil, orgel | 敖日格勒
bagan | bagana | 巴根 巴干
mandal | mandula, mandukh | 满都拉 满达
suyila | soyol, suyul | 苏依拉 苏雅拉
tana | tanaa | 塔娜
hada | khada, khad | 哈达
khugjil | hugjil, hugejiletu | 呼格吉勒
tegus | togs, tugus | 特古斯 图古斯
chinggis | chingis, genghis | 成吉思
davaa | dawa, davaa | 达瓦
batar | bater | 巴特
sarna | sarnai | 萨日娜 沙日娜
jirgal | jargal | 吉日嘎拉 吉日格勒
zumret | zumrat, zümret | 祖木热提 祖姆热提
dawut | davut, dawud, davud | 达吾提 达伍提
sawut | savut, sawud | 沙吾提
téyip | teyip, tiyip, tayip | 特依拜 铁依甫 塔依甫
eysa | isa, aysa, eisa | 艾沙 艾萨
qelbinur | kalbinur, qalbinur, kelbinur | 凯丽比努尔 卡丽比努尔
yalqun | yalkun | 亚力坤 牙里坤
tashpolat | tashpulat | 塔西甫拉提 塔什普拉提
toxti | tohti, tokhti, tohty, toxty | 土赫提
awut | avut, awud | 阿吾提
turap | torap | 吐拉普
hashim | hashem, axim | 阿西木 哈斯木
ekrem | akram, ekram | 艾克热木 艾克拉木
zakir | zaker | 扎克尔 扎克儿
islam | eslam | 伊斯拉木 依斯拉木
ghulam | gulam | 吾拉木 胡拉木 伍拉木
rehmitulla | rahmatulla, rehmetulla | 热合木吐拉
xediche | khadicha, hediche, xadicha, khadija | 海迪其 哈迪恰
mewlude | mavluda, mawluda | 茂鲁代 买吾鲁代
abbas | ababas | 阿巴斯
salam | selam | 萨拉木 赛拉木
`;
