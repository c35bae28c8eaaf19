/**
 * 256 words, one for each byte: short, easy to read out and to spell, and none like another. They are never changed, since
 * people hold receipts written in them.
 */
export const wordList: readonly string[] = `
  acorn amber anchor apple apron arch arrow artist aunt autumn badge baker balloon bamboo banjo barley basket
  beach beacon bell bench berry bicycle birch biscuit blanket blossom boat bonfire book bottle bowl bramble bread
  brick bridge brook brush bucket button cabin cactus candle canoe carpet carrot castle cedar chalk cherry chimney
  circle clay cliff clock cloud clover coast cobalt coffee comet compass copper coral corner cotton cousin cradle
  crayon cricket crown cup curtain cushion daisy dancer dawn desk diamond dolphin door dragon drawer drum eagle
  echo elbow elder ember engine evening fabric falcon feather fern ferry fiddle field finger flag flame flute
  forest fountain fox garden garlic gate ginger glacier glove goose gravel guitar hammer harbour hat hazel heron
  hill honey horizon hotel island ivory ivy jacket jam jasmine jewel jigsaw journey kettle kitchen kite ladder
  lagoon lake lamp lantern leaf lemon letter library lilac linen lion lobster magnet mango maple marble market
  meadow melon mirror moon moss mountain mushroom needle nephew nest noodle nutmeg oak ocean olive onion orange
  orchard otter owl paddle paint palace panda paper parade parcel parrot pebble pencil pepper petal piano picnic
  pigeon pillow pine planet plum pocket poppy potato puddle puzzle quilt rabbit radish railway rain raven ribbon
  rice river robin rocket rope rose saddle salmon scarf school seal shadow shell ship silver sketch slipper snow
  sofa spoon spring square star stone stream sugar summer sunset table temple thistle thread thunder ticket tiger
  toast tomato tower train tulip turtle umbrella valley velvet violin wagon walnut water willow window winter
  zebra
`
  .trim()
  .split(/\s+/)
