/* Bristkartan: ger ramar med våra diagram den höjd de ber om. En gång per sida räcker, var som helst på sidan. */
(function () {
  'use strict';
  if (window.bristkartanRamar) return;
  window.bristkartanRamar = true;

  function frames() {
    return [].slice.call(document.getElementsByTagName('iframe'));
  }

  /* Bara den ram som talar, bara så länge den är kvar där den hör hemma, och bara en rimlig höjd. */
  window.addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.type !== 'bristkartan-height' || typeof data.height !== 'number') return;
    var height = Math.ceil(data.height);
    if (!(height >= 60 && height <= 20000)) return;
    frames().forEach(function (frame) {
      if (frame.contentWindow !== event.source) return;
      try {
        if (new URL(frame.src).origin === event.origin) frame.style.height = height + 'px';
      } catch {
        /* En ram utan adress är inte vår. */
      }
    });
  });

  /* Ramar som laddades före skriptet får säga sin höjd igen. */
  frames().forEach(function (frame) {
    if (/\/embed\//.test(frame.src)) frame.contentWindow.postMessage({ type: 'bristkartan-ask' }, '*');
  });
})();
