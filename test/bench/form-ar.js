/** @param {string} selector @returns {any} */
const find = (selector) => document.querySelector(selector);
/** @returns {NodeListOf<HTMLInputElement>} */
const chosen = () => document.querySelectorAll('input:checked');
const of = document.querySelectorAll('fieldset').length;

find('form').addEventListener('change', () => {
  const answered = chosen().length;
  find('#answered').textContent = answered === of ? 'أُجيب عن كل العبارات' : `أُجيب عن ${answered} من ${of}`;
  find('progress').value = answered;
});

find('button').addEventListener('click', () => {
  let total = 0;
  for (const input of chosen()) total += input.closest('[data-reversed]') ? 6 - Number(input.value) : Number(input.value);
  find('output').textContent = chosen().length < of ? `عبارات بلا إجابة: ${of - chosen().length}` : `${total} / ${of * 5}`;
});
