// In a Datawrapper frame: stands in for Datawrapper's own bars, which no public package has, with the least that draws them.
/* global dw */
const numbers = new Intl.NumberFormat('sv', { maximumFractionDigits: 1 });

dw.visualization.register('bench-bars', {
  render(target) {
    const { labels, bars } = this.axes(true);
    const most = Math.max(...bars.values().filter(Number.isFinite));
    const rows = labels.values().map((name, index) => {
      const row = document.createElement('div');
      const value = bars.val(index);
      row.className = 'bar-row';
      const [label, bar, number] = ['label', 'bar', 'number'].map((part) => {
        const element = document.createElement('span');
        element.className = part;
        return element;
      });
      label.textContent = name;
      bar.style.width = `${(50 * value) / most}%`;
      number.textContent = numbers.format(value);
      row.append(label, bar, number);
      return row;
    });
    target.append(...rows);
    this.renderingComplete();
  },
});
