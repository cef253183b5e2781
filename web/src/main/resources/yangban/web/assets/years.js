// Years are chosen by drawing over their bars; the form beside them does the same without it.
(function () {
  'use strict';

  var brush = null;

  function bars() {
    return Array.prototype.slice.call(document.querySelectorAll('.years > li'));
  }

  function paint(from, to) {
    bars().forEach(function (bar, i) {
      bar.classList.toggle('brushed', i >= Math.min(from, to) && i <= Math.max(from, to));
    });
  }

  function barAt(event) {
    return bars().findIndex(function (bar) {
      var box = bar.getBoundingClientRect();
      return event.clientX >= box.left && event.clientX <= box.right;
    });
  }

  function drop() {
    brush = null;
    bars().forEach(function (bar) { bar.classList.remove('brushed'); });
  }

  document.addEventListener('pointerdown', function (event) {
    var bar = event.target.closest('.years > li');
    if (bar && event.button === 0 && event.pointerType !== 'touch') {
      brush = {from: bars().indexOf(bar), to: bars().indexOf(bar)};
    }
  });
  document.addEventListener('pointermove', function (event) {
    if (brush && !(event.buttons & 1)) {
      // The button was let go where nobody told us, as outside of the window.
      drop();
    }
    var at = brush ? barAt(event) : -1;
    if (brush && at >= 0 && at !== brush.to) {
      brush.to = at;
      paint(brush.from, brush.to);
    }
  });
  document.addEventListener('pointercancel', drop);
  document.addEventListener('pointerup', function () {
    var done = brush;
    brush = null;
    var form = document.querySelector('.year-range');
    if (!done || done.from === done.to || !form) {
      return;
    }
    var first = Number(form.dataset.first);
    form.elements.yearFrom.value = first + Math.min(done.from, done.to);
    form.elements.yearTo.value = first + Math.max(done.from, done.to);
    form.requestSubmit ? form.requestSubmit() : form.submit();
  });
  // A bar that is dragged is no link that is pulled away.
  document.addEventListener('dragstart', function (event) {
    if (event.target.closest('.years')) {
      event.preventDefault();
    }
  });
})();
