/**
 * Words that reports of such cases do not use, and that are nobody's name: birds, plants, stones, instruments and
 * cloths. Drawn from as codewords of cases: Nightjar, Gypsum, 鹡鸰.
 */
export const CODEWORDS = {
  en:
    'avocet bittern bunting capercaillie corncrake curlew dabchick dotterel dunlin fieldfare fulmar gadwall gannet godwit goldcrest goosander grebe guillemot hoopoe kestrel kittiwake lapwing linnet merganser moorhen nightjar nuthatch oriole osprey ouzel phalarope pipit plover pochard ptarmigan puffin razorbill redpoll redstart sanderling shearwater shelduck shrike siskin skua snipe sandpiper stonechat treecreeper turnstone wagtail waxwing wheatear whimbrel whinchat wigeon woodcock wryneck ' +
    'agrimony alder aspen bilberry bracken bryony burdock campion celandine chervil comfrey cowslip fennel feverfew foxglove gentian gorse hawthorn hornbeam knapweed larch lovage mallow marjoram mugwort mullein oxlip pimpernel quince saxifrage sedge sorrel speedwell tansy teasel thistle tormentil valerian vetch whitebeam yarrow ' +
    'agate basalt chert dolomite feldspar galena gneiss gypsum haematite malachite obsidian olivine onyx porphyry pumice schist bassoon celesta clavichord crumhorn dulcimer euphonium glockenspiel harmonium mandola oboe ocarina psaltery rebec sackbut spinet theorbo timpani zither calico cambric chintz damask gingham muslin organza poplin taffeta twill',
  'zh-Hans':
    '翠鸟 鹡鸰 戴胜 鹪鹩 灰鹤 鸬鹚 白鹭 沙锥 山雀 麦鸡 夜鹭 蜂虎 斑鸠 伯劳 柳莺 锦葵 紫菀 益母草 车前草 忍冬 木槿 鸢尾 石竹 龙胆 荩草 半夏 苍耳 地榆 茜草 蒺藜 玄武岩 云母 石英 长石 橄榄石 方解石 孔雀石 箜篌 唢呐 月琴 扬琴 古筝 双簧管 锦缎 织锦 绉纱 麻布',
} as const;
