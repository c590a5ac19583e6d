/**
 * Names and parts of names of Uyghurs and their neighbours: Uyghur Latin (ULY) | other usual spellings | Chinese
 * characters in passports. Sources: UHRP and Xinjiang Victims Database spellings, the list of 2001 of the XUAR
 * Language Committee (新疆少数民族人名译写). Ayshem | Aishem, Aysham | 阿依仙木. What is not here follows the
 * letters; what follows them needs no line.
 */
export const UYGHUR_NAMES = `
abdu | abdul, abd, abdi | 阿卜杜 阿布都 阿不都
abla | ablah | 阿布拉 阿卜拉
ablet | ablat, ablait, abdulahat | 阿布来提 阿卜来提 阿不来提 阿布莱提
ablimit | abdulmit, abdulhemit, abdulhamid, abdulhamit | 阿布力米提 阿卜力米提
ablikim | abdulhekim, abdulhakim, abdilhakim, abdulhekem | 阿布力克木 阿布里克木 阿不力克木 阿卜力克木
abliz | ablez, abdulaziz, abduleziz, abdileziz, abduaziz | 阿布力孜 阿卜力孜 阿不力孜 阿卜里孜
abduqadir | abdulqadir, abdukadir | 阿卜杜卡迪尔 阿不都卡德尔
abdulla | abdullah, abdula | 阿卜杜拉 阿不都拉 阿卜都拉 阿布都拉
abdurahman | abdurehman, abdurrahman, abdurakhman | 阿卜杜热合曼 阿布都热合曼 阿不都热合曼 阿卜杜热合满 阿不都热赫曼
adil | adel | 阿迪力 阿地力 阿地里 阿迪里
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
dilnur | dilnoor | 迪丽努尔 迪力努尔 迪力奴尔
dilshat | dilshad | 迪力夏提
ebeydulla | obaydulla, ubaydulla | 艾比布拉
ehet | ahat, ahad | 艾海提
ehmet | ahmat, ahmet, ahmed, exmet | 艾合买提 艾海买提 艾合麦提 阿合买提 艾合麦德
ekber | akbar, ekbar | 艾克拜尔 艾克巴尔
eli | ali | 艾力 艾里
elishir | alisher | 艾力西尔
emet | amat, emat | 艾买提 艾麦提
enwer | anwar, enver, anvar, anver | 艾尼瓦尔 安尼瓦尔 安瓦尔
erkin | arkin, erken | 艾尔肯
eset | asat, esat | 艾赛提
eziz | aziz | 艾则孜 艾孜孜 阿孜孜
exet | ehet | 艾海提
ghalip | ghalib, galip | 阿力甫 艾力甫
ghéni | gheni, ghani, gani | 艾尼 阿尼
ghopur | ghapar, ghofur, gopur, ghupur | 吾甫尔 吾布尔 吾普尔 乌甫尔
gul | gül, gol, guli | 古丽 古力
gulnar | gülnar, gulnara, gulinaer | 古丽娜尔
gulnisa | gülnisa | 古丽尼萨
gulbahar | gulbehar | 古丽巴哈尔
hajim | haji, hajim | 哈吉 阿吉
hamit | hamid | 哈米提
hashim | hashem | 哈希木 阿西木
hebibulla | habibulla, hebibul | 艾比布拉 海比布拉
hemit | hamid, hemid | 艾米提
hesen | hasan, hassan, esen | 艾山 艾散 哈山 艾散江
hikmet | hekmat | 艾克买提
hoshur | oshur, hushur, hoshor | 吾守尔 吾首尔 霍休尔 吾休尔 霍西尔 霍舒尔
huseyin | hüseyin, husein, hussein, husayn, hosein | 玉山 吾山 玉赛因
ibrahim | ebrahim | 依布拉音 伊布拉英 亚布拉音 伊布拉音 依不拉音 伊卜拉伊木
iliyar | ilyar | 伊力亚尔
ilham | elham | 伊力哈木 依力哈木 伊利哈木
imin | emin | 依明 伊明 艾明 依敏 伊敏
ismayil | ismail, ismael | 司马义 斯马依 斯马义 伊斯马伊力 司马依 斯玛伊 依斯马依力
jalalidin | jelalidin | 贾拉力丁
jan | can, zhan, jon | 江 姜
jume | juma, juméh, jüme | 居马 居麦 朱马 居玛
jur'et | juret, jurat, jür'et | 居热提 居来提 朱热提
kamil | kemal | 卡米力 卡米勒
kérim | kerim, karim | 克里木 可热木 克力木 克依木 可力木
kurban | qurban | 库尔班
letipe | latipa | 拉提帕
mahire | mahira | 玛依热 马依拉
mehmut | mahmut, mahmud | 买合木提 马合木提
memet | muhemmet, muhammad, mohammed, muhammet, mehmet, mamat, mohamed, mehemmet, muhamad, memmet, mamet | 买买提 麦麦提 穆罕默德 买麦提 默罕默德 麦合麦提 买合买提 麦米提
memtimin | muhemmedimin, mamtimin | 麦麦提明 买买提明 买提明
méhray | mehray, mihray | 米热依 买合热依 麦合热依
méhrigul | mihrigul, mehrigul | 米热古丽 米日古丽
mijit | mejit, mijid, mecit, micit | 米吉提 买吉提
muezzez | muazzez, mu'ezzez, muazzaz | 木艾再孜 穆艾再孜
muhter | mukhtar, muhtar | 木合塔尔 穆合塔尔 木合台尔 木哈塔尔
musa | moosa | 木沙 木萨
mutellip | mutallip, mutellep | 木塔力甫 木太力甫
nijat | nejat | 尼加提
niyaz | niaz | 尼牙孜 尼亚孜 尼雅孜
nur | noor, nor | 努尔
nurmemet | nurmuhemmet, nurmuhammad, nurmamat | 努尔麦麦提 努尔买买提
nuri | noori | 努日 努尔
obul | abul | 吾布力 吾布尔 乌布力
omer | umar, omar, ömer, omar | 吾买尔 玉买尔 欧麦尔 吾麦尔 乌买尔
omerjan | omarjan, ömerjan | 吾买尔江
osman | usman, othman | 吾斯曼 乌斯曼 奥斯曼 吾司曼 吾苏曼
patime | patima, fatima, fatime, patma, patigul | 帕提曼 帕提玛 帕提麦
patigul | patigül | 帕提古丽
perhat | parhat, ferhat, farhad | 帕尔哈提 帕热哈提 帕尔哈特 排尔哈提
qadir | kadir | 卡德尔 卡迪尔 喀迪尔 卡地尔 喀德尔
qasim | kasim, qasem | 卡斯木 卡斯姆 喀斯木
qeyser | kaiser, kayser, qeysar, qaisar | 凯赛尔 开赛尔
qeyum | kayum, qayum | 卡尤木
qurban | kurban | 库尔班
rahile | rahila, raile, raila, rayile, rayila, rahilem | 热依拉 热黑拉 热依莱
ramile | ramila | 热米拉
raziye | raziya | 热孜亚
rehim | rahim, rehem | 热依木 热合木
rehime | rahima | 热依曼 热黑麦
rehman | rahman | 热合曼
reyhan | rayhan, reihan | 热依汗 热依罕
reyhangul | rayhangul | 热依汗古丽 热依罕古丽
rishat | reshat | 热夏提 热西提
roshen | roshan, rushen | 肉先 热孜先
rozi | rouzi, ruzi, roozi | 肉孜 肉子 肉则
sadir | sader | 沙迪尔 沙地尔
sabir | saber | 沙比尔 萨比尔
sattar | settar | 沙塔尔
semet | samet, samat | 赛买提 色买提 沙买提 赛麦提
shemsi | shamsi | 先木西
sherip | sharip, sherif, sharif | 谢日甫 夏力甫
shirin | sherin | 西仁
shöhret | shohret, shohrat, shuhrat | 肖合来提 雪合来提 肖合拉提 雪合热提 肖开提
sidiq | siddiq, sidik, siddik, sadiq | 斯迪克 司地克 斯地克 司迪克
sulayman | suleyman, sulaiman, süleyman | 苏来曼 苏莱曼
tahir | taher | 塔依尔 塔伊尔
tayir | taher | 塔依尔
telet | talat, tellet | 塔来提 台来提
tohti | toxti, tokhti, tohty | 托合提 托乎提 托合地 托乎地 托合体
tömür | tomur, tumur | 铁木尔 吐木尔 图木尔 吐木耳
tunisa | tünisa | 图尼萨
turdi | turdy | 吐尔地 图尔迪
tursun | tursoon, tuersun | 吐尔逊 图尔荪 吐尔孙 吐逊 土逊 吐松 图尔逊
turghun | turgun | 吐尔洪 吐尔贡 吐尔根 图尔贡
tursunay | tursunai | 吐尔逊阿依
xelil | halil, khalil, helil | 哈力力 哈里力
xan | khan, han | 汗 罕
yasin | yasen, yassin | 亚森 牙生 亚生
yusup | yusuf, yüsüp, yosup, yusub, yusif, yousuf, youssef, yusupu | 玉素甫 玉苏甫 玉苏普 玉素普 优素福
yultuz | yulduz | 玉力吐孜 尤丽吐孜
zahir | zaher | 扎依尔
zeynep | zaynab, zeynab, zainab | 再娜普 载娜普
zohre | zuhra, zohra, zöhre | 佐合热 左合热
zulpiqar | zulfiqar, zulfikar, zulpikar | 祖力皮卡尔 祖力菲卡尔
zulpiye | zulfiya, zulpiya | 祖力皮亚
zunun | zunon | 祖农 祖侬
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
abdughéni | abdulghani, abdulgheni, abdugheni, abdughani | 阿布都艾尼 阿卜杜艾尼
abdukerim | abdulkerim, abdulkarim, abdukarim, abdikerim, abdikarim | 阿卜杜克里木 阿布都克里木 阿不都克里木
abduqeyum | abdulqeyum, abdulkayum, abdukeyum, abdukayum, abdulqayyum | 阿卜杜喀尤木 阿布都卡尤木
abdureshit | abdurishit, abdurashid, abdurashit, abdureshid | 阿布都热西提 阿卜杜热西提
abdureyim | abdurehim, abdurahim, abdirehim, abdirahim, abdurayim | 阿卜杜热依木 阿布都热依木
abdusalam | abdulsalam, abdisalam, abdussalam, abduselam | 阿布都萨拉木 阿卜杜萨拉木
abdusemet | abdulsamad, abdusamat, abdusamad, abdulsemet | 阿布都赛买提 阿卜杜赛麦提
abduweli | abdulweli, abduwali, abdulwali, abduveli, abdiwali | 阿卜杜外力 阿布都外力
almas | elmas | 阿力马斯 阿里马斯
amangul | amangül, aman gul | 阿曼古丽
amine | amina, emine, emina, aminem | 阿米娜 阿米乃
arman | erman | 阿尔曼
arzigul | arzugul, arzugül, arzigül | 阿孜古丽 阿尔孜古丽
askar | asqar, esqer, asker, eskar | 阿斯哈尔 艾斯卡尔
azat | azad | 阿扎提
bahar | behar, bahargul | 巴哈尔
baqyt | bakyt, bakit, bahit, baqit, bakhyt, bexit | 巴合提 巴克提
bilal | belal | 比拉力
choqan | chokan, choghan | 乔坎
dilraba | dilrebe, dilruba | 迪丽热巴 迪力热巴
diyar | deyar, dilyar | 迪亚尔 迪力亚尔
dolqun | dolkun, dolkon | 多力昆 多里坤
elyar | eliyar, alyar, eleyar | 艾力亚尔
erzhan | yerzhan, yerjan, erjan | 叶尔江 叶尔加
esen | yesen | 叶森
ghojexmet | hojaahmet, hocaahmet, hojaexmet, khojaahmad, ghojiexmet, hojaahmad | 霍加艾合买提
gheyret | ghayrat, gairat, ghairat, gheirat, gheret | 艾热提 艾合热提
hebibe | habiba, hebiba | 海比拜 艾比拜
heyder | haydar, haider, hayder | 艾达尔 海达尔
hidayet | hidayat, hedayet | 依达耶提
hörigül | horigul, hurigul, horiygul | 胡日古丽 霍日古丽
ilyas | elyas, ilias | 伊力亚斯
iskender | iskandar, eskender, iskander | 伊斯坎达尔 依斯坎德尔
israpil | israfil, esrapil | 依斯拉皮力 伊斯拉皮尔
jappar | jabbar, jafar, japar, jeppar, jaffar, ceppar | 加帕尔 贾帕尔
jelil | jalil | 加力力 贾力力
jemile | jamila, jemila | 加米拉 吉米莱
kemal | kamal | 卡马力
mahinur | mayinur, mahinor, mahnur | 玛依努尔 马依努尔 麦依努尔
mamut | mamud | 马木提 马穆提
maysem | maysam | 麦依斯木
melike | malika, melika, malike | 麦丽开 买力克
memteli | muhemmedeli, memeteli, mamatali, memtili, muhammadali | 麦麦提力 买买提力
meryem | maryam, meriyem, mariam, meyrem | 麦尔耶姆 买热亚木 玛丽亚木
mewlan | mavlan, mawlan | 买吾兰 毛兰
minawer | minawar, minever | 米娜瓦尔
mirzat | merzat | 米尔扎提
muminjan | mominjan | 木米尼江
munire | munira, munera, münire | 穆尼热 木尼热
muqeddes | muqaddas, mukaddas, mukeddes | 木开代斯 穆凯代斯
mustapa | mustafa | 木斯塔帕 穆斯塔法
muzepper | muzaffar, muzafar, muzapar, muzapper, muzeffer | 木扎帕尔 穆扎帕尔
nadire | nadira | 纳迪热
nazgul | nezgul | 娜孜古丽 纳孜古丽
nigar | nigare | 尼尕尔 尼格尔
nurbiye | nurbiya | 努尔比亚 努尔比耶
obulqasim | abulqasim, ablqasim, obulkasim, abulkasim | 吾布力卡斯木
oraz | uraz, orazy | 乌拉孜 吾拉孜
peride | parida, farida, feride, peridem, ferida | 帕丽旦 帕力旦 法丽达
qehriman | qahriman, kahriman, kehriman, kahraman, qahraman | 卡哈尔曼
qutluq | kutluk, qutluk, qutlugh | 库提鲁克
rebiye | rabiya, rabiye, rebiya, rabia | 热比娅 热比亚
rena | rana | 热娜
rukiye | ruqiye, rukiya, ruqiya, rukia, ruqiyye | 如克亚 茹克亚
rustem | rustam | 如斯坦木 茹斯坦木
sajide | sajida, sejide, sacide | 萨吉旦 萨吉代
salih | saleh, salih, saley, seley | 萨力 沙勒
selime | salima | 赛丽麦 赛丽曼
seypidin | saypidin, seyfuddin, saifuddin, sayfiddin | 赛皮丁 赛福鼎
shahide | shahida, shayide | 夏依旦 沙依代
subinur | subinor | 苏比努尔
sultan | soltan, sulten | 苏力坦 苏里坦
talip | talib | 塔力甫 塔里甫
tuniyaz | tunyaz | 吐尼亚孜
ubulhesen | abulhasan, obulhesen | 吾布力艾山
wahit | wahid, vahit, vahid | 瓦依提
weli | wali, veli, vali | 外力
xalide | halida, khalida, halide, xalida, khalide | 哈丽旦 哈力旦 哈丽代
xeyrulla | khayrulla, hayrulla, khairulla, khairullah, hayrullah | 海如拉
yarmemet | yarmamat, yarmuhemmet, yarmuhammad | 亚尔买买提
yunus | yunis, younus, junus | 玉努斯 尤努斯
zahide | zahida | 扎依旦 扎依代
zeytune | zaytuna, zeytuna | 再图尼 再吐娜
zhanat | janat | 加纳提 贾纳提
zhanna | janna | 加娜
`;
