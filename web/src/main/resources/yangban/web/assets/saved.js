// Searches that are kept in this browser, and nowhere else: a list of addresses with their names.
(function () {
  'use strict';

  var KEY = 'yangban.searches';
  var MOST = 200;

  // Where pages may keep nothing, asking for the store is refused already.
  function keeps() {
    try {
      return Boolean(window.localStorage);
    } catch (refused) {
      return false;
    }
  }

  function read() {
    try {
      var kept = JSON.parse(window.localStorage.getItem(KEY) || '[]');
      return kept.filter(function (one) {
        // Only searches of this very server are followed.
        return one && typeof one.name === 'string' && typeof one.address === 'string' && one.address.indexOf('/?') === 0;
      });
    } catch (broken) {
      return [];
    }
  }

  function write(kept) {
    try {
      window.localStorage.setItem(KEY, JSON.stringify(kept.slice(0, MOST)));
      return true;
    } catch (full) {
      return false;
    }
  }

  function without(kept, address) {
    return kept.filter(function (one) { return one.address !== address; });
  }

  function offer() {
    var button = document.getElementById('save-search');
    if (!button || !keeps()) {
      return;
    }
    button.hidden = false;
    var kept = read().some(function (one) { return one.address === button.dataset.address; });
    if (kept) {
      tell(button);
    }
  }

  // What is kept need not be kept again; in place of the button stands the way to it.
  function tell(button) {
    button.hidden = true;
    button.classList.add('kept');
    document.getElementById('to-saved').hidden = false;
  }

  function save(button) {
    var one = {
      address: button.dataset.address,
      name: button.dataset.name || document.querySelector('h1').firstChild.textContent.trim(),
      at: new Date().toLocaleDateString('sv')
    };
    if (write([one].concat(without(read(), one.address)))) {
      tell(button);
      document.getElementById('to-saved').focus();
    }
  }

  function list() {
    var place = document.getElementById('saved-list');
    var row = document.getElementById('saved-row');
    if (!place || !row) {
      return;
    }
    var kept = read();
    document.getElementById('saved-none').hidden = kept.length > 0;
    place.textContent = '';
    kept.forEach(function (one, i) {
      var line = row.content.cloneNode(true).firstElementChild;
      line.querySelector('.name').textContent = one.name;
      line.querySelector('.name').href = one.address;
      line.querySelector('time').textContent = one.at || '';
      line.querySelector('.feed').href = '/feed' + one.address.slice(1);
      line.querySelector('button').addEventListener('click', function () {
        var before = read();
        write(without(before, one.address));
        list();
        offerBack(one, before);
        var told = document.getElementById('saved-told');
        var left = place.querySelectorAll('button');
        told.textContent = told.dataset.removed;
        (left[Math.min(i, left.length - 1)] || document.querySelector('#saved-none a')).focus();
      });
      place.appendChild(line);
    });
  }

  // What was let go comes back where it stood, as long as one has not gone on.
  function offerBack(one, before) {
    var line = document.getElementById('saved-undo');
    var said = line.querySelector('span');
    said.textContent = said.dataset.removed.replace('#1', one.name);
    line.hidden = false;
    line.querySelector('button').onclick = function () {
      var now = read();
      write(before.filter(function (each) { return each.address === one.address || now.some(function (kept) { return kept.address === each.address; }); }));
      line.hidden = true;
      list();
      var names = Array.prototype.slice.call(document.querySelectorAll('.saved-list .name'));
      (names.find(function (name) { return name.getAttribute('href') === one.address; }) || names[0]).focus();
    };
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('#save-search');
    if (button) {
      save(button);
    }
  });

  document.addEventListener('htmx:afterSettle', offer);
  window.addEventListener('storage', list);
  offer();
  list();
})();
