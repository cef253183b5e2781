// Keys for those who do not want to leave the keyboard. Everything they do can be done without them.
//   /      to the search box        j k   next, previous result
//   o      open the result          p     add it to a pack
//   n N    next, previous marked word of an article
(function () {
  'use strict';

  document.documentElement.classList.add('runs-scripts');

  // A box to tick takes no letters.
  function writing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.type !== 'checkbox';
  }

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  function currentCard() {
    var within = document.activeElement && document.activeElement.closest('.card');
    return within || null;
  }

  function step(by) {
    var cards = all('.card');
    var to = cards.indexOf(currentCard()) + by;
    if (cards.length && to >= 0 && to < cards.length) {
      cards[to].querySelector('h2 a').focus({preventScroll: true});
      cards[to].scrollIntoView({block: 'nearest'});
    }
    return cards.length > 0;
  }

  // Where the keyboard steps, its focus goes along, so that Tab leads on from the hit; where a button
  // is pressed, it stays with the button.
  function stepMark(by, follow) {
    var marks = all('.reading .sheet > .head mark, .reading .prose mark');
    if (!marks.length) {
      return false;
    }
    var at = marks.findIndex(function (mark) { return mark.classList.contains('here'); });
    var to = at < 0 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length;
    if (at >= 0) {
      marks[at].classList.remove('here');
      marks[at].removeAttribute('tabindex');
    }
    marks[to].classList.add('here');
    if (follow) {
      marks[to].tabIndex = -1;
      marks[to].focus({preventScroll: true});
    }
    tell(to + 1, marks.length);
    marks[to].scrollIntoView({block: 'center'});
    return true;
  }

  function tell(at, all) {
    var steps = document.querySelector('.steps');
    if (steps) {
      var place = steps.querySelector('.at');
      steps.classList.add('walking');
      document.documentElement.classList.add('has-steps');
      place.textContent = place.dataset.at.replace('#1', String(at)).replace('#2', String(all));
    }
  }

  function click(selector) {
    var card = currentCard();
    var target = card ? card.querySelector(selector) : null;
    if (target) {
      target.click();
    }
    return target !== null;
  }

  function pack() {
    if (click('.pack-add')) {
      return true;
    }
    var alone = document.querySelector('.packone .pack-add');
    if (alone) {
      alone.click();
    }
    return alone !== null;
  }

  function search() {
    var box = document.getElementById('q');
    if (box) {
      box.focus();
      box.select();
    }
    return box !== null;
  }

  var keys = {
    '/': search,
    j: function () { return step(1); },
    k: function () { return step(-1); },
    o: function () { return click('h2 a'); },
    p: pack,
    n: function () { return stepMark(1, true); },
    N: function () { return stepMark(-1, true); }
  };

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-step]');
    if (button) {
      stepMark(Number(button.dataset.step), false);
    }
  });

  // Where an update cannot be fetched, the browser goes there itself and says why it cannot.
  document.addEventListener('htmx:sendError', function (event) {
    var button = event.target.tagName === 'BUTTON' ? event.target : null;
    var form = button ? button.form : event.target.closest('form');
    if (button && form) {
      form.requestSubmit(button);
    } else if (form && form.method === 'post') {
      form.submit();
    } else {
      window.location.assign(event.detail.pathInfo.requestPath);
    }
  });

  // No text is lost without a question, and a foreword or a note is saved when its field is left: these alone, for
  // of a source or a correction what is half written must not be sent.
  var unsaved = false;
  var saving = null;
  // What a browser sends after the page is gone (Fetch, "keepalive": 64 KiB with the headers).
  var KEPT_ALIVE = 60000;
  document.addEventListener('input', function (event) {
    unsaved = unsaved || (event.target.tagName === 'TEXTAREA' && !event.target.dataset.unsaved);
  });
  function save(form, field) {
    var sent = new URLSearchParams(new FormData(form));
    var written = field.value;
    var alive = sent.toString().length < KEPT_ALIVE;
    return fetch(form.action, {method: 'POST', body: sent, keepalive: alive, redirect: 'manual'})
      // Saved, it leads to the page of the pack.
      .then(function (answer) { return answer.type === 'opaqueredirect'; }, function () { return false; })
      .then(function (saved) {
        form.querySelector('[data-failed]').hidden = saved;
        if (saved) {
          form.querySelectorAll('[data-was]').forEach(function (was) { was.value = sent.get(was.dataset.was); });
          unsaved = field.value !== written;
        }
      });
  }
  document.addEventListener('change', function (event) {
    var field = event.target;
    if (field.tagName === 'TEXTAREA' && field.form && field.form.hasAttribute('data-autosave')) {
      // One after the other: each says what the one before it has left.
      var turn = (saving || Promise.resolve()).then(function () { return save(field.form, field); });
      saving = turn;
      turn.then(function () { saving = saving === turn ? null : saving; });
    }
  });
  // What is sent twice by a second press would be there twice. The answer takes the place of this page; whoever
  // stopped the request, or comes back, may send again. Where the browser does not tell that it was stopped, it may
  // after a minute: Chromium alone tells, by the Navigation API; Firefox 153 has that API and aborts no signal.
  var UNTOLD = 60000;
  var tells = window.navigation && window.chrome;
  var sending = null;
  function sendable(form) {
    delete form.dataset.sent;
  }
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (saving && form.hasAttribute('data-autosave')) {
      event.preventDefault();
      saving.then(function () { form.requestSubmit(event.submitter); });
      return;
    }
    unsaved = false;
    if (form.method !== 'post' || event.defaultPrevented) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    sending = form;
    if (!tells) {
      window.setTimeout(sendable, UNTOLD, form);
    }
  });
  if (tells) {
    window.navigation.addEventListener('navigate', function (event) {
      var form = sending;
      if (form && event.formData) {
        sending = null;
        event.signal.addEventListener('abort', function () { sendable(form); });
      }
    });
  }
  window.addEventListener('pageshow', function () {
    all('form[data-sent]').forEach(sendable);
  });
  // What was left empty in a form says nothing, and would make the address longer. Without an empty `q` the
  // address of all practices would be that of the first page.
  document.addEventListener('formdata', function (event) {
    if (event.target.method !== 'get') {
      return;
    }
    var fields = event.formData;
    Array.from(new Set(fields.keys())).forEach(function (name) {
      var given = fields.getAll(name);
      if (name !== 'q' && given.indexOf('') >= 0) {
        fields.delete(name);
        given.filter(Boolean).forEach(function (value) { fields.append(name, value); });
      }
    });
  });
  window.addEventListener('beforeunload', function (event) {
    if (unsaved) {
      event.preventDefault();
      // What Chromium before 119 asks by.
      event.returnValue = 'unsaved';
    }
  });

  document.addEventListener('keydown', function (event) {
    var plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    var act = Object.prototype.hasOwnProperty.call(keys, event.key) ? keys[event.key] : null;
    if (plain && act && !writing(event.target) && act()) {
      event.preventDefault();
    }
  });
})();
