// Practices that were ticked to be laid side by side, from one question or from several: kept in this browser, and
// nowhere else, and shown in a tray at the foot of every page until they are taken out. Without this script the ticks
// of one page are sent with its form, and the page of the comparison looks for more (`/practices/beside?id=…&q=…`).
(function () {
  'use strict';

  var KEY = 'yangban.beside';
  var ID = /^[\w-]{1,80}$/;
  var tray = document.getElementById('tray');
  var told = document.getElementById('tray-told');
  var row = document.getElementById('tray-row');
  if (!tray) {
    return;
  }
  var most = Number(tray.dataset.most);
  var picked = read();
  // What was there before it was emptied, to be put back.
  var emptied = null;

  // Another program, or an earlier version, may have written there.
  function read() {
    try {
      var kept = JSON.parse(window.localStorage.getItem(KEY) || '[]');
      return Array.isArray(kept)
        ? kept.filter(function (one) { return one && ID.test(one.id) && typeof one.heading === 'string'; }).slice(0, most)
        : [];
    } catch (e) {
      return picked || [];
    }
  }

  // Where pages may keep nothing, the ticks stay as long as the page.
  function keep() {
    try {
      if (picked.length) {
        window.localStorage.setItem(KEY, JSON.stringify(picked));
      } else {
        window.localStorage.removeItem(KEY);
      }
    } catch (e) {
      // The tray says what is chosen all the same.
    }
  }

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function holds(id) {
    return picked.some(function (one) { return one.id === id; });
  }

  function without(id) {
    return picked.filter(function (one) { return one.id !== id; });
  }

  function heading(id) {
    var own = document.getElementById('h-' + id);
    return own ? own.textContent.trim() : id;
  }

  function tell(sentence) {
    told.textContent = sentence;
    tray.querySelector('.told').textContent = sentence;
  }

  function said() {
    return tray.dataset[picked.length === 1 ? 'one' : 'some'].replace('#1', String(picked.length));
  }

  function change(to) {
    picked = to;
    emptied = null;
    keep();
    show();
    tell(said());
  }

  function show() {
    all('.choose input').forEach(function (box) { box.checked = holds(box.value); });
    tray.hidden = picked.length === 0 && emptied === null;
    document.documentElement.classList.toggle('has-tray', !tray.hidden);
    var list = tray.querySelector('ul');
    list.textContent = '';
    picked.forEach(function (one) { list.appendChild(line(one)); });
    tray.querySelector('.go').href = '/practices/beside?id=' + picked.map(function (one) { return one.id; }).join('&id=');
    tray.querySelector('.go').hidden = picked.length < 2;
    tray.querySelector('.empty').hidden = picked.length === 0;
    tray.querySelector('.undo').hidden = emptied === null;
    tray.querySelector('.told').textContent = said();
    form();
  }

  function line(one) {
    var item = row.content.cloneNode(true).firstElementChild;
    var name = item.querySelector('a');
    var out = item.querySelector('button');
    name.textContent = one.heading;
    name.title = one.heading;
    name.href = '/practices/' + one.id;
    out.setAttribute('aria-label', out.dataset.label.replace('#1', one.heading));
    out.addEventListener('click', function () {
      var at = picked.indexOf(one);
      change(without(one.id));
      var left = all('li button', tray);
      (left[Math.min(at, left.length - 1)] || document.getElementById('main')).focus({preventScroll: true});
    });
    return item;
  }

  // What was ticked on other pages goes along with the form of this one.
  function form() {
    var own = document.getElementById('beside-form');
    if (!own) {
      return;
    }
    var here = all('.choose input').map(function (box) { return box.value; });
    all('input', own).forEach(function (input) { input.remove(); });
    picked.filter(function (one) { return here.indexOf(one.id) < 0; }).forEach(function (one) {
      var input = document.createElement('input');
      input.type = 'hidden';
      input.name = 'id';
      input.value = one.id;
      own.appendChild(input);
    });
    var count = own.querySelector('[data-count]');
    count.textContent = picked.length ? count.dataset.count.replace('#1', String(picked.length)) : '';
  }

  document.addEventListener('change', function (event) {
    var box = event.target;
    if (!box.matches('.choose input')) {
      return;
    }
    if (box.checked && picked.length >= most) {
      box.checked = false;
      tell(tray.dataset.full);
    } else {
      change(box.checked ? without(box.value).concat({id: box.value, heading: heading(box.value)}) : without(box.value));
    }
  });

  tray.querySelector('.empty').addEventListener('click', function () {
    var before = picked;
    change([]);
    emptied = before;
    show();
    tell(tray.dataset.emptied);
    tray.querySelector('.undo').focus({preventScroll: true});
  });
  tray.querySelector('.undo').addEventListener('click', function () {
    change(emptied || []);
    tray.querySelector('.empty').focus({preventScroll: true});
  });

  // What is taken out of a comparison is no longer wanted for the next one either.
  document.addEventListener('click', function (event) {
    var out = event.target.closest('[data-without]');
    if (out && holds(out.dataset.without)) {
      picked = without(out.dataset.without);
      keep();
    }
  });

  function again() {
    picked = read();
    show();
  }

  // Another window may have changed what is kept; a browser that goes back ticks what was ticked then.
  window.addEventListener('storage', function (event) {
    if (event.key === KEY || event.key === null) {
      again();
    }
  });
  window.addEventListener('pageshow', again);
  document.addEventListener('htmx:afterSettle', function (event) {
    if (event.target.id === 'results') {
      show();
    }
  });
  show();
})();
