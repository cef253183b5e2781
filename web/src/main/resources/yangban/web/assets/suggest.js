// Suggestions under the search box: a combobox with a list (WAI-ARIA 1.2). Without this script the box is as it was.
//   arrows  through the list       Enter  takes what is marked, or asks      Escape  closes the list
// What was asked for is remembered in this browser alone, and nowhere else.
(function () {
  'use strict';

  var KEY = 'yangban-recent';
  var MOST_RECENT = 20;
  var SHOWN_RECENT = 4;
  var PAUSE = 120;

  function recent() {
    try {
      var kept = JSON.parse(window.localStorage.getItem(KEY) || '[]');
      return Array.isArray(kept) ? kept.filter(function (q) { return typeof q === 'string'; }) : [];
    } catch (e) {
      return [];
    }
  }

  function remember(q) {
    var text = q.trim();
    if (!text) {
      return;
    }
    try {
      var kept = recent().filter(function (each) { return each !== text; });
      window.localStorage.setItem(KEY, JSON.stringify([text].concat(kept).slice(0, MOST_RECENT)));
    } catch (e) {
      // A browser that keeps nothing has nothing to suggest.
    }
  }

  function combobox(input) {
    var form = input.form;
    var list = document.createElement('ul');
    var status = document.createElement('p');
    var marked = -1;
    var timer = 0;
    var asked = 0;
    var escaped = false;
    var typed = input.value;

    list.id = input.id + '-list';
    list.className = 'suggest';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', form.dataset.suggestLabel);
    list.hidden = true;
    status.className = 'vh';
    status.setAttribute('role', 'status');
    form.appendChild(list);
    form.appendChild(status);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);

    // An answer that is still under way opens nothing any more.
    function close() {
      window.clearTimeout(timer);
      asked++;
      list.hidden = true;
      marked = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function option(each, i) {
      var item = document.createElement('li');
      var text = document.createElement('span');
      var kind = document.createElement('span');
      item.id = list.id + '-' + i;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.dataset.text = each.text;
      text.textContent = each.text;
      kind.textContent = each.label;
      kind.className = 'k';
      item.appendChild(text);
      item.appendChild(kind);
      item.addEventListener('mousedown', function (event) {
        event.preventDefault();
        input.value = each.text;
        close();
        form.requestSubmit();
      });
      return item;
    }

    function show(all) {
      list.replaceChildren.apply(list, all.map(option));
      marked = -1;
      input.removeAttribute('aria-activedescendant');
      list.hidden = all.length === 0;
      input.setAttribute('aria-expanded', String(all.length > 0));
      status.textContent = all.length ? form.dataset.suggestCount.replace('{0}', String(all.length)) : '';
    }

    function own() {
      return recent()
        .filter(function (q) { return q !== typed.trim() && q.indexOf(typed.trim()) >= 0; })
        .slice(0, SHOWN_RECENT)
        .map(function (q) { return {text: q, label: form.dataset.suggestRecent}; });
    }

    function ask() {
      var number = ++asked;
      var before = own();
      if (!typed.trim()) {
        show(before);
        return;
      }
      fetch('/api/v1/suggest?q=' + encodeURIComponent(typed.trim().slice(0, 64)), {headers: {Accept: 'application/json'}})
        .then(function (answer) { return answer.ok ? answer.json() : {suggestions: []}; })
        .then(function (answer) {
          if (number === asked && document.activeElement === input) {
            var texts = before.map(function (each) { return each.text; });
            show(before.concat(answer.suggestions.filter(function (each) { return texts.indexOf(each.text) < 0; })));
          }
        })
        .catch(close);
    }

    function mark(to) {
      var items = list.children;
      if (marked >= 0) {
        items[marked].setAttribute('aria-selected', 'false');
      }
      marked = to;
      if (marked < 0) {
        input.value = typed;
        input.removeAttribute('aria-activedescendant');
        return;
      }
      items[marked].setAttribute('aria-selected', 'true');
      items[marked].scrollIntoView({block: 'nearest'});
      input.setAttribute('aria-activedescendant', items[marked].id);
      input.value = items[marked].dataset.text;
    }

    input.addEventListener('input', function (event) {
      typed = input.value;
      window.clearTimeout(timer);
      if (!event.isComposing && !escaped) {
        timer = window.setTimeout(ask, PAUSE);
      }
    });
    input.addEventListener('compositionend', function () {
      typed = input.value;
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, PAUSE);
    });
    input.addEventListener('keydown', function (event) {
      var size = list.hidden ? 0 : list.children.length;
      // Safari ends a composition before it tells of the key that ended it, which has this number.
      if (event.isComposing || event.keyCode === 229) {
        return;
      }
      escaped = false;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (!size) {
          typed = input.value;
          ask();
          return;
        }
        var by = event.key === 'ArrowDown' ? 1 : -1;
        mark((marked + 1 + by + size + 1) % (size + 1) - 1);
      } else if (event.key === 'Escape' && size) {
        event.preventDefault();
        input.value = typed;
        close();
      } else if (event.key === 'Escape') {
        // The browser empties the box by itself, which is no new question.
        escaped = true;
        close();
      }
    });
    input.addEventListener('blur', close);
    form.addEventListener('submit', function () {
      remember(input.value);
      close();
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll('form.ask input[name=q]'), combobox);
})();
