import type { NamedPerson } from '#shared/names/name-index.ts';
import { FAMILIES } from '#shared/names/tables/chinese.ts';
import { GIVEN_NAMES } from '#shared/names/tables/given-names.ts';
import { UYGHUR_NAMES } from '#shared/names/tables/uyghur.ts';

const GIVEN_CHARACTERS =
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉建华国志玉红春梅雪海峰云飞龙宇浩然思雨佳欣怡婷晨博轩子涵梓萱一诺天佑安琪永康福生德胜学礼义仁和民主自由权利言论法律信保护正尊严教育家庭社会';
const TIBETAN =
  'བཀྲ་ཤིས བསོད་ནམས ཚེ་རིང སྒྲོལ་མ ལྷ་མོ བསྟན་འཛིན རྡོ་རྗེ ནོར་བུ ཕུན་ཚོགས དབང་མོ ཟླ་བ ཉི་མ སྐལ་བཟང བློ་བཟང འཇིགས་མེད ཆོས་སྒྲོན རིན་ཆེན དགེ་འདུན ཀུན་དགའ འོད་ཟེར';

/** So many people in six scripts, the same ones each time: for what a full vault costs and flags. */
export function inventedPeople(count: number): NamedPerson[] {
  let seed = 7;
  const pick = <Item>(list: readonly Item[]): Item => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return list[Math.floor((seed / 2_147_483_648) * list.length)] as Item;
  };
  const families = [...FAMILIES].slice(0, 150);
  const given = [...GIVEN_CHARACTERS];
  const uyghur = UYGHUR_NAMES.trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const names = GIVEN_NAMES.split(' ').filter((name) => name.length > 3);
  const [latin, cyrillic, arabic] = [/^[a-z]+$/u, /^\p{Script=Cyrillic}+$/u, /^\p{Script=Arabic}+$/u].map(
    (script) =>
      names.filter((name) => script.test(name)).map((name) => name.slice(0, 1).toUpperCase() + name.slice(1)),
  );
  const tibetan = TIBETAN.split(' ');

  function formsOf(index: number): string[] {
    switch (index % 10) {
      case 4:
      case 5: {
        const [first, second] = [pick(uyghur), pick(uyghur)];
        const han = [first, second].map((cells) => cells[2]?.split(' ')[0] ?? '');
        return [`${first[0] ?? ''} ${second[0] ?? ''}`, han.join('·')];
      }
      case 6:
        return [`${pick(arabic ?? [])} ${pick(arabic ?? [])}`];
      case 7:
        return [`${pick(cyrillic ?? [])} ${pick(cyrillic ?? [])}${pick(['ов', 'ова', 'ұлы', 'ев'])}`];
      case 8:
        return [`${pick(tibetan)}་${pick(tibetan)}`];
      case 9:
        return [`${pick(latin ?? [])} ${pick(latin ?? [])}`];
      default:
        return [pick(families) + pick(given) + (pick([true, true, true, false]) ? pick(given) : '')];
    }
  }
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    names: formsOf(index).map((text) => ({ text })),
  }));
}
