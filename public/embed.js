/* Bristkartan: ger ramar med våra diagram den höjd de ber om. En gång per sida räcker, var som helst på sidan. */
(function () {
  'use strict';
  if (window.bristkartanRamar) return;
  window.bristkartanRamar = true;

  var script = document.currentScript;
  var home = script && script.src ? new URL(script.src).origin : '';

  function frames() {
    return [].slice.call(document.getElementsByTagName('iframe'));
  }

  function originOf(frame) {
    try {
      return new URL(frame.src).origin;
    } catch {
      return '';
    }
  }

  /* Bara den ram som talar, bara så länge den visar oss, och bara en rimlig höjd. */
  window.addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.type !== 'bristkartan-height' || typeof data.height !== 'number') return;
    var height = Math.ceil(data.height);
    if (!(height >= 60 && height <= 20000) || (home && event.origin !== home)) return;
    frames().forEach(function (frame) {
      if (frame.contentWindow === event.source && originOf(frame) === event.origin) frame.style.height = height + 'px';
    });
  });

  /* Ramar som laddades före skriptet får säga sin höjd igen. */
  frames().forEach(function (frame) {
    if (!home || originOf(frame) === home) frame.contentWindow.postMessage({ type: 'bristkartan-ask' }, '*');
  });
})();
