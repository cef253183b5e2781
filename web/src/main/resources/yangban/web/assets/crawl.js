// Shows how a visit goes on without a reload: the server sends the part of the page anew.
(function () {
  'use strict';

  var place = document.querySelector('#crawls[data-events]');
  if (!place || !window.EventSource) {
    return;
  }
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
})();
