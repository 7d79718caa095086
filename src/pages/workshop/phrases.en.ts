/** 256 ordinary words of English, of which no two are alike once folded. */
export const words = `
  acorn amber anchor apple apron arch arrow atlas autumn badge bagel bakery balcony bamboo banana
  barley basil basket bell bench blanket blossom boat book bottle bowl branch brass bread breeze brick
  bridge brook brush bubble bucket butter button cabin camel camera candle canvas canyon carpet castle
  cedar cello chair chalk cherry chess cinnamon circle cliff clock cloud clover coast cocoa coconut
  comet compass copper coral corner cotton cousin crane cricket crystal curtain cushion daisy dance
  desert diamond dolphin donkey drawer drum eagle earth echo engine evening fabric falcon farm feather
  fence fern ferry festival fiddle field fireside flag flute forest fork garden garlic gate ginger
  giraffe glass glove goose granite grape guitar hammer harbour harvest hazel heron honey horse island
  ivory jacket jasmine jigsaw juice kettle kitchen kite ladder lagoon lake lamp lantern laurel lemon
  letter library lily lion lizard lunch magnet mango maple marble market meadow melon mill mint mirror
  mitten morning moss mountain museum napkin needle nest north novel nutmeg oasis ocean olive onion
  orange orchard otter oven owl paint palm panda paper parcel parrot pasture path peach pear pebble
  pelican pencil penguin pepper piano picnic pine planet plum pond poplar postcard potato puddle
  pumpkin puzzle quilt rabbit radio rain raisin ribbon rice river robin rocket roof rope saddle
  saffron sail salad sand scarf season shell shore silver sketch snow sparrow spoon spring square
  squirrel star stone stream sugar summer sunset swan table tiger tomato tower train tulip tunnel
  turtle valley violet village violin walnut water whale wheat willow window winter wool yarn zebra
`;
