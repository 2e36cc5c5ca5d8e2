
// Without this script the page is complete; with it the lines can be filtered.
const find = document.querySelector('.find');
const rows = Array.from(document.querySelectorAll('.lines tbody tr'));
const texts = rows.map(row => row.textContent.toLowerCase());
find.hidden = false;
find.querySelector('input').addEventListener('input', event => {
  const words = event.target.value.toLowerCase().split(' ').filter(word => word !== '');
  let shown = 0;
  rows.forEach((row, i) => {
    row.hidden = words.some(word => !texts[i].includes(word));
    shown += row.hidden ? 0 : 1;
  });
  find.querySelector('output').textContent = shown + ' of ' + rows.length + ' lines';
});
