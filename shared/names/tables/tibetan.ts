/**
 * Syllables of Tibetan names: transliteration (EWTS) | usual spellings in Latin letters, the first one leads |
 * characters that stand for it in Chinese papers. Sources: THL Simplified Phonetics, the lists of the exile
 * administration, residence registers of the TAR, Qinghai and Sichuan. བསོད་ནམས་ = bsod nams | Sonam | 索朗, 索南.
 * What is not in the list follows the rules of pronunciation (`tibetan-sounds.ts`).
 */
export const TIBETAN_SYLLABLES = `
bsod | so, soe | 索
nams | nam | 朗南
sgrol | dol, drol, doel | 卓珠
ma | ma | 玛马麻姆
dkar | kar | 嘎尕噶呷
tshe | tse, che, ce, tshe | 次才泽
ring | ring, rin | 仁让忍
bkra | ta, tra | 扎札
shis | shi, shee | 西什喜
lha | lha | 拉
mo | mo | 姆毛莫慕
bstan | ten | 丹旦
'dzin | zin, dzin, zing, zen | 增真珍
sgron | don, dron, doen | 珍仲准卓
kar | kar | 嘎噶
karma | karma | 嘎玛
dbang | wang, ang | 旺
rdo | dor, do | 多
rje | je, jee, jey, jay | 杰吉
nor | nor | 诺罗
bu | bu, boo, wu | 布吾武普
ngag | nga, ngag | 阿昂俄
phun | phun, pun | 平彭普
tshogs | tsok, tsog, tsho | 措
skal | kel, kal, kyal | 格尕噶
bzang | sang, zang | 桑
g.yu | yu | 玉拥
byams | jam, cham | 强向江绛
pa | pa | 巴哇
chos | cho, choe, chhoe | 曲却确群秋
mtsho | tso, tsho | 措错
pad | pe, pad, pem | 白贝班
padma | pema, pama | 白玛
dbyangs | yang | 央扬
'dzom | zom, dzom | 宗
'dzoms | zom, dzom | 宗
nyi | nyi, nyee | 尼
zla | da | 达
ba | wa, ba | 瓦娃哇巴
mig | mig, mik | 米
dmar | mar | 玛
lhag | lhak, lhag | 拉
phur | phur, pur | 普
pu | pu, bu | 布
spen | pen | 边班
tshul | tsul, tsol | 楚
khrims | trim, thrim | 臣成称
rgya | gya | 加嘉
mtsho | tso, tsho | 措错
rgyal | gyal, gyel | 杰加嘉甲坚
mtshan | tsen, tshen | 参赞
rtse | tse | 泽
blo | lo | 洛罗
gros | dro, droe | 追珠
rin | rin | 仁
chen | chen | 青钦
dge | ge | 格更根
'dun | dun, dhun | 敦登顿
legs | lek, leg | 列勒雷
bshad | she, shey | 谢
bde | de | 德
skyid | kyi, kyid | 吉杰
skyi | kyi | 吉
sman | men | 曼
rgyas | gye, gyay | 杰吉
sangs | sang, san | 桑
yes | ye | 益
ye | ye, yeshe | 益意耶
shes | she, shey, shi | 西喜协
kun | kun, kuen | 贡更衮根
dga' | ga | 嘎噶甘
dbu | u | 吾
rgyan | gyen | 坚
'jam | jam | 嘉蒋降绛
'jigs | jig, jik | 晋久吉
med | me, mey, mae | 美麦米
dpal | pel, pal | 白班贝
ldan | den, dan | 登丹旦
mkhas | khe, khay | 克
grub | drub, drup, dup | 珠周朱竹主
don | don, dhon | 顿敦东
rab | rab, rap, ra | 热绕拉饶
brtan | ten, den | 丹
grags | drak, drag, dak | 扎札
snyan | nyen | 念
lhun | lhun | 伦龙隆
'phel | phel, pel | 培佩
dar | dar | 达
rgod | goe | 郭果
thub | thub, thup | 土图
btsun | tsun | 尊
chung | chung, chhung | 琼穷
'od | o, oe, woe | 沃维
zer | ser, zer | 色
gzer | ser | 色
gser | ser | 色赛
khro | tro | 绰
tshang | tsang | 仓
sbyin | jin | 金
sgrub | drub | 珠
lho | lho | 洛
rnam | nam | 朗南
rgyud | gyu | 居
bla | la | 拉喇
dpon | pon, poen | 本
sprul | trul | 珠
sku | ku | 古
mchog | chok, chog | 乔确却觉
dus | du, due | 堆
'khor | khor | 科
mgon | gon, goen | 贡
po | po | 波布
rta | ta | 达
mgrin | drin | 真珍
tsher | tser | 才
gangs | gang | 岗冈
ljongs | jong | 琼
me | me | 梅
tog | tok, tog | 朵
lcags | chak, chag | 加
skyabs | kyab, kyap | 加嘉
byang | jang, chang | 江强
chub | chub, chup | 曲
bsam | sam | 桑三
gtan | ten | 丹旦
grol | drol, dol | 珠卓
sras | se, sey, say | 色
nga | nga | 阿
lce | che | 吉
bzod | zo, zoe | 索
bsil | sil | 斯
'brug | druk, drug | 珠周
seng | seng, sen | 僧森
ge | ge | 格
stag | tak, tag | 达
dgra | dra | 扎
'dul | dul, dhul | 堆都
sna | na | 纳
tshig | tsik | 次
dpa' | pa, pawo | 巴
'gro | dro | 卓
'chi | chi, chim | 其
'chims | chim | 其
bum | bum | 本
'bum | bum | 本
gnas | ne | 乃
yang | yang | 央
zhi | shi, zhi | 西
bzhi | shi | 西
phyug | chuk, chug | 曲秋修
klu | lu | 鲁
mkha' | kha | 卡
spyod | choe | 觉
rol | rol | 若
tsha | tsa | 才
ri | ri | 日
thar | thar | 塔
lam | lam | 朗兰
rig | rig, rik, ring | 仁
'phrin | thin, trin, thrin, phrin | 赤成称
phrin | thin, trin, thrin | 赤成称
las | ley, le, lay, las | 列勒来
'byor | jor, yor | 觉久
'grub | drup, drub, dup, dub | 珠周朱
'gyur | gyur | 久居
yon | yon | 云元永
tan | ten, tan | 丹旦
snying | nying | 娘宁尼
dri | dri | 赤智
skyong | kyong | 琼炯
yod | yoe, yo, yod | 越月
'dus | due, du | 堆顿
g.yang | yang | 央杨
phyin | chin | 钦青
mthar | thar | 塔
mdo | do | 多道
mda' | da | 达
skyabs | kyab, kyap | 加嘉
gdong | dong | 东
brag | drak, drag | 扎
grwa | dra | 扎
dben | wen | 温
btso | tso | 措
brgyad | gye | 杰
bco | cho | 久
lnga | nga | 阿
bzhin | shin | 新
rtogs | tok, tog | 朵
thogs | thok, thog | 妥
mtha' | tha | 塔
sgom | gom | 贡
sbrul | drul | 珠
'jug | juk, jug | 久
gling | ling | 林岭
dgon | gon, goen | 贡
dkon | kon, koen, kun | 贡官
mchod | choe, cho | 确曲
rten | ten | 丹
gsal | sel, sal | 赛
gsang | sang | 桑
blon | lon | 伦
dpa' | pa, pawo | 巴
dmag | mak, mag | 马
sbyang | jang | 江
dad | de, day | 德
brtson | tson, tsoen | 尊
'grus | drue, dru | 珠
sprin | trin | 真
skar | kar | 噶
tshang | tsang | 仓
'brel | drel | 哲
nyin | nyin | 宁
ngan | ngen | 安
zangs | sang, zang | 桑
mngon | ngon, ngoen | 温
can | chen, jen, chan | 坚金钦见
snang | nang | 囊朗
dngos | ngo, ngoe, ngod | 欧俄沃
dam | dam | 丹旦达
gzhan | shen, zhen | 先
phan | phen, pen | 潘班
srid | si, see, sid | 斯司
mtshams | tsam, tsham | 参仓
gcod | choe, cho | 觉曲
stobs | top, tob | 多道
khrid | tri, ti, thri | 赤智
smon | mon, moen | 门默孟
srung | sung | 松
mkhyen | khyen, khen | 钦青
brtse | tse | 泽
'dod | doe, do | 堆
'bar | bar | 巴
rang | rang | 让
'byung | jung | 琼迥
gzhon | shon, zhon | 云宣
nu | nu | 努
slob | lob | 罗洛
'tsho | tso, tsho | 措
'phags | phak, phag, pak | 帕
ston | ton, toen | 顿
'khyung | khyung | 琼
bcu | chu | 久
drug | druk, drug | 珠周
drung | drung | 仲
mi | mi | 米
mthong | thong | 通
brtul | tul | 都
zhabs | shab, zhab | 夏
rtag | tak, tag | 达
dung | dung | 东
thugs | thuk, thug | 土
gtsang | tsang | 仓
tshangs | tsang | 仓
lung | lung | 龙隆
gter | ter | 德
chu | chu | 曲
glang | lang | 朗
gces | che, chey | 吉
mgar | gar | 噶
bo | bo, wo | 波
`;

/**
 * Words that begin with a name: where these syllables follow, it is the word. བཀྲ་ཤིས་བདེ་ལེགས་ (a greeting),
 * ཟླ་བ་གསུམ་པ (the third month), ཉི་མ་གཉིས (two days).
 */
export const TIBETAN_WORDS_WITH_NAMES = `
bkra shis : bde
bsod nams : gsog, bsags, can, chen
zla ba : dang, gnyis, gsum, bzhi, lnga, drug, bdun, brgyad, dgu, bcu, gcig, re
nyi ma : gcig, gnyis, gsum, bzhi, lnga, drug, bdun, re, shar, nub, rgas
tshe ring : po, ba
rdo rje : theg, gdan
padma : 'i, dkar
chos : lugs, khrims
blo gros : can
phun sum : tshogs
bde skyid : ldan, yod
legs bshad : kyi
nor bu : rin
rgya mtsho : chen, 'i
lhag pa : nyin
mig dmar : nyin
phur bu : nyin
pa sangs : nyin
spen pa : nyin
thub bstan : pa
rgyal mtshan : dpyang, 'dzugs
seng ge : rnam
'jigs med : kyi
skal bzang : can
dge 'dun : pa
`;
