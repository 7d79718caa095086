/**
 * Which groups may be shown beside the total of all, by their sizes in the order of the settings; `unnamed` are people of no
 * group, who are never shown by themselves.
 *
 * A group below `minimum` is hidden. What is hidden can be worked out together, as the total without the groups shown, so while
 * there are some but fewer than `minimum` people in it the smallest group shown is hidden too, of equally small ones the last.
 * Hence the hidden are none, at least `minimum`, or everyone. Nothing is shown of fewer than `minimum` people.
 */
export function shownGroups(sizes: readonly number[], unnamed: number, minimum: number): readonly boolean[] {
  const shown = sizes.map((size) => size >= minimum);
  let hidden = unnamed + sizes.reduce((sum, size, place) => (shown[place] ? sum : sum + size), 0);
  while (hidden > 0 && hidden < minimum && shown.includes(true)) {
    let smallest = -1;
    sizes.forEach((size, place) => {
      if (shown[place] && (smallest < 0 || size <= (sizes[smallest] as number))) smallest = place;
    });
    shown[smallest] = false;
    hidden += sizes[smallest] as number;
  }
  return shown;
}
