/** What a periodic table in one file fetches as its second one: the poster, the picture, and the checker of definitions that are not built in. */
export { fetchDefinition, readDefinition } from '../elements/load.js';
export { savePicture } from '../elements/table-picture.js';
export { printPoster } from '../elements/table-poster.js';
