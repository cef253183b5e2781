// Shows how a visit goes on without a reload: the server sends the part of the page anew.
(function () {
  'use strict';

  var place = document.querySelector('#crawls[data-events]');
  if (!place || !window.EventSource) {
    return;
  }
  var WAIT = 3000;

  // A browser gives a stream up for good where the answer is an error, as it is while the server starts again.
  function watch() {
    var events = new EventSource(place.getAttribute('data-events'));
    events.addEventListener('crawls', function (event) {
      // Whoever is about to press a button keeps it.
      if (!place.contains(document.activeElement)) {
        place.innerHTML = event.data;
      }
    });
    events.addEventListener('ended', function () {
      events.close();
      window.location.reload();
    });
    events.addEventListener('error', function () {
      if (events.readyState === EventSource.CLOSED) {
        window.setTimeout(watch, WAIT);
      }
    });
  }
  watch();
})();
